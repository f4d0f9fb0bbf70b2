package onrecord.extract.value;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import onrecord.text.Letters;
import onrecord.text.Months;
import onrecord.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * The names of the months in the languages of {@link Months} and the calendars of {@code calendar-months.tsv}. Of a
 * word that names different months in different languages ("listopada": October in Croatian, November in Polish) only
 * the language can tell the month.
 */
final class MonthNames {
    /**
     * A month.
     *
     * @param number from 1 to 12, its place in the year of its calendar; of the Hebrew one 13 and 14 are the two Adars
     *     of a leap year
     */
    record NamedMonth(CalendarSystem calendar, int number) {
        boolean isGregorian() {
            return calendar == CalendarSystem.GREGORIAN;
        }
    }

    private static final NamedMonth AMBIGUOUS = new NamedMonth(CalendarSystem.UNREAD, 0);
    private static final Map<String, NamedMonth> ANY = new HashMap<>();
    private static final Map<String, Map<String, NamedMonth>> BY_LANGUAGE = new HashMap<>();
    private static final Map<String, Set<String>> LANGUAGES = new HashMap<>();

    static {
        Months.names()
                .forEach(each -> add(
                        each.language(),
                        new NamedMonth(CalendarSystem.GREGORIAN, each.month().getValue()),
                        each.name()));
        Resources.lines(MonthNames.class, "calendar-months.tsv").forEach(MonthNames::addCalendar);
    }

    private MonthNames() {}

    /**
     * The month of a word; null if it is none, or is different ones in different languages and {@code language} does
     * not tell.
     */
    static @Nullable NamedMonth find(String word, @Nullable String language) {
        String name = Letters.alike(word);
        if (name.endsWith(".") && !ANY.containsKey(name)) {
            name = name.substring(0, name.length() - 1);
        }
        Map<String, NamedMonth> own = language == null ? null : BY_LANGUAGE.get(language);
        NamedMonth month = own == null ? null : own.get(name);
        if (month != null) {
            return month;
        }
        NamedMonth any = ANY.get(name);
        return AMBIGUOUS.equals(any) ? null : any;
    }

    /** Whether all languages that call a month so are among these. */
    static boolean isOnlyIn(String word, Set<String> languages) {
        Set<String> those = LANGUAGES.get(Letters.alike(word));
        return those != null && languages.containsAll(those);
    }

    /** Whether any language or calendar has a month of this name. */
    static boolean knows(String word) {
        return ANY.containsKey(Letters.alike(word));
    }

    private static void addCalendar(String line) {
        int tab = line.indexOf('\t');
        String calendar = line.substring(0, tab);
        int number = 0;
        for (String names : line.substring(tab + 1).split(",", -1)) {
            number++;
            NamedMonth month = new NamedMonth(CalendarSystem.valueOf(calendar), number);
            for (String written : names.split("\\|", -1)) {
                add(calendar, month, written);
            }
        }
    }

    private static void add(String language, NamedMonth month, String written) {
        String name = Letters.alike(written);
        BY_LANGUAGE.computeIfAbsent(language, l -> new HashMap<>()).put(name, month);
        ANY.merge(name, month, (a, b) -> a.equals(b) ? a : AMBIGUOUS);
        LANGUAGES.computeIfAbsent(name, n -> new HashSet<>()).add(language);
    }
}
