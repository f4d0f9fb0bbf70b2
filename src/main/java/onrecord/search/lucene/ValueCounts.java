package onrecord.search.lucene;

import org.jspecify.annotations.Nullable;

/**
 * A count for each of many values. There is room at once for the first ones, which most matches have where values stand
 * by rank; for further ones room is made a page at a time when a value on it is met, so that a search over a facet of a
 * million names costs what it finds.
 */
final class ValueCounts {
    /** How many are first. */
    private static final int FIRST = 1 << 14;

    private static final int PAGE_BITS = 9;
    private static final int PAGE = 1 << PAGE_BITS;

    private final int[] first;
    private final int[] @Nullable [] pages;

    ValueCounts(int values) {
        first = new int[Math.min(values, FIRST)];
        pages = new int[(values + PAGE - 1) >>> PAGE_BITS][];
    }

    void add(int value) {
        if (value < FIRST) {
            first[value]++;
        } else {
            addFurther(value);
        }
    }

    private void addFurther(int value) {
        int[] page = pages[value >>> PAGE_BITS];
        if (page == null) {
            page = new int[PAGE];
            pages[value >>> PAGE_BITS] = page;
        }
        page[value & (PAGE - 1)]++;
    }

    int of(int value) {
        if (value < FIRST) {
            return first[value];
        }
        int[] page = pages[value >>> PAGE_BITS];
        return page == null ? 0 : page[value & (PAGE - 1)];
    }

    /** The first value from this one on that was counted, or -1. */
    int next(int from) {
        int value = from;
        for (; value < first.length; value++) {
            if (first[value] > 0) {
                return value;
            }
        }
        while (value >>> PAGE_BITS < pages.length) {
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
