package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import onrecord.index.analysis.Analysis;
import onrecord.index.codec.Fields;
import onrecord.search.answer.WordRuns;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BytesRef;

/**
 * Finds the articles that may have some words as a quote, or nearly: by all the words side by side, by runs of a few of
 * them, and by the rarest, in what is said and in the text. For one question alone.
 */
final class Candidates {
    /** So many of the rarest words stand for all. */
    private static final int RAREST = 16;

    /** Words are asked for by pieces of this length too, for each may come from elsewhere. */
    private static final int PIECE = 24;

    private final IndexSearcher searcher;
    private final BitSetProducer articles;
    private final List<String> words;
    private final Set<Integer> found = new LinkedHashSet<>();

    Candidates(Snapshot snapshot, IndexSearcher searcher, Analysis analysis, String text) {
        this.searcher = searcher;
        this.articles = snapshot.articles();
        this.words = analysis.words(text).stream().map(Analysis.Word::term).toList();
    }

    /**
     * The documents of the articles.
     *
     * @param speakers the spellings of a speaker among whose quotes is looked besides; none where nobody is asked for
     */
    Set<Integer> find(List<String> speakers) throws IOException {
        add(phrase(Fields.SAID, words));
        add(phrase(Fields.TEXT, words));
        Query said = any(Fields.SAID, words);
        add(said);
        if (!speakers.isEmpty()) {
            add(by(speakers, phrase(Fields.SAID, words)));
            add(by(speakers, said));
        }
        add(any(Fields.TEXT, words));
        int pieces = Math.max(2, (words.size() + PIECE - 1) / PIECE);
        for (int i = 0; i < pieces && words.size() >= 2 * WordRuns.LENGTH; i++) {
            add(any(Fields.SAID, words.subList(i * words.size() / pieces, (i + 1) * words.size() / pieces)));
        }
        return found;
    }

    private void add(Query query) throws IOException {
        for (ScoreDoc doc : searcher.search(query, WordRuns.MOST_ARTICLES).scoreDocs) {
            found.add(article(doc.doc));
        }
    }

    /** The document itself where it is an article's, or that of the article whose quote it is. */
    private int article(int doc) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        return leaf.docBase + articles.getBitSet(leaf).nextSetBit(doc - leaf.docBase);
    }

    private static Query phrase(String field, List<String> words) {
        return words.size() == 1
                ? new TermQuery(new Term(field, words.getFirst()))
                : new PhraseQuery(field, words.toArray(String[]::new));
    }

    private static Query by(List<String> speakers, Query query) {
        List<BytesRef> names = speakers.stream().map(BytesRef::new).toList();
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new TermInSetQuery(Fields.ofQuote(Fields.SPEAKER), names), Occur.FILTER)
                .build();
    }

    private Query any(String field, List<String> words) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Term word : rarest(field, words)) {
            any.add(new TermQuery(word), Occur.SHOULD);
        }
        WordRuns.of(words).forEach(run -> any.add(phrase(field, run), Occur.SHOULD));
        return any.build();
    }

    private List<Term> rarest(String field, List<String> words) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        record Known(Term term, int articles) {}
        List<Known> known = new ArrayList<>();
        for (String word : new LinkedHashSet<>(words)) {
            Term term = new Term(field, word);
            known.add(new Known(term, reader.docFreq(term)));
        }
        return known.stream()
                .filter(word -> word.articles() > 0)
                .sorted(Comparator.comparingInt(Known::articles))
                .limit(RAREST)
                .map(Known::term)
                .toList();
    }
}
