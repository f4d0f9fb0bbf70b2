package onrecord.link;

import java.util.Arrays;

/** Counts pairs of articles by their numbers. */
final class Pairs {
    private long[] pairs = new long[1 << 10];
    private int size;
    private boolean sorted;

    void add(int a, int b) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, size + (size >> 1));
        }
        pairs[size++] = ((long) Math.min(a, b) << 32) | Math.max(a, b);
        sorted = false;
    }

    /** Takes a pair. */
    interface Sink {
        void accept(int a, int b, int times);
    }

    /** How many different pairs there are. */
    int different() {
        int[] different = {0};
        forEach((a, b, times) -> different[0]++);
        return different[0];
    }

    /** Hands on each pair once, in order, the lesser number first. */
    void forEach(Sink sink) {
        if (!sorted) {
            Arrays.parallelSort(pairs, 0, size);
            sorted = true;
        }
        int from = 0;
        while (from < size) {
            int to = from + 1;
            while (to < size && pairs[to] == pairs[from]) {
                to++;
            }
            sink.accept((int) (pairs[from] >>> 32), (int) pairs[from], to - from);
            from = to;
        }
    }
}
