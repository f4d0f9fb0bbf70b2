package onrecord.search;

/** A count for each range of days that was met, by open addressing: no object is made for what is counted. */
final class RangeCounts {
    /** Takes a range and its count. */
    @FunctionalInterface
    interface Sink {
        /** @param from and {@code to}: days since 1970-01-01, both within the range */
        void accept(int from, int to, int count);
    }

    private static final int FIRST_SIZE = 1 << 8;

    private long[] ranges = new long[FIRST_SIZE];
    private int[] counts = new int[FIRST_SIZE];
    private int distinct;

    void add(int from, int to) {
        long range = ((long) from << Integer.SIZE) | (to & 0xffff_ffffL);
        int slot = slot(range);
        if (counts[slot] == 0) {
            if (2 * ++distinct > counts.length) {
                grow();
                slot = slot(range);
            }
            ranges[slot] = range;
        }
        counts[slot]++;
    }

    /** Where the range is, or where it may be put. */
    private int slot(long range) {
        int mask = counts.length - 1;
        int slot = Long.hashCode(range * 0x9E3779B97F4A7C15L) & mask;
        while (counts[slot] != 0 && ranges[slot] != range) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldRanges = ranges;
        int[] oldCounts = counts;
        ranges = new long[2 * oldRanges.length];
        counts = new int[2 * oldCounts.length];
        for (int i = 0; i < oldCounts.length; i++) {
            if (oldCounts[i] != 0) {
                int slot = slot(oldRanges[i]);
                ranges[slot] = oldRanges[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    boolean isEmpty() {
        return distinct == 0;
    }

    /** Hands on every range that was counted, in no order. */
    void forEach(Sink sink) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 0) {
                sink.accept((int) (ranges[i] >> Integer.SIZE), (int) ranges[i], counts[i]);
            }
        }
    }
}
