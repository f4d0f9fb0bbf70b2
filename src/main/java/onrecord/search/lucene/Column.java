package onrecord.search.lucene;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/**
 * The values of one field, by the numbers that a {@link Numbering} gives: read from the index once for a commit, so
 * that to count over many documents is a loop over arrays. A value stands as a number from 0, see {@link RankedColumn}
 * and {@link DayRanges}. Immutable.
 */
sealed interface Column {
    /**
     * Counts the values of some documents.
     *
     * @param numbers theirs, the first {@code size} of the array
     * @return how many of them have a value at all
     */
    int count(int[] numbers, int size, ValueCounts counts);

    /** One value at most for each of many, and few values to choose from: a byte each, 0 for none. */
    final class Few implements Column {
        /** The most values. */
        static final int MOST = 255;

        private final byte[] values;

        private Few(byte[] values) {
            this.values = values;
        }

        @Override
        public int count(int[] numbers, int size, ValueCounts counts) {
            int valued = 0;
            for (int i = 0; i < size; i++) {
                int value = values[numbers[i]] & 0xff;
                if (value > 0) {
                    valued++;
                    counts.add(value - 1);
                }
            }
            return valued;
        }
    }

    /** One value at most for each, or -1. */
    final class One implements Column {
        private final int[] values;

        private One(int[] values) {
            this.values = values;
        }

        @Override
        public int count(int[] numbers, int size, ValueCounts counts) {
            int valued = 0;
            for (int i = 0; i < size; i++) {
                int value = values[numbers[i]];
                if (value >= 0) {
                    valued++;
                    counts.add(value);
                }
            }
            return valued;
        }
    }

    /**
     * Any number of values for each, in one array: {@code starts} tells where those of each begin, and where the last
     * end.
     */
    final class Several implements Column {
        private final int[] starts;
        private final int[] values;

        private Several(int[] starts, int[] values) {
            this.starts = starts;
            this.values = values;
        }

        @Override
        public int count(int[] numbers, int size, ValueCounts counts) {
            int valued = 0;
            for (int i = 0; i < size; i++) {
                int end = starts[numbers[i] + 1];
                int at = starts[numbers[i]];
                valued += at < end ? 1 : 0;
                for (; at < end; at++) {
                    counts.add(values[at]);
                }
            }
            return valued;
        }
    }

    /** Takes the values in the order of the numbers that have them. */
    final class Builder {
        private final int[] starts;
        private int[] values;
        private int number;
        private int size;
        private boolean several;

        /** @param numbers how many there are */
        Builder(int numbers) {
            starts = new int[numbers + 1];
            values = new int[numbers];
        }

        /** Gives a number, no smaller than the last, a value that is counted once if it is given again. */
        void add(int to, int value) {
            while (number < to) {
                starts[++number] = size;
            }
            for (int i = starts[number]; i < size; i++) {
                if (values[i] == value) {
                    return;
                }
            }
            several |= size > starts[number];
            values = ArrayUtil.grow(values, size + 1);
            values[size++] = value;
        }

        /**
         * How often each value was given.
         *
         * @param distinct how many values there are to choose from, from 0
         */
        int[] totals(int distinct) {
            int[] totals = new int[distinct];
            for (int i = 0; i < size; i++) {
                totals[values[i]]++;
            }
            return totals;
        }

        /** @param as what each value that was given is to stand as */
        Column build(int[] as) {
            while (number < starts.length - 1) {
                starts[++number] = size;
            }
            for (int i = 0; i < size; i++) {
                values[i] = as[values[i]];
            }
            if (several) {
                return new Several(starts, Arrays.copyOf(values, size));
            }
            return as.length <= Few.MOST ? few() : one();
        }

        private Column few() {
            byte[] each = new byte[starts.length - 1];
            for (int i = 0; i < each.length; i++) {
                each[i] = starts[i] < starts[i + 1] ? (byte) (values[starts[i]] + 1) : 0;
            }
            return new Few(each);
        }

        private Column one() {
            int[] each = new int[starts.length - 1];
            for (int i = 0; i < each.length; i++) {
                each[i] = starts[i] < starts[i + 1] ? values[starts[i]] : -1;
            }
            return new One(each);
        }
    }
}
