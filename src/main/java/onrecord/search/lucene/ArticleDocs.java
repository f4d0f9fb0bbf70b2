package onrecord.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import onrecord.index.codec.Fields;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Where the articles of one commit are, many at once. Stateless. */
final class ArticleDocs {
    private ArticleDocs() {}

    /**
     * The documents of the articles of these ids, but of those that are gone.
     *
     * @param articles where the articles of a segment are
     */
    static Map<String, Integer> of(DirectoryReader reader, BitSetProducer articles, Set<String> ids)
            throws IOException {
        Map<String, Integer> documents = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(Fields.ID);
            BitSet ofLeaf = articles.getBitSet(leaf);
            if (terms == null || ofLeaf == null) {
                continue;
            }
            TermsEnum term = terms.iterator();
            Bits live = leaf.reader().getLiveDocs();
            PostingsEnum docs = null;
            for (String id : ids) {
                if (term.seekExact(new BytesRef(id))) {
                    docs = term.postings(docs, PostingsEnum.NONE);
                    int doc = firstLive(docs, live);
                    if (doc != DocIdSetIterator.NO_MORE_DOCS) {
                        documents.put(id, leaf.docBase + ofLeaf.nextSetBit(doc));
                    }
                }
            }
        }
        return documents;
    }

    private static int firstLive(PostingsEnum docs, @Nullable Bits live) throws IOException {
        int doc = docs.nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(doc)) {
            doc = docs.nextDoc();
        }
        return doc;
    }
}
