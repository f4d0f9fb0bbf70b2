package onrecord.link;

import java.util.Arrays;

/**
 * How alike the texts of pairs are, and whether each is among the nearest of the other: an article that is merely about
 * the same affair has many that are nearer. Members that stand apart are nobody's nearest. Immutable.
 */
final class Likenesses {
    private final Pairs pairs;
    private final float[] alike;

    /**
     * The likenesses of each member's pairs, ascending: from {@code first[a]} to the one before {@code first[a + 1]}.
     */
    private final float[] sorted;

    private final int[] first;

    /** Takes a pair with how alike it is. */
    interface Sink {
        /**
         * @param alike how alike their texts are, 0 to 1
         * @param nearest 1 where each is the nearest of the other, less the more are nearer
         */
        void accept(int a, int b, double alike, double nearest);
    }

    /**
     * @param members how many there are
     * @param most how many of them, from 0 on, do not stand apart
     */
    Likenesses(Pairs pairs, Neighbours neighbours, int members, int most) {
        this.pairs = pairs;
        this.alike = new float[pairs.different()];
        this.first = new int[members + 1];
        int[] all = {0};
        pairs.forEach((a, b, times) -> {
            alike[all[0]++] = (float) neighbours.text(a, b);
            first[a + 1] += b < most ? 1 : 0;
            first[b + 1]++;
        });
        Arrays.parallelPrefix(first, Integer::sum);
        this.sorted = new float[first[members]];
        int[] next = first.clone();
        int[] at = {0};
        pairs.forEach((a, b, times) -> {
            float one = alike[at[0]++];
            if (b < most) {
                sorted[next[a]++] = one;
            }
            sorted[next[b]++] = one;
        });
        for (int a = 0; a < members; a++) {
            Arrays.sort(sorted, first[a], first[a + 1]);
        }
    }

    /** Hands on each pair once, in order, the lesser number first. */
    void forEach(Sink sink) {
        int[] at = {0};
        pairs.forEach((a, b, times) -> {
            float one = alike[at[0]++];
            sink.accept(a, b, one, (1.0 / (1 + nearer(a, one)) + 1.0 / (1 + nearer(b, one))) / 2);
        });
    }

    /** How many pairs of a member are more alike. */
    private int nearer(int a, float than) {
        int from = first[a];
        int to = first[a + 1];
        int end = to;
        while (from < end) {
            int middle = (from + end) >>> 1;
            if (sorted[middle] <= than) {
                from = middle + 1;
            } else {
                end = middle;
            }
        }
        return to - from;
    }
}
