package onrecord.text;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The days of the week by their names in the languages of {@code weekdays.tsv}. Safe for use by several threads. */
public final class Weekdays {
    private static final Map<String, Set<DayOfWeek>> BY_NAME = new HashMap<>();
    private static final int SHORTEST = 3;
    private static final int SHORTEST_IN_TEXT = 5;

    static {
        Resources.lines(Weekdays.class, "weekdays.tsv").forEach(Weekdays::addDays);
    }

    private Weekdays() {}

    /**
     * The day of the week that a short text names ("Monday, 03/04/2023"): empty if it names none, several, or one whose
     * name means another day in another language. Abbreviations of two letters are not read.
     */
    public static Optional<DayOfWeek> in(String text) {
        Words words = new Words(text);
        Set<DayOfWeek> named = EnumSet.noneOf(DayOfWeek.class);
        while (words.next()) {
            named.addAll(days(words.word(), SHORTEST));
        }
        return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
    }

    /**
     * The first day of the week that a long text names, "Monday" or "Monday's"; empty where it names none, or one whose
     * name means another day in another language. Names of fewer than five letters are not read, for they are other
     * words elsewhere: "sat", "sun", "joi".
     */
    public static Optional<DayOfWeek> firstIn(String text) {
        Words words = new Words(text);
        while (words.next()) {
            Set<DayOfWeek> named = days(words.word(), SHORTEST_IN_TEXT);
            if (!named.isEmpty()) {
                return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Set<DayOfWeek> days(String word, int shortest) {
        String name = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        boolean read = !name.isEmpty() && (name.length() >= shortest || DenseScript.contains(name.codePointAt(0)));
        return read ? BY_NAME.getOrDefault(name, Set.of()) : Set.of();
    }

    /** The words of a text, one after the other, in small letters. */
    private static final class Words {
        private final String text;
        private int start;
        private int end;

        Words(String text) {
            this.text = text.toLowerCase(Locale.ROOT);
        }

        boolean next() {
            start = end;
            while (start < text.length() && !inWord(text.charAt(start))) {
                start++;
            }
            end = start;
            while (end < text.length() && inWord(text.charAt(end))) {
                end++;
            }
            return end > start;
        }

        String word() {
            return text.substring(start, end);
        }
    }

    /** Whether a word in small letters is the name of a day in any language. */
    public static boolean isName(String word) {
        return BY_NAME.containsKey(word);
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
