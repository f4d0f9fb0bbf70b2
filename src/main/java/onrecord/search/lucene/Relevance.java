package onrecord.search.lucene;

import onrecord.search.answer.Rarity;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/** BM25 (Robertson and Zaragoza, 2009) with another weight of words: {@link Rarity}. */
final class Relevance extends BM25Similarity {
    /** How fast further occurrences of a word stop counting. */
    private static final float K1 = 1.5f;

    /** How much long articles are held back. */
    private static final float B = 0.75f;

    Relevance() {
        super(K1, B, true);
    }

    @Override
    public Explanation idfExplain(CollectionStatistics field, TermStatistics term) {
        double weight =
                Rarity.weight((double) term.docFreq(), (double) term.totalTermFreq(), (double) field.docCount());
        return Explanation.match(
                (float) weight,
                "weight of a word in " + term.docFreq() + " of " + field.docCount() + " documents, "
                        + term.totalTermFreq() + " times");
    }
}
