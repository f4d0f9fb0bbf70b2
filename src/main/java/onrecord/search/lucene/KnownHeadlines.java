package onrecord.search.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onrecord.index.codec.Fields;
import onrecord.search.answer.HeadlinePhrases;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** The headlines of one commit. */
record KnownHeadlines(Snapshot snapshot) implements HeadlinePhrases.Headlines {
    @Override
    public Map<String, Integer> completing(List<String> words) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            Term term = new Term(Fields.TITLE, words.get(i));
            Query word = i < words.size() - 1 ? new TermQuery(term) : new PrefixQuery(term);
            query.add(word, Occur.MUST);
        }
        Map<String, Integer> headlines = new LinkedHashMap<>();
        Hits hits = new Hits(snapshot.reader());
        for (ScoreDoc doc : snapshot.searcher().search(query.build(), HeadlinePhrases.LOOKED_AT).scoreDocs) {
            String title = hits.summary(doc.doc).title();
            if (title != null) {
                headlines.merge(title, 1, Integer::sum);
            }
        }
        return headlines;
    }

    @Override
    public long count() throws IOException {
        return snapshot.reader().getDocCount(Fields.TITLE);
    }

    @Override
    public long having(String word) throws IOException {
        return snapshot.reader().docFreq(new Term(Fields.TITLE, word));
    }
}
