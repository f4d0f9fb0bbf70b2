package onrecord.link;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
    private @Nullable Packed packed;
    private int all;
    private double logOf;
    private double log;

    void add(int[] distinct) {
        all++;
        packed = null;
        for (int term : distinct) {
            articles[slot(term)]++;
        }
    }

    /** In how many articles a word stands. */
    int articles(int term) {
        Packed known = packed;
        if (known == null) {
            known = Packed.of(articles);
            packed = known;
        }
        return known.get(slot(term));
    }

    /**
     * The numbers above 0 of an array, close together: few slots are filled, and what a processor has near is asked for
     * in less time than what it has to fetch.
     *
     * @param filled a bit for each slot that has a number
     * @param before how many slots are filled before each 64
     */
    @SuppressWarnings("ArrayRecordComponent") // read, never compared nor handed out
    private record Packed(long[] filled, int[] before, int[] numbers) {
        static Packed of(int[] all) {
            long[] filled = new long[all.length / Long.SIZE];
            int[] before = new int[filled.length];
            int[] numbers = new int[64];
            int size = 0;
            for (int i = 0; i < all.length; i++) {
                if (i % Long.SIZE == 0) {
                    before[i / Long.SIZE] = size;
                }
                if (all[i] > 0) {
                    filled[i / Long.SIZE] |= 1L << i;
                    numbers = size == numbers.length ? Arrays.copyOf(numbers, 2 * size) : numbers;
                    numbers[size++] = all[i];
                }
            }
            return new Packed(filled, before, numbers);
        }

        int get(int slot) {
            long bits = filled[slot / Long.SIZE];
            long bit = 1L << slot;
            return (bits & bit) == 0 ? 0 : numbers[before[slot / Long.SIZE] + Long.bitCount(bits & (bit - 1))];
        }
    }

    /** The weight of a word: the logarithm of one in how many articles has it. */
    double weight(int term) {
        int count = articles(term);
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
