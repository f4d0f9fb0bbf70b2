package onrecord.extract.value;

import java.time.LocalDate;
import java.util.Map;
import onrecord.model.PublicationDate;
import onrecord.model.PublicationDate.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Days as newspapers printed them before their country took up the Gregorian calendar: in Russia a paper of "25 октября
 * 1917" came out on 7 November. The last days of the Julian calendar are those of the decrees: Britain and its colonies
 * 1752, Sweden 1753, Bulgaria 1916, Russia and what was part of it 1918, Serbia and Romania 1919, Greece 1923.
 */
final class OldStyle {
    private static final LocalDate RUSSIAN = LocalDate.of(1918, 1, 31);

    /** The last day that was written by the Julian calendar, in the language of those who wrote it. */
    private static final Map<String, LocalDate> LAST = Map.ofEntries(
            Map.entry("en", LocalDate.of(1752, 9, 2)),
            Map.entry("sv", LocalDate.of(1753, 2, 17)),
            Map.entry("bg", LocalDate.of(1916, 3, 31)),
            Map.entry("ru", RUSSIAN),
            Map.entry("uk", RUSSIAN),
            Map.entry("be", RUSSIAN),
            Map.entry("et", RUSSIAN),
            Map.entry("lv", RUSSIAN),
            Map.entry("ka", RUSSIAN),
            Map.entry("hy", RUSSIAN),
            Map.entry("sr", LocalDate.of(1919, 1, 18)),
            Map.entry("ro", LocalDate.of(1919, 3, 31)),
            Map.entry("el", LocalDate.of(1923, 2, 15)));

    /** No language has a later day. */
    private static final int LAST_YEAR = 1923;

    /** Until 1751 an English year began on 25 March: 3 February of 1745 is in our 1746. */
    private static final int LAST_LADY_DAY = 1751;

    private OldStyle() {}

    /** Whether a day of this year may be one of the Julian calendar, so that the language counts. */
    static boolean isPossible(int year) {
        return year <= LAST_YEAR;
    }

    /**
     * The day as it is written, or the range from it to the day that it is if it was counted by the Julian calendar.
     */
    static PublicationDate readings(PublicationDate written, @Nullable String language) {
        LocalDate day = written.earliest();
        LocalDate last = language == null ? null : LAST.get(language);
        if (last == null || written.precision() != Precision.DAY || day.isAfter(last)) {
            return written;
        }
        boolean ofNextYear = "en".equals(language)
                && day.getYear() <= LAST_LADY_DAY
                && day.isBefore(LocalDate.of(day.getYear(), 3, 25));
        LocalDate julian = day.plusYears(ofNextYear ? 1 : 0).plusDays(behind(day.getYear(), day.getMonthValue()));
        return new PublicationDate(day, julian, Precision.RANGE, null);
    }

    /** Whether a day of the Julian calendar is this one: "25 октября (7 ноября) 1917". */
    static boolean isSameDay(int year, int month, int day, LocalDate gregorian) {
        LocalDate written = gregorian.minusDays(behind(year, month));
        return isPossible(year)
                && written.getYear() == year
                && written.getMonthValue() == month
                && written.getDayOfMonth() == day;
    }

    /** How many days the Julian calendar is behind: one more for each 29 February that it alone has. */
    private static int behind(int year, int month) {
        int lastFebruary = month > 2 ? year : year - 1;
        return lastFebruary / 100 - lastFebruary / 400 - 2;
    }
}
