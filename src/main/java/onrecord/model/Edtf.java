package onrecord.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.model.PublicationDate.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Dates as EDTF writes them (ISO 8601-2, Library of Congress), as far as they have bounds: {@code 1939-09-01},
 * {@code 1939-09}, {@code 1939}, {@code 186X}, {@code 18XX}, {@code 1939-XX}, {@code 1939-09-XX}, {@code 1921-21} for
 * spring and {@code 2023-33} for the first quarter, {@code 1890~}, and {@code 1939-09/1939-10} from one of these to
 * another. Also read are {@code 1860s} and {@code ~1890}, as people write them.
 */
public final class Edtf {
    /** What "about" leaves open on both sides, in years. Catalogues mean about this much; no standard says. */
    private static final int ABOUT = 5;

    private static final String YEAR = "((?:1[6-9]|20)\\d\\d)";
    private static final Pattern ONE_YEAR = Pattern.compile(YEAR + "(?:-XX(?:-XX)?)?");
    private static final Pattern MONTH = Pattern.compile(YEAR + "-(0[1-9]|1[0-2])(?:-XX)?");
    private static final Pattern DAY = Pattern.compile(YEAR + "-(\\d\\d)-(\\d\\d)");
    private static final Pattern DECADE = Pattern.compile("((?:1[6-9]|20)\\d)(?:X|0[Ss])");
    private static final Pattern CENTURY = Pattern.compile("(1[6-9]|20)XX");
    private static final Pattern SEASON = Pattern.compile(YEAR + "-(2[1-4]|3[3-6])");
    private static final Pattern ABOUT_YEAR = Pattern.compile("~" + YEAR + "|" + YEAR + "~");
    private static final int SPRING = 21;
    private static final int BEFORE_QUARTERS = 32;

    private Edtf() {}

    /** The date that a text is in EDTF, in capitals or not; empty if it is none, or an open or uncertain one. */
    public static Optional<PublicationDate> parse(String text) {
        String value = text.strip().replace('x', 'X');
        int stroke = value.indexOf('/');
        if (stroke < 0) {
            return Optional.ofNullable(one(value));
        }
        PublicationDate from = one(value.substring(0, stroke));
        PublicationDate to = one(value.substring(stroke + 1));
        return from == null || to == null || to.latest().isBefore(from.earliest())
                ? Optional.empty()
                : Optional.of(range(from.earliest(), to.latest()));
    }

    /** The date in EDTF; a time of the day is left out. */
    public static String of(PublicationDate date) {
        LocalDate from = date.earliest();
        return switch (date.precision()) {
            case DAY -> from.toString();
            case MONTH -> YearMonth.from(from).toString();
            case YEAR -> year(from.getYear());
            case DECADE -> year(from.getYear()).substring(0, 3) + "X";
            case CENTURY -> year(from.getYear()).substring(0, 2) + "XX";
            case ABOUT -> year(from.getYear() + (date.latest().getYear() - from.getYear()) / 2) + "~";
            case RANGE -> interval(from, date.latest());
        };
    }

    /** From one to another as coarsely as both allow. */
    private static String interval(LocalDate from, LocalDate to) {
        boolean months = from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth();
        if (months && from.getDayOfYear() == 1 && to.getDayOfYear() == to.lengthOfYear()) {
            return year(from.getYear()) + "/" + year(to.getYear());
        }
        return months ? YearMonth.from(from) + "/" + YearMonth.from(to) : from + "/" + to;
    }

    private static String year(int year) {
        return LocalDate.of(year, 1, 1).toString().substring(0, 4);
    }

    private static @Nullable PublicationDate one(String value) {
        try {
            PublicationDate date = exact(value);
            return date == null ? vague(value) : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable PublicationDate exact(String value) {
        Matcher m = ONE_YEAR.matcher(value);
        if (m.matches()) {
            return PublicationDate.ofYear(number(m, 1));
        }
        if (m.usePattern(MONTH).matches()) {
            return PublicationDate.of(YearMonth.of(number(m, 1), number(m, 2)));
        }
        return m.usePattern(DAY).matches()
                ? PublicationDate.of(LocalDate.of(number(m, 1), number(m, 2), number(m, 3)))
                : null;
    }

    private static @Nullable PublicationDate vague(String value) {
        Matcher m = DECADE.matcher(value);
        if (m.matches()) {
            return years(number(m, 1) * 10, number(m, 1) * 10 + 9, Precision.DECADE);
        }
        if (m.usePattern(CENTURY).matches()) {
            return years(number(m, 1) * 100, number(m, 1) * 100 + 99, Precision.CENTURY);
        }
        if (m.usePattern(ABOUT_YEAR).matches()) {
            return about(m.group(1) == null ? number(m, 2) : number(m, 1));
        }
        if (m.usePattern(SEASON).matches()) {
            int number = number(m, 2);
            return number < BEFORE_QUARTERS
                    ? season(number(m, 1), number - SPRING)
                    : months(YearMonth.of(number(m, 1), 3 * (number - BEFORE_QUARTERS) - 2), 3);
        }
        return null;
    }

    /** A year and those around it that "about" leaves open: five on both sides. */
    public static PublicationDate about(int year) {
        return years(year - ABOUT, year + ABOUT, Precision.ABOUT);
    }

    /**
     * A season of the northern hemisphere. A winter is of the year it begins in or of the one it ends in, and reaches
     * from December before to the February behind.
     *
     * @param season 0 for spring to 3 for winter
     */
    public static PublicationDate season(int year, int season) {
        return season == 3
                ? range(LocalDate.of(year - 1, 12, 1), YearMonth.of(year + 1, 2).atEndOfMonth())
                : months(YearMonth.of(year, 3 + 3 * season), 3);
    }

    private static PublicationDate months(YearMonth from, int count) {
        return range(from.atDay(1), from.plusMonths(count - 1L).atEndOfMonth());
    }

    private static PublicationDate years(int from, int to, Precision precision) {
        return new PublicationDate(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31), precision, null);
    }

    private static PublicationDate range(LocalDate from, LocalDate to) {
        return new PublicationDate(from, to, Precision.RANGE, null);
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
