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
     */
    int[] nearest(int most) {
        long[] sorted = new long[size];
        for (int i = 0; i < size; i++) {
            sorted[i] = ((long) ~Float.floatToIntBits(weights[met[i]]) << 32) | met[i];
            weights[met[i]] = 0;
        }
        size = 0;
        Arrays.sort(sorted);
        return Arrays.stream(sorted).limit(most).mapToInt(one -> (int) one).toArray();
    }

    /** Takes a number with its weight. */
    interface Sink {
        void accept(int number, float weight);
    }

    /** Hands on the numbers whose weight is so great at least, in no order; then none has a weight. */
    void drain(float least, Sink sink) {
        for (int i = 0; i < size; i++) {
            float weight = weights[met[i]];
            weights[met[i]] = 0;
            if (weight >= least) {
                sink.accept(met[i], weight);
            }
        }
        size = 0;
    }
}
