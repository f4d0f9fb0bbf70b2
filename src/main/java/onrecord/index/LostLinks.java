package onrecord.index;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import onrecord.index.codec.Fields;
import onrecord.model.Article;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/**
 * Of which articles the links go with the next commit. An article keeps them where the commit has of it what the one
 * before had, however often it was put in between: the links of its stretch of time count as up to date then, and
 * nothing would bring them back. Safe for use by several threads.
 */
final class LostLinks {
    private final LastCommit before;
    private final Set<String> articles = ConcurrentHashMap.newKeySet();

    LostLinks(LastCommit before) {
        this.before = before;
    }

    /** @param now what is to be shown under this id, if anything is */
    void show(String id, Optional<Article> now) throws IOException {
        OptionalLong stamp = before.stamp(id);
        if (stamp.isEmpty() || (now.isPresent() && stamp.getAsLong() == LinkGround.stamp(now.get()))) {
            articles.remove(id);
        } else {
            articles.add(id);
        }
    }

    /** Takes them out of what is written. */
    void takeOut(IndexWriter writer) throws IOException {
        for (Iterator<String> ids = articles.iterator(); ids.hasNext(); ids.remove()) {
            writer.deleteDocuments(new Term(Fields.LINKED, ids.next()));
        }
    }
}
