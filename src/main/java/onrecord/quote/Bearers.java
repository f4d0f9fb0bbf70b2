package onrecord.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people an article names in full, by their family names and given names. */
final class Bearers {
    private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

    private final Map<String, List<Person>> byFamily = new HashMap<>();
    private final Map<String, List<Person>> byGiven = new HashMap<>();

    void add(Person person) {
        addFamily(person, person.family());
        byGiven.computeIfAbsent(lower(person.given()), key -> new ArrayList<>()).add(person);
    }

    /** Enters somebody of whom one name alone is known. */
    void addFamily(Person person, String family) {
        byFamily.computeIfAbsent(lower(family), key -> new ArrayList<>()).add(person);
    }

    /** Who bears a family name, in the order in which they are first named. */
    List<Person> ofFamily(String family) {
        return byFamily.getOrDefault(lower(family), List.of());
    }

    List<Person> ofGiven(String given) {
        return byGiven.getOrDefault(lower(given), List.of());
    }

    Iterable<List<Person>> families() {
        return byFamily.values();
    }

    /** The person of a name of two words or more, or null. */
    @Nullable
    Person named(List<String> words) {
        List<Person> candidates = new ArrayList<>(ofFamily(familyName(words)));
        candidates.addAll(ofFamily(words.getFirst()));
        return candidates.stream()
                .filter(person -> isNamed(person, words))
                .findFirst()
                .orElse(null);
    }

    private static boolean isNamed(Person person, List<String> words) {
        String printed = lower(String.join(" ", words));
        if (person.familyFirst()) {
            return person.name().equalsIgnoreCase(printed);
        }
        if (isJunior(words) && !person.isJunior()) {
            return false;
        }
        String known = lower(String.join(" ", person.words()));
        boolean shortened = known.endsWith(" " + printed) || printed.endsWith(" " + known);
        return lower(person.given()).equals(lower(words.getFirst()))
                || (shortened && person.words().size() > 1);
    }

    /** The family name of a Western name: the last word that is no "Jr." or the like. */
    static String familyName(List<String> words) {
        int i = words.size() - 1;
        while (i > 0 && SUFFIXES.contains(lower(words.get(i)))) {
            i--;
        }
        return words.get(i);
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
