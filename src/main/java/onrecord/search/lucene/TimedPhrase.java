package onrecord.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * A phrase that stops when time is up, while it looks for its words in one article after the other too. It may go
 * through a whole segment for its next match, and in each article take the longer the more words it has.
 */
final class TimedPhrase extends FilterWeight {
    /** After so many words of phrases looked for the clock is looked at. */
    private static final int WORDS = 256;

    private final int every;
    private final BooleanSupplier isOver;

    /**
     * @param words how many the phrase has, above 0
     * @param isOver whether time is up
     */
    TimedPhrase(Weight phrase, int words, BooleanSupplier isOver) {
        super(phrase);
        this.every = Math.max(1, WORDS / words);
        this.isOver = isOver;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        ScorerSupplier phrase = in.scorerSupplier(leaf);
        return phrase == null
                ? null
                : new ScorerSupplier() {
                    @Override
                    public Scorer get(long leadCost) throws IOException {
                        return timed(phrase.get(leadCost));
                    }

                    @Override
                    public long cost() {
                        return phrase.cost();
                    }
                };
    }

    private Scorer timed(Scorer phrase) {
        TwoPhaseIterator matching = phrase.twoPhaseIterator();
        return matching == null ? phrase : new Timed(phrase, timed(matching));
    }

    private TwoPhaseIterator timed(TwoPhaseIterator matching) {
        return new TwoPhaseIterator(matching.approximation()) {
            private int looked;

            @Override
            public boolean matches() throws IOException {
                if (++looked % every == 0 && isOver.getAsBoolean()) {
                    throw new CollectionTerminatedException();
                }
                return matching.matches();
            }

            @Override
            public float matchCost() {
                return matching.matchCost();
            }
        };
    }

    private static final class Timed extends Scorer {
        private final Scorer phrase;
        private final TwoPhaseIterator matching;

        Timed(Scorer phrase, TwoPhaseIterator matching) {
            this.phrase = phrase;
            this.matching = matching;
        }

        @Override
        public int docID() {
            return phrase.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return TwoPhaseIterator.asDocIdSetIterator(matching);
        }

        @Override
        public TwoPhaseIterator twoPhaseIterator() {
            return matching;
        }

        @Override
        public float score() throws IOException {
            return phrase.score();
        }

        @Override
        public int advanceShallow(int target) throws IOException {
            return phrase.advanceShallow(target);
        }

        @Override
        public float getMaxScore(int last) throws IOException {
            return phrase.getMaxScore(last);
        }

        @Override
        public void setMinCompetitiveScore(float score) throws IOException {
            phrase.setMinCompetitiveScore(score);
        }

        @Override
        public Collection<ChildScorable> getChildren() throws IOException {
            return phrase.getChildren();
        }
    }
}
