package onrecord.search.lucene;

import java.util.Arrays;

/**
 * A column whose values are numbered by how often they occur in the whole commit, most often first: what is counted
 * most lies close together, and the search for the most frequent of some matches can stop where no value occurs so
 * often at all. Immutable.
 */
final class RankedColumn {
    private final Column column;
    private final int[] numbers;
    private final int[] totals;

    private RankedColumn(Column column, int[] numbers, int[] totals) {
        this.column = column;
        this.numbers = numbers;
        this.totals = totals;
    }

    /** @param distinct how many values there are to choose from */
    static RankedColumn of(Column.Builder built, int distinct) {
        int[] totals = built.totals(distinct);
        long[] order = new long[distinct];
        Arrays.setAll(order, number -> ((long) -totals[number] << Integer.SIZE) | number);
        Arrays.sort(order);
        int[] numbers = new int[distinct];
        int[] ranks = new int[distinct];
        int[] ranked = new int[distinct];
        for (int rank = 0; rank < distinct; rank++) {
            int number = (int) order[rank];
            numbers[rank] = number;
            ranks[number] = rank;
            ranked[rank] = totals[number];
        }
        return new RankedColumn(built.build(ranks), numbers, ranked);
    }

    /** The ranks of the values. */
    Column column() {
        return column;
    }

    /** How many values there are. */
    int size() {
        return numbers.length;
    }

    /** The number, in the order of all values, of the value of a rank. */
    int number(int rank) {
        return numbers[rank];
    }

    /** How often the value of a rank occurs, in deleted documents too. */
    int total(int rank) {
        return totals[rank];
    }

    /** The rank of the value of this number, or -1. */
    int rank(int number) {
        for (int rank = 0; rank < numbers.length; rank++) {
            if (numbers[rank] == number) {
                return rank;
            }
        }
        return -1;
    }
}
