package onrecord.identity;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Under which further keys a name may stand elsewhere: with a blank for its hyphen, "Jean-Luc Moreau" and "Jean Luc
 * Moreau"; without the nickname that marks or brackets enclose within it, "Karel (Kaja) Novak" and "Karel Novak". A
 * hyphen in a family name alone stays: "Taylor-Morgan" is not Taylor Morgan.
 */
final class OtherKeys {
    private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{L})[-\u2010\u2011](?=\\p{L})");

    /** One to three words in marks or brackets, with words of the name on both sides: Sinéad O'Connor has none. */
    private static final Pattern NICKNAME = Pattern.compile("(?<=[\\p{L}.])\\s+"
            + "(?:\"W\"|[\u201c\u201e]W[\u201c\u201d]|\u00abW\u00bb|[\u2018']W[\u2019']|\\(W\\)|\\[W])"
                    .replace("W", "\\p{L}[\\p{L}.-]*(?: [\\p{L}.-]+){0,2}")
            + "\\s+(?=\\p{L})");

    /** Every hyphen, and what a nickname begins with. */
    private static final String MARKS = "-\u2010\u2011\"\u201c\u201e\u00ab\u2018'([";

    private final Names names;
    private final KeyTable keys;
    private final IntStream.Builder numbers = IntStream.builder();

    /** @param keys all names; they are asked by {@link #meant} only */
    OtherKeys(Names names, KeyTable keys) {
        this.names = names;
        this.keys = keys;
    }

    /** Enters a name. */
    void add(int number, String name) {
        if (isMarked(name)
                && (HYPHEN.matcher(name).find() || NICKNAME.matcher(name).find())) {
            numbers.add(number);
        }
    }

    /** Whether the patterns can match, which costs far more to ask: most names have no mark. */
    private static boolean isMarked(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (MARKS.indexOf(name.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * The keys that each further key stands for, where the archive has a name of it. A name without its nickname stands
     * for none where people of several nicknames may be meant: "William (Bill) Smith" and "William (Buck) Smith".
     */
    Map<String, Set<String>> meant() {
        Map<String, Set<String>> blank = new HashMap<>();
        Map<String, Set<String>> bare = new HashMap<>();
        numbers.build().mapToObj(names::name).forEach(name -> {
            String key = SpeakerKey.of(name);
            withoutHyphens(name, key).forEach(other -> enter(blank, other, key));
            without(NICKNAME, name, key).forEach(other -> enter(bare, other, key));
        });
        bare.forEach((other, own) -> {
            if (own.size() == 1) {
                blank.computeIfAbsent(other, none -> new LinkedHashSet<>()).addAll(own);
            }
        });
        return blank;
    }

    private void enter(Map<String, Set<String>> meant, String other, String key) {
        if (!keys.of(other).isEmpty()) {
            meant.computeIfAbsent(other, none -> new LinkedHashSet<>()).add(key);
        }
    }

    /** The further keys of a name. */
    static Set<String> of(String name) {
        String key = SpeakerKey.of(name);
        Set<String> others = new LinkedHashSet<>(withoutHyphens(name, key));
        others.addAll(without(NICKNAME, name, key));
        return others;
    }

    /** The name with blanks for hyphens, where it has several words, or one with an article: "Al-Noor". */
    private static List<String> withoutHyphens(String name, String key) {
        return without(HYPHEN, name, key).stream()
                .filter(other -> key.indexOf(' ') > 0 || other.equals("al " + key) || other.equals("el " + key))
                .toList();
    }

    private static List<String> without(Pattern left, String name, String key) {
        String other = SpeakerKey.of(left.matcher(name).replaceAll(" "));
        return other.equals(key) ? List.of() : List.of(other);
    }
}
