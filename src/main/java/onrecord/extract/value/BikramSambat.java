package onrecord.extract.value;

import java.time.LocalDate;

/**
 * The months of Nepal's calendar: each begins when the sun enters a sign of the sidereal zodiac. The sun is computed as
 * in the Surya Siddhanta (Reingold and Dershowitz, Calendrical Calculations, on the Hindu solar calendar). Printed
 * calendars are at most a day apart.
 */
final class BikramSambat {
    /** Days from the beginning of the Kali Yuga, in the year 3102 BC, to 1 January 1970. */
    private static final double KALI_YUGA_TO_1970 = 1_132_959 + 719_163;

    private static final double YEAR = 365 + 279_457.0 / 1_080_000;
    private static final int KALI_YEARS = 3044;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2150;
    /** Where the sun is slowest, in degrees of the zodiac, and how far it then runs ahead and behind. */
    private static final double APSIS = 77.28;

    private static final double LARGEST_EQUATION = 2.175;

    private BikramSambat() {}

    /** Whether years of this number are computed: 1900 to 2150, which began in 1843 to 2093. */
    static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** The first day of a month, 1 to 12. */
    static LocalDate month(int year, int month) {
        double degrees = 30.0 * (month - 1);
        double mean = degrees;
        for (int i = 0; i < 5; i++) {
            mean = degrees + LARGEST_EQUATION * Math.sin(Math.toRadians(mean - APSIS));
        }
        double days = (year + KALI_YEARS + mean / 360) * YEAR;
        return LocalDate.ofEpochDay((long) Math.floor(days - KALI_YUGA_TO_1970));
    }
}
