package onrecord.search.lucene;

import java.io.IOException;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Scores what has a word in any of its forms in one field, more where it stands in another too. */
final class FormsScorer extends Scorer {
    private final FormPostings matching;
    private final @Nullable FormPostings raising;
    private float least;

    FormsScorer(FormPostings matching, @Nullable FormPostings raising) {
        this.matching = matching;
        this.raising = raising;
    }

    @Override
    public int docID() {
        return matching.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
        return matching;
    }

    @Override
    public float score() throws IOException {
        float score = matching.score();
        if (raising != null) {
            int doc = matching.docID();
            int at = raising.docID();
            if ((at < doc ? raising.advance(doc) : at) == doc) {
                score += raising.score();
            }
        }
        return score;
    }

    @Override
    public int advanceShallow(int target) throws IOException {
        if (raising != null) {
            raising.advanceShallow(target);
        }
        return matching.advanceShallow(target);
    }

    @Override
    public float getMaxScore(int last) throws IOException {
        return matching.bound(last) + (raising == null ? 0 : raising.bound(last));
    }

    @Override
    public void setMinCompetitiveScore(float score) {
        least = score;
    }

    @Override
    public void nextDocsAndScores(int end, @Nullable Bits live, DocAndFloatFeatureBuffer some) throws IOException {
        do {
            matching.next(least > 0 ? endOfCompetitive(end) : end, some);
            if (some.size == 0) {
                return;
            }
            if (live != null) {
                some.apply(live);
            }
        } while (some.size == 0);
        matching.score(some);
        if (raising != null) {
            raising.raise(some);
        }
    }

    /**
     * Goes on to the next documents where one can reach the least score, and gives their end: a block of them, or where
     * only the other field can lift one so high, the next that has the word there.
     */
    private int endOfCompetitive(int end) throws IOException {
        int doc = matching.docID();
        while (doc < end) {
            int last = Math.min(advanceShallow(doc), end - 1);
            float bound = matching.bound(last);
            if (bound >= least) {
                return last + 1;
            }
            int farther = Math.min(matching.farthest(), end - 1);
            float fartherBound = farther > last ? matching.bound(farther) : least;
            if (fartherBound < least) {
                last = farther;
                bound = fartherBound;
            }
            int raised = raising == null || bound + raising.bound(last) < least ? end : firstRaised(raising, doc);
            doc = matching.advance(Math.min(raised, last + 1));
            if (doc == raised && doc < end) {
                return doc + 1;
            }
        }
        return end;
    }

    private static int firstRaised(FormPostings raising, int from) throws IOException {
        return raising.docID() < from ? raising.advance(from) : raising.docID();
    }
}
