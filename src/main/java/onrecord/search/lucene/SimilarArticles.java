package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.index.analysis.Analysis;
import onrecord.index.codec.Fields;
import onrecord.model.Article;
import onrecord.search.Hit;
import onrecord.search.answer.SimilarText;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Articles that share the words which are frequent in one article and rare in the archive. */
final class SimilarArticles {
    private final Snapshot snapshot;
    private final Analysis analysis = new Analysis();

    SimilarArticles(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    List<Hit> to(String id, int most) throws IOException {
        IndexSearcher searcher = snapshot.searcher();
        Optional<Integer> doc = Hits.find(searcher, id);
        if (doc.isEmpty()) {
            return List.of();
        }
        Hits hits = new Hits(snapshot.reader());
        Query query = words(hits.article(doc.get()));
        List<Hit> similar = new ArrayList<>();
        for (ScoreDoc found : searcher.search(query, most + 1).scoreDocs) {
            if (found.doc != doc.get() && similar.size() < most) {
                Hit hit = Hits.hit(hits.summary(found.doc), found.score, List.of(), null, null);
                similar.add(snapshot.completed(hit));
            }
        }
        return similar;
    }

    private Query words(Article article) throws IOException {
        Map<String, Integer> frequencies = new HashMap<>();
        analysis.words(SimilarText.of(article)).forEach(word -> frequencies.merge(word.term(), 1, Integer::sum));
        int articles = snapshot.reader().maxDoc();
        Map<String, Double> weights = new HashMap<>();
        for (Map.Entry<String, Integer> word : frequencies.entrySet()) {
            int df = snapshot.reader().docFreq(new Term(Fields.TEXT, word.getKey()));
            if (df > 1) {
                weights.put(word.getKey(), word.getValue() * Math.log(1 + articles / (double) df));
            }
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SimilarText.WORDS)
                .forEach(word -> query.add(new TermQuery(new Term(Fields.TEXT, word.getKey())), Occur.SHOULD));
        return query.build();
    }
}
