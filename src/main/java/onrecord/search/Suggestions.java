package onrecord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import onrecord.index.Analysis;
import onrecord.index.Fields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Completes what is being typed from the values of the facets and the headlines of one commit. */
final class Suggestions {
    /** The fewest letters that anything is suggested for. */
    private static final int FEWEST_LETTERS = 2;

    private final Snapshot snapshot;

    Suggestions(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    List<Suggestion> of(String typed, int most) throws IOException {
        String prefix = Analysis.folded(typed.strip());
        List<Suggestion> suggestions = new ArrayList<>();
        if (prefix.length() < FEWEST_LETTERS) {
            return suggestions;
        }
        for (FacetCounts.Bucket bucket : snapshot.allValues(FacetName.SPEAKER).beginning(prefix, most)) {
            suggestions.add(new Suggestion(Suggestion.Kind.SPEAKER, bucket.value(), bucket.count()));
        }
        for (FacetCounts.Bucket bucket : snapshot.allValues(FacetName.OUTLET).beginning(prefix, most)) {
            suggestions.add(new Suggestion(Suggestion.Kind.OUTLET, bucket.value(), bucket.count()));
        }
        for (String headline : headlines(prefix, most)) {
            suggestions.add(new Suggestion(Suggestion.Kind.HEADLINE, headline, 1));
        }
        return suggestions;
    }

    /** Headlines that have all the words typed, the last one perhaps unfinished. */
    private Set<String> headlines(String prefix, int most) throws IOException {
        IndexSearcher searcher = snapshot.searcher();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        String[] words = prefix.split("[^\\p{L}\\p{N}]+", -1);
        for (int i = 0; i < words.length; i++) {
            Term term = new Term(Fields.TITLE, words[i]);
            Query word = i < words.length - 1 ? new TermQuery(term) : new PrefixQuery(term);
            if (!words[i].isEmpty()) {
                query.add(word, Occur.MUST);
            }
        }
        Set<String> headlines = new LinkedHashSet<>();
        Hits hits = new Hits(snapshot.reader());
        for (ScoreDoc doc : searcher.search(query.build(), most * 2).scoreDocs) {
            String title = hits.summary(doc.doc).title();
            if (title != null && headlines.size() < most) {
                headlines.add(title);
            }
        }
        return headlines;
    }
}
