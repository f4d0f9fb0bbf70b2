package onrecord.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import onrecord.text.PartsOfNames;
import org.jspecify.annotations.Nullable;

/**
 * A name of a byline for a bibliography: family and given names apart where their order is known, else whole. The order
 * is known where all that stands in front of the family name are given names of the word lists or initials: "Anna B.
 * Berg", "Petra van den Berg", and where an initial stands between two words: "Wrenna B. Berg". What may be either
 * ("Kim Clark", "Lee Ann") stays whole, as do names with two family names, a suffix or a title, and those of articles
 * in languages that put the family first.
 *
 * @param given the given names, or null where the name stays whole
 * @param family the family name with what belongs to it, or the whole name
 */
record PersonName(@Nullable String given, String family) {
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.?){1,3}");
    private static final Pattern FAMILY = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’-]*\\p{Ll}[\\p{L}\\p{M}'’-]*");
    private static final Set<String> FAMILY_FIRST = Set.of("hu", "ja", "km", "ko", "vi", "zh");

    /** Of "José Duarte Moreno" the second may be either. */
    private static final Set<String> TWO_FAMILY_NAMES = Set.of("ca", "es", "gl", "pt");

    /** @param language of the article, or null */
    static PersonName of(String name, @Nullable String language) {
        String line = OneLine.of(name);
        String[] words = line.split(" ", -1);
        PersonName whole = new PersonName(null, line);
        if (words.length < 2 || FAMILY_FIRST.contains(String.valueOf(language))) {
            return whole;
        }
        int family = 1;
        while (family < words.length - 1 && isGiven(words[family])) {
            family++;
        }
        boolean two = family > 1 && family == words.length - 1 && TWO_FAMILY_NAMES.contains(String.valueOf(language));
        boolean initial = words.length == 3
                && words[1].endsWith(".")
                && INITIALS.matcher(words[1]).matches();
        boolean known =
                (isGiven(words[0]) || (initial && FAMILY.matcher(words[0]).matches()))
                        && isFamily(words, family)
                        && !two;
        return known ? new PersonName(joined(words, 0, family), joined(words, family, words.length)) : whole;
    }

    /** One word in capitals, or one behind words in small letters: "van den Berg". */
    private static boolean isFamily(String[] words, int from) {
        int last = words.length - 1;
        for (int i = from; i < last; i++) {
            if (!Character.isLowerCase(words[i].codePointAt(0))) {
                return false;
            }
        }
        return FAMILY.matcher(words[last]).matches();
    }

    private static boolean isGiven(String word) {
        return INITIALS.matcher(word).matches()
                || Arrays.stream(word.toLowerCase(Locale.ROOT).split("-", -1)).allMatch(PartsOfNames::isGiven);
    }

    private static String joined(String[] words, int from, int to) {
        return String.join(" ", Arrays.copyOfRange(words, from, to));
    }
}
