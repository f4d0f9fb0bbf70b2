package onrecord.extract.value;

import com.ibm.icu.util.HebrewCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import onrecord.model.PublicationDate;
import onrecord.model.PublicationDate.Precision;
import org.jspecify.annotations.Nullable;

/** Days and months of other calendars as days of the Gregorian one. What a calendar does not have is null. */
final class Calendars {
    static final int EARLIEST_YEAR = 1600;
    static final int LATEST_YEAR = 2100;

    private static final int BUDDHIST = 543;
    private static final int FIRST_FROM_APRIL = 2432;
    private static final int LAST_FROM_APRIL = 2483;
    private static final int REPUBLIC_OF_CHINA = 1911;
    private static final int BENGALI = 593;

    /** Leap years of the Solar Hijri calendar by their place in its cycle of 33 years. */
    private static final Set<Integer> LEAP = Set.of(1, 5, 9, 13, 17, 22, 26, 30);

    /** The years that the calendars of Muslim countries have been in since 1882. */
    private static final int FIRST_YEAR = 1300;

    private static final int LAST_YEAR = 1499;
    private static final int KNOWN_YEAR = 1400;
    private static final LocalDate KNOWN_NEW_YEAR = LocalDate.of(2021, 3, 21);

    private static final int FIRST_HEBREW = 5400;
    private static final int LAST_HEBREW = 5860;
    private static final int ADAR = 6;
    /** The two Adars of a leap year stand behind the twelve months of a common one. */
    private static final int FIRST_ADAR = 13;

    private static final int SECOND_ADAR = 14;
    private static final long MILLISECONDS = 86_400_000;

    private static final int FIRST_ETHIOPIAN = 1850;
    private static final int LAST_ETHIOPIAN = 2090;
    private static final int KNOWN_ETHIOPIAN = 2016;
    private static final LocalDate KNOWN_ETHIOPIAN_NEW_YEAR = LocalDate.of(2023, 9, 12);

    private Calendars() {}

    /** Whether a number is a year of the Islamic calendars, lunar or solar, in the age of newspapers. */
    static boolean isIslamicYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /**
     * The day that is written so. Where a calendar's days depend on a sighting or a country, the range is a day longer
     * at both ends.
     */
    static @Nullable PublicationDate day(CalendarSystem calendar, int year, int month, int day) {
        int months = calendar == CalendarSystem.HEBREW ? SECOND_ADAR : 12;
        boolean possible = month >= 1 && month <= months && day >= 1 && day <= 32;
        try {
            return possible ? possibleDay(calendar, year, month, day) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable PublicationDate possibleDay(CalendarSystem calendar, int year, int month, int day) {
        return switch (calendar) {
            case GREGORIAN -> gregorian(year, month, day);
            case BUDDHIST -> gregorian(ofBuddhist(year, month), month, day);
            case REPUBLIC_OF_CHINA -> gregorian(year + REPUBLIC_OF_CHINA, month, day);
            case SOLAR_HIJRI -> solarHijri(year, month, day);
            case HIJRI, BIKRAM_SAMBAT, BENGALI -> about(calendar, year, month, day);
            case HEBREW -> hebrew(year, month, day);
            case ETHIOPIAN -> ethiopian(year, month, day);
            case UNREAD -> null;
        };
    }

    /** The month that is written so, a day longer at both ends where its days are not certain. */
    static @Nullable PublicationDate month(CalendarSystem calendar, int year, int month) {
        if (month < 1 || month > 12) {
            return null;
        }
        try {
            return switch (calendar) {
                case GREGORIAN -> gregorian(year, month);
                case BUDDHIST -> gregorian(ofBuddhist(year, month), month);
                case REPUBLIC_OF_CHINA -> gregorian(year + REPUBLIC_OF_CHINA, month);
                case SOLAR_HIJRI -> solarHijri(year, month);
                case HIJRI, BIKRAM_SAMBAT, BENGALI -> about(calendar, year, month);
                case HEBREW, ETHIOPIAN, UNREAD -> null;
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * Until 2483 a Thai year began in April, from 2432 on the first: March 2475 is in 1933. The year 2483 ended with
     * December; what it does not have, and what is older, is of no year.
     */
    private static int ofBuddhist(int year, int month) {
        boolean endOfYear = month < 4;
        if (year > LAST_FROM_APRIL || (year >= FIRST_FROM_APRIL && !endOfYear)) {
            return year - BUDDHIST;
        }
        return year >= FIRST_FROM_APRIL && year < LAST_FROM_APRIL ? year - BUDDHIST + 1 : 0;
    }

    private static @Nullable PublicationDate gregorian(int year, int month, int day) {
        return year < EARLIEST_YEAR || year > LATEST_YEAR ? null : PublicationDate.of(LocalDate.of(year, month, day));
    }

    private static @Nullable PublicationDate gregorian(int year, int month) {
        return year < EARLIEST_YEAR || year > LATEST_YEAR ? null : PublicationDate.of(YearMonth.of(year, month));
    }

    /** A day of a calendar whose days are not certain, and the days beside it. */
    private static @Nullable PublicationDate about(CalendarSystem calendar, int year, int month, int day) {
        if (day > longest(calendar) || !isYear(calendar, year)) {
            return null;
        }
        LocalDate written = first(calendar, year, month).plusDays(day - 1L);
        return range(written.minusDays(1), written.plusDays(1));
    }

    private static @Nullable PublicationDate about(CalendarSystem calendar, int year, int month) {
        if (!isYear(calendar, year)) {
            return null;
        }
        LocalDate first = first(calendar, year, month);
        return range(first.minusDays(1), first.plusDays(longest(calendar)));
    }

    private static boolean isYear(CalendarSystem calendar, int year) {
        return calendar == CalendarSystem.BIKRAM_SAMBAT ? BikramSambat.isYear(year) : isIslamicYear(year);
    }

    /** How many days the longest month of a calendar has. */
    private static int longest(CalendarSystem calendar) {
        return switch (calendar) {
            case HIJRI -> 30;
            case BIKRAM_SAMBAT -> 32;
            default -> 31;
        };
    }

    private static LocalDate first(CalendarSystem calendar, int year, int month) {
        return switch (calendar) {
            case HIJRI -> LocalDate.from(HijrahDate.of(year, month, 1)); // by the tables of Umm al-Qura
            case BIKRAM_SAMBAT -> BikramSambat.month(year, month);
            default -> bengaliMonth(year, month);
        };
    }

    /** Months from Tishri; a leap year has two Adars, and one that is not told apart from the other is not read. */
    private static @Nullable PublicationDate hebrew(int year, int month, int day) {
        boolean leap = (7 * year + 1) % 19 < 7;
        boolean exists = leap ? month != ADAR : month < FIRST_ADAR;
        if (year < FIRST_HEBREW || year > LAST_HEBREW || !exists) {
            return null;
        }
        HebrewCalendar calendar = new HebrewCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
        calendar.clear();
        calendar.setLenient(false);
        int own = switch (month) {
            case FIRST_ADAR -> HebrewCalendar.ADAR_1;
            case SECOND_ADAR -> HebrewCalendar.ADAR;
            default -> month < ADAR ? month - 1 : month;
        };
        calendar.set(year, own, day);
        try {
            return PublicationDate.of(LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), MILLISECONDS)));
        } catch (IllegalArgumentException e) {
            return null; // a month without this day
        }
    }

    /** Twelve months of 30 days and one of five or six. */
    private static @Nullable PublicationDate ethiopian(int year, int month, int day) {
        if (year < FIRST_ETHIOPIAN || year > LAST_ETHIOPIAN || day > 30) {
            return null;
        }
        long fromKnown = 365L * (year - KNOWN_ETHIOPIAN) + year / 4 - KNOWN_ETHIOPIAN / 4;
        return PublicationDate.of(KNOWN_ETHIOPIAN_NEW_YEAR.plusDays(fromKnown + 30L * (month - 1) + day - 1));
    }

    private static PublicationDate range(LocalDate from, LocalDate to) {
        return new PublicationDate(from, to, Precision.RANGE, null);
    }

    private static @Nullable PublicationDate solarHijri(int year, int month, int day) {
        return isIslamicYear(year) && day <= lengthOfSolarHijri(year, month)
                ? PublicationDate.of(solarHijriMonth(year, month).plusDays(day - 1L))
                : null;
    }

    private static @Nullable PublicationDate solarHijri(int year, int month) {
        if (!isIslamicYear(year)) {
            return null;
        }
        LocalDate first = solarHijriMonth(year, month);
        return range(first, first.plusDays(lengthOfSolarHijri(year, month) - 1L));
    }

    private static int lengthOfSolarHijri(int year, int month) {
        if (month == 12) {
            return isLeap(year) ? 30 : 29;
        }
        return month <= 6 ? 31 : 30;
    }

    private static LocalDate solarHijriMonth(int year, int month) {
        LocalDate newYear = KNOWN_NEW_YEAR;
        for (int y = KNOWN_YEAR; y < year; y++) {
            newYear = newYear.plusDays(isLeap(y) ? 366 : 365);
        }
        for (int y = year; y < KNOWN_YEAR; y++) {
            newYear = newYear.minusDays(isLeap(y) ? 366 : 365);
        }
        return newYear.plusDays(Math.min(month - 1, 6) * 31L + Math.max(month - 7, 0) * 30L);
    }

    private static boolean isLeap(int year) {
        return LEAP.contains(year % 33);
    }

    /** As in Bangladesh since 2019: six months of 31 days from 14 April, then 30. India is a day apart. */
    private static LocalDate bengaliMonth(int year, int month) {
        LocalDate newYear = LocalDate.of(year + BENGALI, 4, 14);
        long days = Math.min(month - 1, 6) * 31L + Math.max(month - 7, 0) * 30L;
        boolean behindFalgun = month == 12;
        LocalDate first = newYear.plusDays(days);
        boolean shorter = behindFalgun && !newYear.plus(1, ChronoUnit.YEARS).isLeapYear();
        return shorter ? first.minusDays(1) : first;
    }
}
