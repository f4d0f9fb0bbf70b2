package onrecord.search.lucene;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what somebody filed for themselves beside what is filed for everybody. For one search alone. */
final class OwnCounts {
    private final Table table;
    private final Map<String, Long> counts = new HashMap<>();
    private long valued;

    /** What is filed so, by the numbers that a {@link Numbering} gives. Immutable once it is filled. */
    static final class Table {
        private final Map<Integer, Labels> byNumber = new HashMap<>();
        /** The numbers in it: most matches are not filed, and are passed over soonest so. */
        private final BitSet numbers = new BitSet();

        /**
         * Something that is filed.
         *
         * @param labels those that it has not from everybody too
         * @param alone whether it has no label from everybody at all
         */
        private record Labels(List<String> labels, boolean alone) {}

        void put(int number, List<String> labels, boolean alone) {
            byNumber.put(number, new Labels(labels, alone));
            numbers.set(number);
        }
    }

    OwnCounts(Table table) {
        this.table = table;
    }

    /** Counts the labels of some documents, the first {@code size} of the array. */
    void count(int[] numbers, int size) {
        for (int i = 0; i < size; i++) {
            Table.Labels filed = table.numbers.get(numbers[i]) ? table.byNumber.get(numbers[i]) : null;
            if (filed != null) {
                filed.labels().forEach(label -> counts.merge(label, 1L, Long::sum));
                valued += filed.alone() ? 1 : 0;
            }
        }
    }

    /** How many documents have a label from nobody else. */
    long valued() {
        return valued;
    }

    /** How many documents have each label that they have from nobody else. */
    Map<String, Long> counts() {
        return counts;
    }
}
