package onrecord.search;

import java.util.List;

/**
 * The words that some articles have much more often than the rest of the archive: what they are about, and how they put
 * it.
 *
 * @param words the most distinctive first
 * @param found how many articles were found
 * @param read in how many of them the words were counted; where many were found, in some spread evenly over all
 * @param length how many words those have
 * @param rest how many words all other articles have, nearly
 */
public record DistinctiveWords(List<Word> words, long found, long read, long length, long rest) {
    /**
     * What a score must be: by chance alone a word reaches it once in 10,000 times (chi squared, one degree of
     * freedom).
     */
    public static final double LEAST_SCORE = 15.13;

    /** How many times as often a word must stand: in a large archive chance alone is no bar to "the". */
    public static final double LEAST_RATIO = 1.5;

    /** Copies the list. */
    public DistinctiveWords {
        words = List.copyOf(words);
    }

    /**
     * A word.
     *
     * @param word as it is printed most often
     * @param score its log-likelihood, {@link #logLikelihood}
     * @param count how often it stands in the articles that were read
     * @param articles in how many of them
     * @param elsewhere how often it stands in the rest of the archive
     */
    public record Word(String word, double score, long count, long articles, long elsewhere) {}

    /** How many times as often a word stands in the articles found; infinite where it stands nowhere else. */
    public double ratio(Word word) {
        return (double) word.count() / length / ((double) word.elsewhere() / rest);
    }

    /**
     * The log-likelihood of a word that stands {@code a} times in {@code c} words and {@code b} times in {@code d}
     * others: G2 = 2 (a ln(a / E1) + b ln(b / E2)), where E1 = c (a + b) / (c + d) and E2 = d (a + b) / (c + d) are how
     * often it were there if both had it equally often. After Dunning, Accurate Methods for the Statistics of Surprise
     * and Coincidence (Computational Linguistics 19, 1993), in the form of Rayson and Garside, Comparing Corpora using
     * Frequency Profiling (2000).
     *
     * @return 0 or more; the more, the less likely by chance
     */
    public static double logLikelihood(long a, long b, long c, long d) {
        double expected = (double) c * (a + b) / (c + d);
        double elsewhere = (double) d * (a + b) / (c + d);
        return Math.max(0, 2 * (part(a, expected) + part(b, elsewhere)));
    }

    private static double part(long count, double expected) {
        return count == 0 ? 0 : count * Math.log(count / expected);
    }
}
