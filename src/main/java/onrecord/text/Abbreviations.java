package onrecord.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words behind which a point shortens the word and seldom ends a sentence: "Insp. Anna Berg", "Mr. Kim", "bzw. Bonn".
 */
public final class Abbreviations {
    private static final Map<String, List<String>> BY_LANGUAGE =
            Resources.sections(Abbreviations.class, "abbreviations.txt");
    private static final Set<String> ENGLISH = Set.copyOf(BY_LANGUAGE.getOrDefault("en", List.of()));
    private static final Set<String> ALL =
            BY_LANGUAGE.values().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());

    /** The most letters between two points of initials: "Ph.D." */
    private static final int LONGEST_INITIAL = 2;

    private Abbreviations() {}

    /** Whether a word, as it is written and without its last point, is shortened in the language of an English text. */
    public static boolean isEnglish(String word) {
        return ENGLISH.contains(word);
    }

    /** Whether a word, as it is written and without its last point, is shortened in any language of news. */
    public static boolean contain(String word) {
        return ALL.contains(word);
    }

    /**
     * Whether a word without its last point is an initial or initials: a capital, or letters with points between them
     * ("U.S").
     */
    public static boolean isInitials(String word) {
        if (word.indexOf('.') < 0) {
            return word.length() == 1 && Character.isUpperCase(word.charAt(0));
        }
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters = word.charAt(i) == '.' ? 0 : letters + 1;
            if (letters > LONGEST_INITIAL || (letters == 0 && (i == 0 || word.charAt(i - 1) == '.'))) {
                return false;
            }
        }
        return true;
    }
}
