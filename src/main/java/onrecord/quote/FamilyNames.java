package onrecord.quote;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import onrecord.text.PartsOfNames;

/** Which word of a Western name is the family's, and what stands behind it. */
final class FamilyNames {
    private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

    private FamilyNames() {}

    /** "Jr.", "III": what stands behind a name to part it from another of the same. */
    static boolean isSuffix(String word) {
        return SUFFIXES.contains(lower(word));
    }

    /** The family name of a Western name: the last word that is no "Jr." or the like. */
    static String of(List<String> words) {
        int i = words.size() - 1;
        while (i > 0 && SUFFIXES.contains(lower(words.get(i)))) {
            i--;
        }
        return words.get(i);
    }

    /** "Ana García Peña", "Jorge López Obrero": whether a name of three words ends in two Spanish family names. */
    static boolean areTwo(List<String> words) {
        String middle = words.size() == 3 ? lower(words.get(1)) : "";
        boolean spanish = middle.endsWith("ez") || middle.chars().anyMatch(letter -> "áéíóúñ".indexOf(letter) >= 0);
        return spanish && !PartsOfNames.mayBeGiven(middle) && !isSuffix(words.get(2));
    }

    /** Whether a name is of the father of one with the same name. */
    static boolean isSenior(List<String> words) {
        return words.size() > 1 && lower(words.getLast()).startsWith("sr");
    }

    /** Whether a name ends in "Jr." or a number; "Sr." is said of the father. */
    static boolean isJunior(List<String> words) {
        String last = lower(words.getLast());
        return words.size() > 1 && SUFFIXES.contains(last) && !last.startsWith("sr");
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
