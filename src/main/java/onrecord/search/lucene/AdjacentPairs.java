package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import onrecord.index.analysis.Analysis;
import onrecord.index.codec.Fields;
import onrecord.search.answer.NeighbourWords;
import onrecord.search.answer.Rarity;
import onrecord.search.query.ParsedQuery;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Two words that were typed side by side, where they stand so in a text: as a word of its own, with the weight of one
 * as rare. How rare they are together is told from the first articles that have both. For one search alone.
 */
final class AdjacentPairs {
    /** How much it counts, of what a word as rare counts. */
    private static final float SHARE = 0.2f;

    /** How many articles that have both words are looked at. */
    private static final int LOOKED_AT = 128;

    private final Analysis analysis;
    private final Forms forms;
    private final IndexSearcher searcher;

    AdjacentPairs(Analysis analysis, Forms forms, IndexSearcher searcher) {
        this.analysis = analysis;
        this.forms = forms;
        this.searcher = searcher;
    }

    private record Pair(Term one, Term other) {}

    /** What raises the score, for each two plain words that are neighbours in a query. */
    List<Query> in(ParsedQuery asked) throws IOException {
        List<Query> raising = new ArrayList<>();
        for (NeighbourWords words : NeighbourWords.of(asked, analysis)) {
            Query query = of(new Pair(new Term(Fields.TEXT, words.one()), new Term(Fields.TEXT, words.other())));
            if (query != null) {
                raising.add(query);
            }
        }
        return raising;
    }

    /** Null where a word stands in no text or in most, or none of those looked at has the two side by side. */
    private @Nullable Query of(Pair pair) throws IOException {
        int all = forms.articles(Fields.TEXT);
        TermStates one = forms.known(pair.one());
        TermStates other = forms.known(pair.other());
        if (tellsNothing(one, all) || tellsNothing(other, all)) {
            return null;
        }
        Sample sample = look(pair, one, other);
        if (sample.having == 0) {
            return null;
        }
        double scale = sample.isFull() ? searcher.getIndexReader().maxDoc() / (double) sample.passed : 1;
        double having = Math.min(all, sample.having * scale);
        double weight = Rarity.weight(having, Math.max(having, sample.occurrences * scale), all);
        double ofWords = weight(one, all) + weight(other, all);
        return new BoostQuery(
                new PhraseQuery(Fields.TEXT, pair.one().bytes(), pair.other().bytes()),
                (float) (SHARE * weight / ofWords));
    }

    private static boolean tellsNothing(TermStates word, int all) {
        return word.docFreq() == 0 || word.docFreq() > all / 2;
    }

    /** What Lucene gives a word for its rarity; a phrase it gives the sum of its words'. */
    private static double weight(TermStates word, int all) {
        return Rarity.weight(word.docFreq(), (double) word.totalTermFreq(), all);
    }

    private Sample look(Pair pair, TermStates one, TermStates other) throws IOException {
        Sample sample = new Sample();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            PostingsEnum ofOne = sample.isFull() ? null : postings(leaf, pair.one(), one);
            PostingsEnum ofOther = ofOne == null ? null : postings(leaf, pair.other(), other);
            if (ofOne != null && ofOther != null) {
                sample.look(leaf.docBase, ofOne, ofOther);
            }
        }
        return sample;
    }

    private static @Nullable PostingsEnum postings(LeafReaderContext leaf, Term term, TermStates known)
            throws IOException {
        IOSupplier<TermState> place = known.get(leaf);
        TermState state = place == null ? null : place.get();
        if (state == null) {
            return null;
        }
        TermsEnum terms = leaf.reader().terms(term.field()).iterator();
        terms.seekExact(term.bytes(), state);
        return terms.postings(null, PostingsEnum.POSITIONS);
    }

    /** The first articles that have both words. */
    private static final class Sample {
        private int seen;
        private int having;
        private int occurrences;
        private int passed;

        boolean isFull() {
            return seen == LOOKED_AT;
        }

        void look(int base, PostingsEnum one, PostingsEnum other) throws IOException {
            int doc = one.nextDoc();
            while (doc != DocIdSetIterator.NO_MORE_DOCS && !isFull()) {
                int at = other.docID() < doc ? other.advance(doc) : other.docID();
                if (at > doc) {
                    doc = one.advance(at);
                    continue;
                }
                int times = times(one, other);
                having += times > 0 ? 1 : 0;
                occurrences += times;
                seen++;
                passed = base + doc + 1;
                doc = one.nextDoc();
            }
        }

        /** How often the other word stands right behind the one. */
        private static int times(PostingsEnum one, PostingsEnum other) throws IOException {
            int left = other.freq();
            int at = -1;
            int times = 0;
            for (int i = one.freq(); i > 0; i--) {
                int behind = one.nextPosition() + 1;
                while (at < behind && left > 0) {
                    at = other.nextPosition();
                    left--;
                }
                times += at == behind ? 1 : 0;
            }
            return times;
        }
    }
}
