package onrecord.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The people an article names in full, by their family names and given names. */
final class Bearers {
    /** Where more people share a name, it means none of them, and the time stays linear. */
    private static final int MOST = 200;

    private final Map<String, List<Person>> byFamily = new HashMap<>();
    private final Map<String, List<Person>> byGiven = new HashMap<>();
    private final Map<String, List<Person>> byFirstFamily = new HashMap<>();

    void add(Person person) {
        addFamily(person, person.family());
        add(byGiven, person.given(), person);
        if (FamilyNames.areTwo(person.words())) {
            add(byFirstFamily, person.words().get(1), person);
        }
    }

    /** Enters somebody with only one known name. */
    void addFamily(Person person, String family) {
        add(byFamily, family, person);
    }

    /** "Garcia" of "Ana García Peña": who bears a word as the first of two family names. */
    List<Person> ofFirstFamily(String family) {
        return few(byFirstFamily, family);
    }

    private static void add(Map<String, List<Person>> people, String name, Person person) {
        List<Person> named = people.computeIfAbsent(lower(name), key -> new ArrayList<>());
        if (named.size() <= MOST) {
            named.add(person);
        }
    }

    /** Enters what the article calls somebody beside the name: "Jokowi" of 'Joko "Jokowi" Wibowo'. */
    void addNickname(Person person, String nickname) {
        add(byGiven, nickname, person);
    }

    /** Who bears a family name, in the order in which they are first named. */
    List<Person> ofFamily(String family) {
        return few(byFamily, family);
    }

    List<Person> ofGiven(String given) {
        return few(byGiven, given);
    }

    private static List<Person> few(Map<String, List<Person>> people, String name) {
        List<Person> named = people.getOrDefault(lower(name), List.of());
        return named.size() > MOST ? List.of() : named;
    }

    Iterable<List<Person>> families() {
        return byFamily.values();
    }

    /** The person of a name of two words or more, or null. */
    @Nullable
    Person named(List<String> words) {
        Person western = named(ofFamily(FamilyNames.of(words)), words);
        return western == null ? named(ofFamily(words.getFirst()), words) : western;
    }

    /** Whose name it is; a father's before his son's. */
    private static @Nullable Person named(List<Person> people, List<String> words) {
        for (Person person : people) {
            if (person.isJunior() == FamilyNames.isJunior(words) && isNamed(person, words)) {
                return person;
            }
        }
        for (Person person : people) {
            if (isNamed(person, words)) {
                return person;
            }
        }
        return null;
    }

    static boolean tellsGeneration(Name name) {
        return name.title().contains("younger") || name.title().contains("elder");
    }

    /**
     * "The younger Mr. Berg", "the elder Berg": the one son or the father whose name he has, whoever else bears the
     * family name; of brothers and others nobody.
     */
    static @Nullable Person ofGeneration(List<Person> bearers, boolean younger) {
        List<Person> sons = bearers.stream().filter(Person::isJunior).toList();
        if (sons.size() != 1) {
            return null;
        }
        String given = lower(sons.getFirst().given());
        List<Person> fathers = bearers.stream()
                .filter(person -> !person.isJunior() && lower(person.given()).equals(given))
                .toList();
        if (fathers.size() != 1) {
            return null;
        }
        return younger ? sons.getFirst() : fathers.getFirst();
    }

    private static boolean isNamed(Person person, List<String> words) {
        if (person.familyFirst()) {
            return person.name().equalsIgnoreCase(lower(String.join(" ", words)));
        }
        if (FamilyNames.isJunior(words) && !person.isJunior()) {
            return false;
        }
        return lower(person.given()).equals(lower(words.getFirst()))
                || (person.words().size() > 1 && isShortened(person.words(), words));
    }

    /** Whether one name is the end of the other. */
    private static boolean isShortened(List<String> one, List<String> other) {
        String first = lower(String.join(" ", one));
        String second = lower(String.join(" ", other));
        return first.endsWith(" " + second) || second.endsWith(" " + first);
    }

    /** In lower case, with plain apostrophes and without the Arabic article: "al-Haddad" is "Haddad" too. */
    private static String lower(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        return lower.startsWith("al-") || lower.startsWith("el-") ? lower.substring(3) : lower;
    }
}
