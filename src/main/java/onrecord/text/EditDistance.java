package onrecord.text;

/** Tells how far two words are apart. Safe for use by several threads. */
public final class EditDistance {
    private EditDistance() {}

    /**
     * How many letters are wrong, missing, too many or swapped with their neighbour, where no letter is moved twice: 1
     * for "ferry" and "fery" or "frery". The formula is that of Damerau and Levenshtein, restricted to optimal string
     * alignment. The time is proportional to the product of both lengths.
     */
    public static int of(String one, String other) {
        int[][] least = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                least[i][j] = i == 0 || j == 0 ? i + j : step(one, other, least, i, j);
            }
        }
        return least[one.length()][other.length()];
    }

    private static int step(String one, String other, int[][] least, int i, int j) {
        int changed = least[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int best = Math.min(changed, 1 + Math.min(least[i - 1][j], least[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, least[i - 2][j - 2] + 1) : best;
    }
}
