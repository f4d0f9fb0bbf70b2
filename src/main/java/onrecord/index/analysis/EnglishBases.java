package onrecord.index.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * The base of an English word: the singular of a plural, the infinitive of a verb's form. Nothing else is taken off, so
 * that strangers stay apart: "executive" and "execution", "international" and "internal". Forms that no ending tells
 * ("withdrew", "women") come from a list, and words that only look like forms of others ("news", "evening", "Hamas")
 * stay as they are. A base is spelled as {@link EnglishSpelling} has it. Not for use by several threads.
 */
final class EnglishBases {
    private static final Set<String> WHOLE = whole();

    private static final Map<String, String> IRREGULAR = irregular();

    private static final String VOWELS = "aeiouy";

    private final EnglishDictionary dictionary = new EnglishDictionary();

    /** Whether a word only looks like a form of another. */
    static boolean isWhole(String word) {
        return WHOLE.contains(word);
    }

    /** The base of a word, which is folded. */
    String base(String word) {
        return EnglishSpelling.american(inflected(word));
    }

    private String inflected(String word) {
        if (word.length() < 3) {
            return word;
        }
        if (!isOfLetters(word, word.length())) {
            return isNumbered(word) ? word.substring(0, word.length() - 1) : word;
        }
        if (WHOLE.contains(word)) {
            return word;
        }
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        String singular = word.endsWith("s") ? singular(word) : word;
        if (!singular.equals(word)) {
            return inflected(singular); // "meetings": meeting, meet
        }
        if (word.endsWith("ed")) {
            return ofPast(word);
        }
        return word.endsWith("ing") ? ofVerb(word, word.substring(0, word.length() - 3)) : word;
    }

    private static boolean isOfLetters(String word, int end) {
        for (int i = 0; i < end; i++) {
            char c = word.charAt(i);
            if (c < 'a' || c > 'z') {
                return false;
            }
        }
        return true;
    }

    /** Whether a word is several of what has a number for its name: F16s, A320s. */
    private static boolean isNumbered(String word) {
        int number = word.length() - 1;
        while (number > 0 && word.charAt(number - 1) >= '0' && word.charAt(number - 1) <= '9') {
            number--;
        }
        return word.endsWith("s") && number > 0 && number < word.length() - 1 && isOfLetters(word, number);
    }

    private String singular(String word) {
        String base = word.substring(0, word.length() - 1);
        return switch (base.charAt(base.length() - 1)) {
            case 's' -> word;
            case 'a', 'i', 'o', 'u' -> dictionary.has(base) ? base : word; // areas, but Texas, Paris, Laos, virus
            case 'e' -> singularWithE(base);
            default -> word.length() > 3 || dictionary.has(base) ? base : word;
        };
    }

    /** {@code base} is a plural without its last letter: "countrie", "movie", "house", "boxe", "viruse". */
    private String singularWithE(String base) {
        String shorter = base.substring(0, base.length() - 1);
        if (shorter.endsWith("i")) {
            String withY = shorter.substring(0, shorter.length() - 1) + "y";
            return base.length() < 4 || (dictionary.has(base) && !dictionary.has(withY)) ? base : withY;
        }
        if (dictionary.has(base)) {
            return base;
        }
        return dictionary.has(shorter) || isHissed(shorter) ? shorter : base;
    }

    /** Whether a word takes "es" for its plural. */
    private static boolean isHissed(String word) {
        return word.endsWith("ss")
                || word.endsWith("x")
                || word.endsWith("zz")
                || word.endsWith("ch")
                || word.endsWith("sh");
    }

    private String ofPast(String word) {
        String stem = word.substring(0, word.length() - 2);
        if (stem.endsWith("e")) {
            String base = stem + "e"; // agreed; but "indeed", "need" and "feed" are no forms
            return base.length() > 3 && dictionary.has(base) ? base : word;
        }
        if (stem.endsWith("i")) {
            return stem.length() < 3 ? stem + "e" : stem.substring(0, stem.length() - 1) + "y"; // died, tried
        }
        return ofVerb(word, stem);
    }

    /** The infinitive of a form that is {@code stem} with an ending; the form itself where it is none. */
    private String ofVerb(String form, String stem) {
        if (stem.length() < 2 || hasNoVowel(stem)) {
            return form; // "shed", "string"
        }
        if (dictionary.makesPast(stem)) {
            return stem;
        }
        String withE = stem + "e";
        if (dictionary.has(withE)) {
            return withE;
        }
        if (dictionary.has(stem)) {
            return stem;
        }
        String single = stem.substring(0, stem.length() - 1);
        if (EnglishDictionary.endsDouble(stem)) {
            return dictionary.has(single) || !isMostlyDouble(stem)
                    ? single
                    : stem; // planned, blogged; unknown: kvelled
        }
        return endsInSilentE(stem) ? withE : stem;
    }

    private static boolean isMostlyDouble(String stem) {
        return "lsz".indexOf(stem.charAt(stem.length() - 1)) >= 0;
    }

    /**
     * Whether verbs that no dictionary has lose an e before an ending where they end so: "crowdsourc", "googl", "vap".
     */
    private static boolean endsInSilentE(String stem) {
        int last = stem.length() - 1;
        char end = stem.charAt(last);
        char before = stem.charAt(last - 1);
        if ("cguvz".indexOf(end) >= 0 || stem.endsWith("iz") || (stem.endsWith("at") && last > 3)) {
            return !stem.endsWith("ng");
        }
        if (end == 'l') {
            return "bcdfgkptz".indexOf(before) >= 0;
        }
        return last < 3 && !isVowel(end) && isVowel(before) && "wxy".indexOf(end) < 0;
    }

    private static boolean hasNoVowel(String stem) {
        for (int i = 0; i < stem.length(); i++) {
            if (isVowel(stem.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVowel(char c) {
        return VOWELS.indexOf(c) >= 0;
    }

    /** The base words, by a form of theirs. */
    private static Map<String, String> irregular() {
        Map<String, String> irregular = new HashMap<>();
        for (List<String> forms : lists("english-irregular.txt")) {
            for (String form : forms.subList(1, forms.size())) {
                @Nullable String other = irregular.put(form, forms.getFirst());
                if (other != null) {
                    throw new IllegalStateException(form + " is a form of " + other + " and of " + forms.getFirst());
                }
            }
        }
        return Map.copyOf(irregular);
    }

    private static Set<String> whole() {
        Set<String> whole = new HashSet<>();
        lists("english-whole.txt").forEach(whole::addAll);
        return Set.copyOf(whole);
    }

    /** The words of a file, a list a line, without its comments. */
    static List<List<String>> lists(String name) {
        return Resources.lines(EnglishBases.class, name).stream()
                .map(line -> List.of(line.split(" ", -1)))
                .toList();
    }
}
