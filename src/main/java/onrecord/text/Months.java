package onrecord.text;

import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The months of the Gregorian calendar by their names in the languages of {@code months.tsv}. Letters are compared as
 * {@link Letters#alike} writes them. Safe for use by several threads.
 */
public final class Months {
    /**
     * A name of a month.
     *
     * @param language an ISO 639 code
     * @param name inflected or short ("sept"), in small letters and without a point at its end
     */
    public record Name(String language, Month month, String name) {}

    private static final List<Name> NAMES = new ArrayList<>();
    private static final Map<String, Map<String, Month>> BY_LANGUAGE = new HashMap<>();
    private static final Set<String> ANY = new HashSet<>();

    static {
        Resources.lines(Months.class, "months.tsv").forEach(Months::add);
    }

    private Months() {}

    /** All names, those of one language together. */
    public static List<Name> names() {
        return List.copyOf(NAMES);
    }

    /**
     * The month that a word names ("Sept.", "janvier"); empty if it names none in this language.
     *
     * @param language an ISO 639 code
     */
    public static Optional<Month> of(String word, String language) {
        String name = Letters.alike(word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
        return Optional.ofNullable(BY_LANGUAGE.getOrDefault(language, Map.of()).get(name));
    }

    /** Whether a word without a point at its end is the name of a month in any language. */
    public static boolean isName(String word) {
        return ANY.contains(Letters.alike(word));
    }

    private static void add(String line) {
        int tab = line.indexOf('\t');
        String language = line.substring(0, tab);
        Map<String, Month> own = BY_LANGUAGE.computeIfAbsent(language, l -> new HashMap<>());
        String[] months = line.substring(tab + 1).split(",", -1);
        for (Month month : Month.values()) {
            for (String name : months[month.getValue() - 1].split("\\|", -1)) {
                NAMES.add(new Name(language, month, name));
                own.put(Letters.alike(name), month);
                ANY.add(Letters.alike(name));
            }
        }
    }
}
