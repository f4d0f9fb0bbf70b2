package onrecord.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts what matches, up to a bound behind which it stops. */
final class BoundedCount implements Collector {
    private final int bound;
    private long matches;

    BoundedCount(int bound) {
        this.bound = bound;
    }

    /** How many match, or the bound. */
    long matches() {
        return Math.min(matches, bound);
    }

    /** Whether more match than the bound. */
    boolean isBounded() {
        return matches > bound;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) {
        stopWhereBounded();
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {}

            @Override
            public void collect(int doc) {
                add(1);
            }

            @Override
            public void collect(DocIdStream docs) throws IOException {
                add(docs.count());
            }

            @Override
            public void collectRange(int from, int to) {
                add(to - from);
            }
        };
    }

    private void add(int some) {
        matches += some;
        stopWhereBounded();
    }

    private void stopWhereBounded() {
        if (isBounded()) {
            throw new CollectionTerminatedException();
        }
    }
}
