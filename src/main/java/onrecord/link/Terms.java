package onrecord.link;

import java.util.stream.IntStream;

/**
 * How rare words are: in how many articles each stands, smoothed by what is known of words anywhere, so that the five
 * articles of a small archive do not make a common word of what they are about.
 */
final class Terms {
    private static final int SLOTS = 1 << 20;
    private static final double PRIOR = 200;
    private static final double COMMON = 0.5;
    private static final double RARE = 0.005;
    private static final WordSet COMMON_WORDS = WordSet.withStems("common-words.txt");

    private static final int KNOWN = 4_096;
    private static final double[] LOG_COMMON = logs(COMMON);
    private static final double[] LOG_RARE = logs(RARE);

    private final int[] articles = new int[SLOTS];
    private int all;
    private double logOf;
    private double log;

    void add(int[] distinct) {
        all++;
        for (int term : distinct) {
            articles[slot(term)]++;
        }
    }

    /** In how many articles a word stands. */
    int articles(int term) {
        return articles[slot(term)];
    }

    /** The weight of a word: the logarithm of one in how many articles has it. */
    double weight(int term) {
        int count = articles[slot(term)];
        boolean common = COMMON_WORDS.has(term);
        double[] known = common ? LOG_COMMON : LOG_RARE;
        double prior = common ? COMMON : RARE;
        return log(all + PRIOR) - (count < KNOWN ? known[count] : Math.log(count + PRIOR * prior));
    }

    /** The logarithm of the number of all, as long as it is the number. */
    private double log(double number) {
        if (number != logOf) {
            logOf = number;
            log = Math.log(number);
        }
        return log;
    }

    private static double[] logs(double prior) {
        return IntStream.range(0, KNOWN)
                .mapToDouble(count -> Math.log(count + PRIOR * prior))
                .toArray();
    }

    /** The weight of a word that stands in one article. */
    double rarest() {
        return Math.log((all + PRIOR) / (1 + PRIOR * RARE));
    }

    /** Whether a word stands in any text, whatever it is about. */
    static boolean isCommon(int term) {
        return COMMON_WORDS.has(term);
    }

    private static int slot(int term) {
        return (term ^ (term >>> 13)) & (SLOTS - 1);
    }
}
