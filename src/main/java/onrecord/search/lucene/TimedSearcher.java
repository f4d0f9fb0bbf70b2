package onrecord.search.lucene;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * A searcher that keeps its time limit when single documents take long. Lucene's own looks at the clock after stretches
 * of documents each half as long again as the one before, and so a search may take half as long again as it is allowed.
 * Here a stretch grows only while stretches are over in no time. For one search alone.
 */
final class TimedSearcher extends IndexSearcher {
    /** The first stretch, in documents; as many are looked at however slow they are. */
    private static final int SHORTEST = 1 << 7;

    /** So few that what comes after many documents that do not match is noticed soon. */
    private static final int LONGEST = 1 << 16;

    /** A stretch over before this is followed by one twice as long. */
    private static final long QUICK = TimeUnit.MILLISECONDS.toNanos(2);

    /** A stretch that takes more than this is followed by one a quarter as long. */
    private static final long SLOW = TimeUnit.MILLISECONDS.toNanos(10);

    private final LongSupplier nanos;
    private @Nullable QueryTimeout limit;
    private volatile boolean timedOut;

    /** @param nanos the clock by which stretches are timed, as {@link System#nanoTime} */
    TimedSearcher(DirectoryReader reader, LongSupplier nanos) {
        super(reader);
        this.nanos = nanos;
    }

    @Override
    public void setTimeout(@Nullable QueryTimeout limit) {
        this.limit = limit;
    }

    @Override
    public boolean timedOut() {
        return timedOut;
    }

    @Override
    public Weight createWeight(Query query, ScoreMode mode, float boost) throws IOException {
        Weight weight = super.createWeight(query, mode, boost);
        QueryTimeout timeout = limit;
        int words = words(query);
        return timeout == null || words == 0
                ? weight
                : new TimedPhrase(weight, words, () -> timedOut = timeout.shouldExit());
    }

    /** How many words a phrase has, 0 of what is none. */
    private static int words(Query query) {
        return switch (query) {
            case PhraseQuery phrase -> phrase.getTerms().length;
            case MultiPhraseQuery phrase -> phrase.getTermArrays().length;
            default -> 0;
        };
    }

    @Override
    protected void searchLeaf(LeafReaderContext leaf, int from, int to, Weight weight, Collector collector)
            throws IOException {
        QueryTimeout timeout = limit;
        super.searchLeaf(leaf, from, to, timeout == null ? weight : new TimedWeight(weight, timeout), collector);
    }

    private final class TimedWeight extends FilterWeight {
        private final QueryTimeout timeout;

        TimedWeight(Weight weight, QueryTimeout timeout) {
            super(weight);
            this.timeout = timeout;
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
            ScorerSupplier supplier = in.scorerSupplier(leaf);
            return supplier == null ? null : new TimedSupplier(supplier, timeout);
        }
    }

    private final class TimedSupplier extends ScorerSupplier {
        private final ScorerSupplier supplier;
        private final QueryTimeout timeout;

        TimedSupplier(ScorerSupplier supplier, QueryTimeout timeout) {
            this.supplier = supplier;
            this.timeout = timeout;
        }

        @Override
        public Scorer get(long leadCost) throws IOException {
            return supplier.get(leadCost);
        }

        @Override
        public BulkScorer bulkScorer() throws IOException {
            return new TimedScorer(supplier.bulkScorer(), timeout);
        }

        @Override
        public long cost() {
            return supplier.cost();
        }

        @Override
        public void setTopLevelScoringClause() throws IOException {
            supplier.setTopLevelScoringClause();
        }
    }

    private final class TimedScorer extends BulkScorer {
        private final BulkScorer scorer;
        private final QueryTimeout timeout;

        TimedScorer(BulkScorer scorer, QueryTimeout timeout) {
            this.scorer = scorer;
            this.timeout = timeout;
        }

        @Override
        public int score(LeafCollector collector, Bits live, int from, int to) throws IOException {
            int stretch = SHORTEST;
            int at = from;
            while (at < to) {
                if (timeout.shouldExit()) {
                    timedOut = true;
                    throw new CollectionTerminatedException();
                }
                long begun = nanos.getAsLong();
                at = scorer.score(collector, live, at, (int) Math.min(to, (long) at + stretch));
                stretch = next(stretch, nanos.getAsLong() - begun);
            }
            return at;
        }

        @Override
        public long cost() {
            return scorer.cost();
        }
    }

    private static int next(int stretch, long took) {
        if (took > SLOW) {
            return Math.max(SHORTEST, stretch / 4);
        }
        return took < QUICK ? Math.min(LONGEST, stretch * 2) : stretch;
    }
}
