package onrecord.extract.value;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Years and dates of the calendars that newspapers use beside the Gregorian one. */
final class Calendars {
    /** A month of the Solar Hijri calendar is this much more than its place in the year, 1 to 12. */
    static final int SOLAR_HIJRI_MONTHS = 12;

    private static final int BUDDHIST = 543;
    private static final Map<String, Integer> ERAS =
            Map.of("令和", 2018, "平成", 1988, "昭和", 1925, "大正", 1911, "明治", 1867, "民國", 1911, "民国", 1911);

    /** Leap years of the Solar Hijri calendar by their place in its cycle of 33 years. */
    private static final Set<Integer> LEAP = Set.of(1, 5, 9, 13, 17, 22, 26, 30);

    private static final int FIRST_YEAR = 1300;
    private static final int LAST_YEAR = 1499;
    private static final int KNOWN_YEAR = 1400;
    private static final LocalDate KNOWN_NEW_YEAR = LocalDate.of(2021, 3, 21);

    private Calendars() {}

    /** The Gregorian year before the first year of a Japanese or Chinese era; 0 for any other word. */
    static int era(String name) {
        return ERAS.getOrDefault(name, 0);
    }

    static int ofBuddhistYear(int year) {
        return year - BUDDHIST;
    }

    /** Whether a date of this year and month is of the Solar Hijri calendar of Iran and Afghanistan. */
    static boolean solarHijri(int year, int month) {
        return month > SOLAR_HIJRI_MONTHS || (year >= FIRST_YEAR && year <= LAST_YEAR);
    }

    /** The day, or null if that calendar has none such. The first six months have 31 days, the next five 30. */
    static @Nullable LocalDate ofSolarHijri(int year, int month, int day) {
        int place = month > SOLAR_HIJRI_MONTHS ? month - SOLAR_HIJRI_MONTHS : month;
        if (year < FIRST_YEAR || year > LAST_YEAR || place < 1 || place > 12 || day < 1) {
            return null;
        }
        int last = isLeap(year) ? 30 : 29;
        int length = place <= 6 ? 31 : place == 12 ? last : 30;
        if (day > length) {
            return null;
        }
        LocalDate newYear = KNOWN_NEW_YEAR;
        for (int y = KNOWN_YEAR; y < year; y++) {
            newYear = newYear.plusDays(isLeap(y) ? 366 : 365);
        }
        for (int y = year; y < KNOWN_YEAR; y++) {
            newYear = newYear.minusDays(isLeap(y) ? 366 : 365);
        }
        int before = Math.min(place - 1, 6) * 31 + Math.max(place - 7, 0) * 30;
        return newYear.plusDays(before + day - 1L);
    }

    private static boolean isLeap(int year) {
        return LEAP.contains(year % 33);
    }
}
