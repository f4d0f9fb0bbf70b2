package onrecord.serve;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that an unknown one was probably meant to be. Thread safe. */
public final class NearestName {
    private NearestName() {}

    /**
     * The known name, in lower case as all are, fewest edits away (Levenshtein), where at least half of the longer
     * one's letters stay.
     */
    public static Optional<String> of(String unknown, Collection<String> known) {
        String name = (unknown.length() > 64 ? unknown.substring(0, 64) : unknown).toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(candidate -> 2 * edits(name, candidate) <= Math.max(name.length(), candidate.length()))
                .min(Comparator.comparingInt((String candidate) -> edits(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
