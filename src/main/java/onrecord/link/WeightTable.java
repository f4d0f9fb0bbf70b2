package onrecord.link;

/**
 * The words of a text with their weights, where those of many others are looked up. Merging two lists of words waits at
 * each step for the last one, and looking up does not. Immutable.
 */
final class WeightTable {
    /** So many places for each word at least: few words stand where another one belongs. */
    private static final int ROOM = 4;

    private final int[] words;

    /** 0 where there is no word. */
    private final float[] weights;

    private WeightTable(int places) {
        this.words = new int[places];
        this.weights = new float[places];
    }

    /** @param weights of each of the words, greater than 0 */
    static WeightTable of(int[] words, float[] weights) {
        WeightTable table = new WeightTable(Integer.highestOneBit(Math.max(1, words.length)) * 2 * ROOM);
        for (int i = 0; i < words.length; i++) {
            int at = table.place(words[i]);
            table.words[at] = words[i];
            table.weights[at] = weights[i];
        }
        return table;
    }

    /** The sum of the products of the weights of all words that both texts have, in the order of the other's. */
    double product(int[] others, float[] their) {
        double sum = 0;
        for (int i = 0; i < others.length; i++) {
            sum += weights[place(others[i])] * their[i];
        }
        return sum;
    }

    /** Where a word stands, or would. */
    private int place(int word) {
        int at = (word ^ (word >>> 16)) & (words.length - 1);
        while (words[at] != word && weights[at] != 0) {
            at = (at + 1) & (words.length - 1);
        }
        return at;
    }
}
