package onrecord.search.query;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.model.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * Days as people write them: 2023, 2023-09, 2023-09-19 (with points or strokes as well), 19.9.2023, "September 2023",
 * "Sept. 19, 2023", "19 septembre 2023", today, yesterday, "this week", "last month", "last 7 days", EDTF (1860s, 186X,
 * 1890~, 1939-09/1939-10), and from one to another of these with {@code ..}. Weeks begin on Monday.
 *
 * @param from the first day, or null for open
 * @param to the last day, or null for open
 */
public record DayRange(@Nullable LocalDate from, @Nullable LocalDate to) {
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?");
    private static final Pattern LAST = Pattern.compile("(?:last|past) (\\d{1,4}) (day|week|month|year)s?");

    /** The range of one day, month, year or other stretch of time. */
    public static Optional<DayRange> single(String text, Clock clock) {
        String words = text.strip();
        boolean several = words.contains("..") || words.startsWith(">") || words.startsWith("<");
        return several ? Optional.empty() : of(words, clock);
    }

    /**
     * A date as files have it, of one as people write it: 2019-03 for "March 2019". A text that names no days, or has
     * that form already, stays as it is.
     */
    public static String plain(String text, Clock clock) {
        return Edtf.parse(text.strip()).isPresent()
                ? text
                : single(text, clock).flatMap(DayRange::written).orElse(text);
    }

    private Optional<String> written() {
        if (from == null || to == null) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.from(from);
        if (from.equals(to)) {
            return Optional.of(from.toString());
        }
        if (from.getDayOfMonth() == 1 && to.equals(month.atEndOfMonth())) {
            return Optional.of(month.toString());
        }
        boolean year = from.getDayOfYear() == 1 && to.equals(LocalDate.of(from.getYear(), 12, 31));
        return Optional.of(year ? String.valueOf(from.getYear()) : from + "/" + to);
    }

    /**
     * The moment at which something that a text names begins: a moment as ISO 8601 has it, with its offset, or days,
     * which begin in UTC.
     */
    public static Optional<Instant> beginning(String text, Clock clock) {
        try {
            return Optional.of(
                    OffsetDateTime.parse(text.strip().toUpperCase(Locale.ROOT)).toInstant());
        } catch (DateTimeException e) {
            return single(text, clock)
                    .map(DayRange::from)
                    .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
    }

    /** The days that a text names, seen from the clock's today. */
    static Optional<DayRange> of(String text, Clock clock) {
        String words = text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\h\\s_]+", " ")
                .replaceFirst("/\\.\\.$", "..")
                .replaceFirst("^\\.\\./", "..");
        int dots = words.indexOf("..");
        if (dots >= 0) {
            return between(words.substring(0, dots), words.substring(dots + 2), clock);
        }
        if (words.startsWith(">") || words.startsWith("<")) {
            return compared(words, clock);
        }
        Optional<DayRange> edtf = Edtf.parse(words).map(date -> new DayRange(date.earliest(), date.latest()));
        if (edtf.isPresent()) {
            return edtf;
        }
        Matcher date = DATE.matcher(words);
        if (date.matches()) {
            return calendar(date.group(1), date.group(2), date.group(3));
        }
        Optional<DayRange> spoken =
                SpokenDate.of(words).flatMap(spelt -> calendar(spelt.year(), spelt.month(), spelt.day()));
        return spoken.isPresent() ? spoken : named(words.replace('-', ' '), LocalDate.now(clock));
    }

    /** From the first day of one to the last day of the other; {@code *} or nothing is open. */
    static Optional<DayRange> between(String from, String to, Clock clock) {
        Optional<DayRange> first = open(from) ? Optional.of(new DayRange(null, null)) : of(from, clock);
        Optional<DayRange> last = open(to) ? Optional.of(new DayRange(null, null)) : of(to, clock);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DayRange(first.get().from(), last.get().to()));
    }

    private static boolean open(String side) {
        return side.isBlank() || side.strip().equals("*");
    }

    private static Optional<DayRange> compared(String words, Clock clock) {
        boolean after = words.charAt(0) == '>';
        boolean same = words.startsWith("=", 1);
        return of(words.substring(same ? 2 : 1), clock).map(days -> {
            if (after) {
                return new DayRange(
                        same || days.to() == null ? days.from() : days.to().plusDays(1), null);
            }
            return new DayRange(
                    null, same || days.from() == null ? days.to() : days.from().minusDays(1));
        });
    }

    private static Optional<DayRange> calendar(String years, @Nullable String months, @Nullable String days) {
        int year = Integer.parseInt(years);
        try {
            if (months == null) {
                return days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(months));
            if (days == null) {
                return days(month.atDay(1), month.atEndOfMonth());
            }
            LocalDate day = month.atDay(Integer.parseInt(days));
            return days(day, day);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<DayRange> named(String words, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        YearMonth month = YearMonth.from(today);
        Matcher last = LAST.matcher(words);
        if (last.matches()) {
            return days(
                    back(today, Integer.parseInt(last.group(1)), last.group(2)).plusDays(1), today);
        }
        return switch (words) {
            case "today" -> days(today, today);
            case "yesterday" -> days(today.minusDays(1), today.minusDays(1));
            case "this week" -> days(monday, monday.plusDays(6));
            case "last week" -> days(monday.minusWeeks(1), monday.minusDays(1));
            case "this month" -> days(month.atDay(1), month.atEndOfMonth());
            case "last month" ->
                days(month.minusMonths(1).atDay(1), month.minusMonths(1).atEndOfMonth());
            case "this year" -> days(today.withDayOfYear(1), LocalDate.of(today.getYear(), 12, 31));
            case "last year" ->
                days(LocalDate.of(today.getYear() - 1, 1, 1), LocalDate.of(today.getYear() - 1, 12, 31));
            default -> Optional.empty();
        };
    }

    private static LocalDate back(LocalDate today, int many, String unit) {
        return switch (unit) {
            case "day" -> today.minusDays(many);
            case "week" -> today.minusWeeks(many);
            case "month" -> today.minusMonths(many);
            default -> today.minusYears(many);
        };
    }

    private static Optional<DayRange> days(LocalDate from, LocalDate to) {
        return Optional.of(new DayRange(from, to));
    }
}
