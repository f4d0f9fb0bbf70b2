package onrecord.search;

import org.jspecify.annotations.Nullable;

/**
 * A count for each of many values, of which most searches meet few: room is made a page at a time when a value on it is
 * first met, so that a search over a facet of a million names costs what it finds.
 */
final class ValueCounts {
    private static final int PAGE_BITS = 9;
    private static final int PAGE = 1 << PAGE_BITS;

    private final int[] @Nullable [] pages;

    ValueCounts(int values) {
        pages = new int[(values + PAGE - 1) >>> PAGE_BITS][];
    }

    void add(int value) {
        int[] page = pages[value >>> PAGE_BITS];
        if (page == null) {
            page = new int[PAGE];
            pages[value >>> PAGE_BITS] = page;
        }
        page[value & (PAGE - 1)]++;
    }

    int of(int value) {
        int[] page = pages[value >>> PAGE_BITS];
        return page == null ? 0 : page[value & (PAGE - 1)];
    }

    /** The first value from this one on that was counted, or -1. */
    int next(int from) {
        for (int value = from; value >>> PAGE_BITS < pages.length; ) {
            int[] page = pages[value >>> PAGE_BITS];
            if (page == null) {
                value = ((value >>> PAGE_BITS) + 1) << PAGE_BITS;
            } else if (page[value & (PAGE - 1)] > 0) {
                return value;
            } else {
                value++;
            }
        }
        return -1;
    }

    /** How many values were counted at all. */
    long distinct() {
        long distinct = 0;
        for (int value = next(0); value >= 0; value = next(value + 1)) {
            distinct++;
        }
        return distinct;
    }
}
