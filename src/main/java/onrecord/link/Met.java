package onrecord.link;

import java.util.Arrays;

/** Adds up what speaks for each of many numbers, and forgets it when the most has been asked for. */
final class Met {
    private final float[] weights;
    private final int[] met;
    private int size;

    /** @param numbers how many there are, from 0 on */
    Met(int numbers) {
        this.weights = new float[numbers];
        this.met = new int[numbers];
    }

    /** Adds to the weight of a number; it is greater than 0. */
    void add(int number, float weight) {
        if (weights[number] == 0) {
            met[size++] = number;
        }
        weights[number] += weight;
    }

    /**
     * The numbers of the greatest weights, the greatest first and the lesser number first where weights are the same;
     * then none has a weight.
     *
     * @param most how many at most
     * @param least the weight of each at least
     */
    int[] nearest(int most, float least) {
        long[] sorted = new long[size];
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int number = met[i];
            if (weights[number] >= least) {
                sorted[kept++] = ((long) ~Float.floatToIntBits(weights[number]) << 32) | number;
            }
            weights[number] = 0;
        }
        size = 0;
        Arrays.sort(sorted, 0, kept);
        return Arrays.stream(sorted, 0, Math.min(most, kept))
                .mapToInt(one -> (int) one)
                .toArray();
    }
}
