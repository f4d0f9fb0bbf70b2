package onrecord.extract.value;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.text.DenseScript;
import onrecord.text.Resources;

/** The days of the week by their names in the languages of {@code weekdays.tsv}. Safe for use by several threads. */
public final class Weekdays {
    private static final Map<String, Set<DayOfWeek>> BY_NAME = new HashMap<>();
    private static final int SHORTEST = 3;

    static {
        Resources.lines(Weekdays.class, "weekdays.tsv").forEach(Weekdays::addDays);
    }

    private Weekdays() {}

    /**
     * The day of the week that a short text names ("Monday, 03/04/2023"): empty if it names none, several, or one whose
     * name means another day in another language. Abbreviations of two letters are not read.
     */
    public static Optional<DayOfWeek> in(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        Set<DayOfWeek> named = EnumSet.noneOf(DayOfWeek.class);
        int start = -1;
        for (int i = 0; i <= words.length(); i++) {
            boolean inside = i < words.length() && inWord(words.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                add(words.substring(start, i), named);
                start = -1;
            }
        }
        return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
    }

    /** Whether a word in small letters is the name of a day in any language. */
    public static boolean isName(String word) {
        return BY_NAME.containsKey(word);
    }

    private static void add(String word, Set<DayOfWeek> named) {
        boolean dense = DenseScript.contains(word.codePointAt(0));
        if (dense || word.length() >= SHORTEST) {
            named.addAll(BY_NAME.getOrDefault(word, Set.of()));
        }
    }

    private static boolean inWord(char c) {
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return mark || Character.isLetter(c) || "-'\u200c".indexOf(c) >= 0;
    }

    private static void addDays(String line) {
        String[] days = line.substring(line.indexOf('\t') + 1).split(",", -1);
        for (DayOfWeek day : DayOfWeek.values()) {
            for (String name : days[day.getValue() - 1].split("\\|", -1)) {
                BY_NAME.computeIfAbsent(name, n -> EnumSet.noneOf(DayOfWeek.class))
                        .add(day);
            }
        }
    }
}
