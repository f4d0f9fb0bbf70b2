package onrecord.search.lucene;

import java.io.IOException;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Shows a collector what one scorer finds, batch by batch, and passes over what cannot compete. */
final class BatchScorer extends BulkScorer {
    private final Scorer scorer;
    private final DocAndFloatFeatureBuffer some = new DocAndFloatFeatureBuffer();
    private final Shown shown = new Shown();

    /** The score of the document that is shown. */
    private static final class Shown extends Scorable {
        private float score;
        private float least;

        @Override
        public float score() {
            return score;
        }

        @Override
        public void setMinCompetitiveScore(float score) {
            least = score;
        }
    }

    BatchScorer(Scorer scorer) {
        this.scorer = scorer;
    }

    @Override
    public int score(LeafCollector collector, @Nullable Bits live, int from, int end) throws IOException {
        collector.setScorer(shown);
        scorer.setMinCompetitiveScore(shown.least);
        if (scorer.docID() < from) {
            scorer.iterator().advance(from);
        }
        for (scorer.nextDocsAndScores(end, live, some); some.size > 0; scorer.nextDocsAndScores(end, live, some)) {
            for (int i = 0; i < some.size; i++) {
                if (some.features[i] >= shown.least) {
                    shown.score = some.features[i];
                    collector.collect(some.docs[i]);
                }
            }
            scorer.setMinCompetitiveScore(shown.least);
        }
        return scorer.docID();
    }

    @Override
    public long cost() {
        return scorer.iterator().cost();
    }
}
