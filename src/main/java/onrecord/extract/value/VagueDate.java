package onrecord.extract.value;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.model.Edtf;
import onrecord.model.PublicationDate;
import onrecord.model.PublicationDate.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Dates that are known to a month, a year or less, as catalogues write them, and their standard EDTF (ISO 8601-2 at the
 * Library of Congress): "1921", "1921-04", "1939-09/1939-10", "1860s", "186X", "18XX", "1921-21" and "Spring 1921",
 * "2023-Q3", "2023-W38", "c. 1890", "1890~". What is uncertain without a measure ("1890?", "before 1890") is not read.
 */
final class VagueDate {
    private static final String YEAR = "((?:1[6-9]|20)\\d\\d)";
    private static final Pattern MONTH = Pattern.compile(YEAR + "[-/.](0[1-9]|1[0-2])");
    private static final Pattern DECADE = Pattern.compile(
            "(?:the |early |mid-?|late )?((?:1[6-9]|20)\\d)(?:0['’]?s|0er|0er jahre|0-tallet|0-talet|x)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DECADE_BEFORE =
            Pattern.compile("(?:années|anni|años|anos) ((?:1[6-9]|20)\\d)0", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEASON =
            Pattern.compile("(spring|summer|autumn|fall|winter),?(?: of)? " + YEAR, Pattern.CASE_INSENSITIVE);
    private static final Pattern QUARTER =
            Pattern.compile(YEAR + "[- ]?q([1-4])|q([1-4])[ /-]" + YEAR, Pattern.CASE_INSENSITIVE);
    private static final Pattern WEEK = Pattern.compile(YEAR + "-?W(0[1-9]|[1-4]\\d|5[0-3])(?:-?([1-7]))?");
    private static final Pattern DAY_OF_YEAR = Pattern.compile(YEAR + "-([0-3]\\d\\d)");
    private static final Pattern CIRCA_YEAR = Pattern.compile(
            "(?:c|ca|circa|approx|approximately|about|around|um|vers|env|environ|hacia|около|ок)\\.?\\s*" + YEAR,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FROM_TO = Pattern.compile("([^/]{4,10})/([^/]{4,10})");
    private static final Pattern YEARS = Pattern.compile(YEAR + "\\s?[-–—]\\s?" + YEAR);
    private static final Pattern QUALIFIED = Pattern.compile(
            "(?iu)^(?:before|after|until|since|vor|nach|avant|après|antes|después|not before|not after|c|ca|circa|about|around)\\b.*|.*[~%?\\]}]$|^[\\[{].*|^\\.\\..*|.*/\\.\\.$|.*\\d[X]{1,3}\\b.*");

    private VagueDate() {}

    /** Whether a value says of its date that it is uncertain or open: its figures alone would say too much. */
    static boolean isQualified(String value) {
        return QUALIFIED.matcher(value).matches();
    }

    static Optional<PublicationDate> parse(String value) {
        Matcher range = FROM_TO.matcher(value);
        if (range.matches() && !MONTH.matcher(value).matches()) {
            return between(one(range.group(1)), one(range.group(2)));
        }
        Matcher years = YEARS.matcher(value);
        if (years.matches()) {
            return between(one(years.group(1)), one(years.group(2)));
        }
        return Optional.ofNullable(one(value));
    }

    private static Optional<PublicationDate> between(@Nullable PublicationDate from, @Nullable PublicationDate to) {
        return from == null || to == null || to.latest().isBefore(from.earliest())
                ? Optional.empty()
                : Optional.of(range(from.earliest(), to.latest()));
    }

    private static PublicationDate range(LocalDate from, LocalDate to) {
        return new PublicationDate(from, to, Precision.RANGE, null);
    }

    private static PublicationDate months(YearMonth from, int count) {
        return range(from.atDay(1), from.plusMonths(count - 1L).atEndOfMonth());
    }

    private static @Nullable PublicationDate one(String value) {
        try {
            PublicationDate date = Edtf.parse(value).orElse(null);
            date = date == null ? calendar(value) : date;
            date = date == null ? years(value) : date;
            return date == null ? season(value) : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A month, a week or a day of the calendar. */
    private static @Nullable PublicationDate calendar(String value) {
        Matcher m = MONTH.matcher(value);
        if (m.matches()) {
            return PublicationDate.of(YearMonth.of(number(m, 1), number(m, 2)));
        }
        if (m.usePattern(DAY_OF_YEAR).matches()) {
            return PublicationDate.of(LocalDate.ofYearDay(number(m, 1), number(m, 2)));
        }
        return m.usePattern(WEEK).matches() ? week(m) : null;
    }

    private static PublicationDate week(Matcher m) {
        LocalDate monday =
                LocalDate.of(number(m, 1), 1, 4).with(DayOfWeek.MONDAY).plusWeeks(number(m, 2) - 1L);
        if (monday.get(IsoFields.WEEK_BASED_YEAR) != number(m, 1)) {
            throw new DateTimeException("no such week: " + m.group());
        }
        return m.group(3) == null
                ? range(monday, monday.plusDays(6))
                : PublicationDate.of(monday.plusDays(number(m, 3) - 1L));
    }

    /** A decade, or the years around one. */
    private static @Nullable PublicationDate years(String value) {
        Matcher m = DECADE.matcher(value);
        if (m.matches() || m.usePattern(DECADE_BEFORE).matches()) {
            return Edtf.parse(m.group(1) + "X").orElse(null);
        }
        if (m.usePattern(CIRCA_YEAR).matches()) {
            return Edtf.about(number(m, 1));
        }
        return null;
    }

    /** A season or a quarter in words. */
    private static @Nullable PublicationDate season(String value) {
        Matcher m = SEASON.matcher(value);
        if (m.matches()) {
            return Edtf.season(
                    number(m, 2),
                    switch (Character.toLowerCase(m.group(1).charAt(1))) {
                        case 'p' -> 0;
                        case 'u' -> m.group(1).equalsIgnoreCase("summer") ? 1 : 2;
                        case 'a' -> 2;
                        default -> 3;
                    });
        }
        if (m.usePattern(QUARTER).matches()) {
            return m.group(1) != null ? quarter(number(m, 1), number(m, 2)) : quarter(number(m, 4), number(m, 3));
        }
        return null;
    }

    private static PublicationDate quarter(int year, int quarter) {
        return months(YearMonth.of(year, 3 * quarter - 2), 3);
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
