package onrecord.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts everything that matches in several ways at once, some thousand documents in one way after another. */
final class MatchCounter implements Collector {
    /** So many that the numbers stay in the processor's cache. */
    private static final int BATCH = 2_048;

    /** One way of counting. */
    interface Part {
        void count(MatchNumbers some);
    }

    private final Numbering numbering;
    private final List<? extends Part> parts;
    private final MatchNumbers batch;
    private long documents;

    private MatchCounter(Numbering numbering, Kind kind, List<? extends Part> parts) {
        this.numbering = numbering;
        this.parts = parts;
        this.batch = new MatchNumbers(kind, BATCH);
    }

    /**
     * Counts all that matches, within the time limit of the searcher.
     *
     * @return how many documents that are
     */
    static long count(IndexSearcher searcher, Query query, Numbering numbering, Kind kind, List<? extends Part> parts)
            throws IOException {
        MatchCounter counter = new MatchCounter(numbering, kind, parts);
        searcher.search(query, new OneCollector<>(counter));
        return counter.documents;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        Numbering.Segment segment = numbering.in(leaf);
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {}

            @Override
            public void collect(int doc) {
                batch.add(segment, doc);
                if (batch.isFull()) {
                    countBatch();
                }
            }

            @Override
            public void finish() {
                countBatch();
            }
        };
    }

    private void countBatch() {
        documents += batch.size();
        parts.forEach(part -> part.count(batch));
        batch.clear();
    }
}
