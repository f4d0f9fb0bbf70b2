package onrecord.search;

import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25 (Robertson and Zaragoza, 2009) with a steeper weight of rare words: what people ask in whole sentences is full of
 * words that most articles have, and none is taken out as a stop word. {@code docs/performance.md} has the figures each
 * constant was chosen by.
 */
final class Relevance extends BM25Similarity {
    /** How fast further occurrences of a word stop counting. */
    private static final float K1 = 1.5f;

    /** How much long articles are held back. */
    private static final float B = 0.75f;

    /** The power of the usual weight of rare words. */
    private static final double STEEPNESS = 1.2;

    Relevance() {
        super(K1, B, false);
    }

    /** What a word counts for that {@code documents} of {@code all} have; both above 0. */
    static double rarity(double documents, double all) {
        return Math.pow(Math.log(1 + (all - documents + 0.5) / (documents + 0.5)), STEEPNESS);
    }

    @Override
    protected float idf(long docFreq, long docCount) {
        return (float) rarity((double) docFreq, (double) docCount);
    }
}
