package onrecord.link;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** How two quotes compare: what a decision whether they are one act of speech rests on. */
final class Wordings {
    private static final WordSet NEGATIONS = WordSet.named("negations.txt");
    private static final WordSet UNDONE = WordSet.named("negation-undone.txt");
    private static final WordSet DENYING = WordSet.named("denying-words.txt");
    private static final WordSet NUMBERS = WordSet.named("numbers.txt");
    private static final int[] NONE = {};
    private static final double TINY = 1e-9;

    private final Terms stems;
    private final double rarest;

    /** @param stems of all quotes; none is added any more */
    Wordings(Terms stems) {
        this.stems = stems;
        this.rarest = stems.rarest();
    }

    /**
     * @param overlap the weight of the shared words in that of the quote with less, 0 to 1
     * @param union the same in that of both together
     * @param weight the weight of the shared words, in that of a word which stands in one article
     */
    record Shared(double overlap, double union, double weight) {}

    /**
     * A quote with what its words weigh.
     *
     * @param weights of each of its stems
     * @param whole of all of them
     */
    @SuppressWarnings("ArrayRecordComponent") // read, never compared nor handed out
    record Weighed(Said said, double[] weights, double whole) {}

    Weighed weigh(Said said) {
        double[] weights = new double[said.stems().length];
        double whole = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = stems.weight(said.stems()[i]);
            whole += weights[i];
        }
        return new Weighed(said, weights, whole);
    }

    Shared shared(Weighed a, Weighed b) {
        int[] x = a.said().stems();
        int[] y = b.said().stems();
        double[] weights = a.weights();
        double shared = 0;
        int i = 0;
        int j = 0;
        while (i < x.length && j < y.length) {
            int stem = x[i];
            int other = y[j];
            // no branch that a processor would guess wrongly every other time
            shared += stem == other ? weights[i] : 0;
            i += stem <= other ? 1 : 0;
            j += other <= stem ? 1 : 0;
        }
        return new Shared(
                shared / Math.max(TINY, Math.min(a.whole(), b.whole())),
                shared / Math.max(TINY, a.whole() + b.whole() - shared),
                shared / rarest);
    }

    /** The longest run of words in common, as a share of the shorter quote. */
    static double run(Said a, Said b) {
        return run(a.words(), b.words()) / (double) Math.max(1, Math.min(a.words().length, b.words().length));
    }

    private static int run(int[] a, int[] b) {
        int most = 0;
        int[] before = new int[b.length + 1];
        for (int word : a) {
            for (int j = b.length; j > 0; j--) {
                before[j] = word == b[j - 1] ? before[j - 1] + 1 : 0;
                most = Math.max(most, before[j]);
            }
        }
        return most;
    }

    /** Whether two quotes say the opposite, or other numbers, in the part that both have. */
    enum Contradiction {
        NO,
        /** One denies by a word what the other denies by a "not": "stop playing", "do not play". */
        PERHAPS,
        YES
    }

    static Contradiction contradiction(Said a, Said b) {
        int[] x = common(a.words(), b.words());
        int[] y = common(b.words(), a.words());
        int inX = negations(x);
        int inY = negations(y);
        if (otherNumbers(numbers(x), numbers(y))) {
            return Contradiction.YES;
        }
        if (inX % 2 == inY % 2) {
            return Contradiction.NO;
        }
        boolean denied = inX < inY ? denies(x) && !denies(y) : denies(y) && !denies(x);
        return denied ? Contradiction.PERHAPS : Contradiction.YES;
    }

    /**
     * The part of a quote from its first word that the other has to the last that it has for the first time, with two
     * words in front, where a "not" may stand. Words of any text do not count, and negations neither.
     */
    private static int[] common(int[] words, int[] others) {
        Set<Integer> unseen = new HashSet<>();
        for (int word : others) {
            if (!Terms.isCommon(word) && !NEGATIONS.has(word)) {
                unseen.add(word);
            }
        }
        int first = -1;
        int last = -1;
        for (int i = 0; i < words.length; i++) {
            if (unseen.remove(words[i])) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return first < 0 ? NONE : Arrays.copyOfRange(words, Math.max(0, first - 2), last + 1);
    }

    private static int negations(int[] words) {
        int negations = 0;
        for (int i = 0; i < words.length; i++) {
            boolean undone = i + 1 < words.length && UNDONE.has(words[i + 1]);
            negations += NEGATIONS.has(words[i]) && !undone ? 1 : 0;
        }
        return negations;
    }

    private static boolean denies(int[] words) {
        return Arrays.stream(words).anyMatch(DENYING::has);
    }

    private static int[] numbers(int[] words) {
        return Arrays.stream(words)
                .filter(word -> NUMBERS.has(word) || HashedWords.isNumber(word))
                .map(NUMBERS::as)
                .sorted()
                .distinct()
                .toArray();
    }

    private static boolean otherNumbers(int[] a, int[] b) {
        boolean inOrder = a.length <= b.length;
        int[] less = inOrder ? a : b;
        int[] more = inOrder ? b : a;
        return Arrays.stream(less).anyMatch(number -> Arrays.binarySearch(more, number) < 0);
    }
}
