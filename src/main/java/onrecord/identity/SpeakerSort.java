package onrecord.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import onrecord.text.Resources;

/**
 * What sort of speaker a name is of. The name alone tells it: what has a word of bodies in it ("Foreign Ministry"), is
 * all capitals ("NATO"), a place or an outlet ("Beijing", "Xinhua"), is a body; every other name is a person's.
 */
public enum SpeakerSort {
    PERSON,
    BODY;

    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’.&-]+");

    /** Parts of a name that no person's has: "Johnson & Johnson", "Radio 4". */
    private static final Pattern NO_PERSON = Pattern.compile(".*(?:[&\\d]|\\p{Lu}\\p{Ll}+\\p{Lu}{2,}).*");

    private static final Map<String, List<String>> LIST = Resources.sections(SpeakerSort.class, "bodies.txt");
    private static final Set<String> BODIES = bodies();
    private static final Set<String> PLACES = places();

    /** The sort of this name. */
    public static SpeakerSort of(String name) {
        String plain = name.strip();
        String front = plain.contains(" (") ? plain.substring(0, plain.indexOf(" (")) : plain;
        boolean known = PLACES.contains(front.toLowerCase(Locale.ROOT))
                || OutletTable.standard().byName(plain).isPresent();
        if (known || NO_PERSON.matcher(plain).matches()) {
            return BODY;
        }
        List<String> words = List.of(APART.split(plain, -1));
        if (words.size() == 2 && has("surname", words.getLast()) && FamilyName.of(plain) != null) {
            return PERSON; // "Emily Post", "Ann Church": a given name, and a family name that is a word of bodies
        }
        return words.stream().anyMatch(SpeakerSort::isOfBody) || isAcronym(words) ? BODY : PERSON;
    }

    private static boolean has(String section, String printed) {
        return LIST.getOrDefault(section, List.of()).contains(printed.toLowerCase(Locale.ROOT));
    }

    private static boolean isOfBody(String printed) {
        String word = printed.toLowerCase(Locale.ROOT);
        return BODIES.contains(word)
                || LIST.getOrDefault("ending", List.of()).stream()
                        .anyMatch(ending -> word.endsWith(ending) && !word.equals(ending));
    }

    /** "NATO", "U.N.": a name of one word without a small letter, of a script that has them. */
    private static boolean isAcronym(List<String> words) {
        String word = words.getFirst();
        return words.size() == 1
                && word.length() > 1
                && word.chars().noneMatch(Character::isLowerCase)
                && word.chars().anyMatch(Character::isUpperCase);
    }

    private static Set<String> bodies() {
        Set<String> words = new HashSet<>(LIST.getOrDefault("word", List.of()));
        words.addAll(Resources.sections(SpeakerSort.class, "/onrecord/quote/en/words.txt")
                .getOrDefault("organisation", List.of()));
        return Set.copyOf(words);
    }

    private static Set<String> places() {
        Set<String> places = new HashSet<>();
        for (String line : Resources.lines(SpeakerSort.class, "/onrecord/quote/en/places.txt")) {
            for (String name : line.split("\\s*\\|\\s*", -1)) {
                places.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        return Set.copyOf(places);
    }
}
