package onrecord.text;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the words of a person's name can be, whatever stands around them, by word lists compiled by hand. All words are
 * in small letters. Safe for use by several threads.
 */
public final class PartsOfNames {
    private static final Map<String, List<String>> ENGLISH =
            Resources.sections(PartsOfNames.class, "english-given-names.txt");
    private static final Map<String, List<String>> OTHER = Resources.sections(PartsOfNames.class, "given-names.txt");
    private static final Set<String> FAMILY_FIRST = Set.copyOf(Resources.words(PartsOfNames.class, "family-first.txt"));
    private static final Set<String> MEN = union("he");
    private static final Set<String> WOMEN = union("she");
    /** Both; a hash table that compares the hash first, since most words that are looked up are none of them. */
    private static final Set<String> ALL = all();

    private static final Set<String> PARTICLES = Set.of(
            "de", "du", "des", "del", "della", "di", "da", "dos", "van", "von", "der", "den", "ter", "ten", "zu", "bin",
            "ibn", "al", "el", "la", "le", "los", "las", "af", "av", "ben");

    private PartsOfNames() {}

    /** Given names of many languages that men bear; a name given to both stands in {@link #women} too. */
    public static Set<String> men() {
        return MEN;
    }

    /** Given names of many languages that women bear; a name given to both stands in {@link #men} too. */
    public static Set<String> women() {
        return WOMEN;
    }

    /** Those of {@link #men} that English newspapers print often. */
    public static List<String> englishMen() {
        return ENGLISH.getOrDefault("he", List.of());
    }

    /** Those of {@link #women} that English newspapers print often. */
    public static List<String> englishWomen() {
        return ENGLISH.getOrDefault("she", List.of());
    }

    /** Family names of East Asia that stand in front of the given name: "kim", "wang". */
    public static Set<String> familyFirst() {
        return FAMILY_FIRST;
    }

    /** Whether a word can be a given name: "anna", and "kim", which may be a family name too. */
    public static boolean mayBeGiven(String word) {
        return ALL.contains(word);
    }

    /** Whether a word is a given name and no family name that stands in front: "anna", but not "kim". */
    public static boolean isGiven(String word) {
        return mayBeGiven(word) && !FAMILY_FIRST.contains(word);
    }

    /** Whether a word stands between a given and a family name, or begins a family name: "van", "bin", "de". */
    public static boolean isParticle(String word) {
        return PARTICLES.contains(word);
    }

    private static Set<String> all() {
        Set<String> all = new HashSet<>(MEN);
        all.addAll(WOMEN);
        return Collections.unmodifiableSet(all);
    }

    private static Set<String> union(String section) {
        Set<String> both = new HashSet<>(ENGLISH.getOrDefault(section, List.of()));
        both.addAll(OTHER.getOrDefault(section, List.of()));
        return Set.copyOf(both);
    }
}
