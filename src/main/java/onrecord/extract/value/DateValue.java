package onrecord.extract.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.model.PublicationDate;
import org.jspecify.annotations.Nullable;

/**
 * The date that a value of a record is. Beside what stands in texts it may be a number of seconds, milliseconds,
 * microseconds or nanoseconds since 1970 however it is written, {@code /Date(1695081600000)/}, digits in a row
 * ("20160722153007"), a month, a year, or a range as {@link VagueDate} reads it. Safe for use by several threads.
 */
public final class DateValue {
    private static final Pattern WRAPPED = Pattern.compile(
            "(?:\\\\?/)?(?:new\\s+)?Date\\(\\s*(-?\\d+)\\s*(?:[+-]\\d{4})?\\s*\\)(?:\\\\?/)?",
            Pattern.CASE_INSENSITIVE);
    /** How Python prints a date: {@code datetime.date(2023, 9, 19)}, {@code time.struct_time(tm_year=2023, ...)}. */
    private static final Pattern PRINTED =
            Pattern.compile("(?:datetime\\.)?(?:datetime|date)\\((\\d{4}), ?(\\d{1,2}), ?(\\d{1,2})\\b.*\\)"
                    + "|(?:time\\.)?struct_time\\(tm_year=(\\d{4}), ?tm_mon=(\\d{1,2}), ?tm_mday=(\\d{1,2})\\b.*\\)");

    /** How cameras and PDF write a moment: {@code 2023:09:19 08:00:00}, {@code D:20230919080000Z}. */
    private static final Pattern STAMPED =
            Pattern.compile("(?:D:(\\d{4})(\\d\\d)(\\d\\d)|(\\d{4}):(\\d\\d):(\\d\\d) )\\d\\d.*");
    /** {@code 2023-09-00}, {@code 2023-00-00}: MySQL's month and year. */
    private static final Pattern NO_DAY = Pattern.compile("(\\d{4})(-(?!00)\\d\\d)?(?:-00){1,2}");

    private static final Pattern NUMBER = Pattern.compile("@?(-?\\d{1,19}(?:[.,]\\d{1,9})?(?:[eE]\\+?\\d{1,2})?)");
    private static final Pattern DIGITS =
            Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)?(?:\\.\\d+)?(Z)?");
    /** What programs write where they have no value. */
    private static final Set<String> NOTHING = Set.of(
            "",
            "nan",
            "nat",
            "null",
            "none",
            "nil",
            "n/a",
            "na",
            "-",
            "--",
            "—",
            "?",
            "unknown",
            "undefined",
            "n.d.",
            "0",
            "0.0",
            "false",
            "no date",
            "undated",
            "<na>",
            "tba",
            "[]",
            "{}");

    /** No day, or the moment from which computers count, which stands there where nobody set a date. */
    private static final Pattern ZEROS = Pattern.compile("0{4}-00-00(?:[t ]00:00:00.*)?"
            + "|1970-01-01[t ]00:00:00(?:\\.0+)?(?:z|[+-]00:?00| ?utc| ?gmt)?"
            + "|(?:thu, )?0?1 jan 1970 00:00:00(?: (?:[+-]0000|gmt|utc|ut|z))?");
    /** Java writes the name of the zone behind a moment: {@code 2023-09-19T08:00:00Z[UTC]}. */
    private static final Pattern ZONE_NAME = Pattern.compile("(?<=[\\dZ])\\[[A-Za-z_/+-]+\\]$");

    /** A number of seconds has nine or ten digits from March 1973 to 2286. */
    private static final int SECONDS_DIGITS = 10;

    private static final int FEWEST_DIGITS = 9;
    private static final int MOST_DIGITS = 19;

    private DateValue() {}

    /** Whether a value says that there is no date: "N/A", "null", "0000-00-00". */
    public static boolean isNothing(String value) {
        String plain = value.strip().toLowerCase(Locale.ROOT);
        return NOTHING.contains(plain) || ZEROS.matcher(plain).matches();
    }

    /** The date that a value is; empty if it cannot be read, or may mean several. */
    public static Optional<ParsedDate> parse(String value) {
        return parse(value, () -> null);
    }

    /** The date that a value is; the language is asked where calendar or month hang on it. */
    public static Optional<ParsedDate> parse(String value, Supplier<@Nullable String> language) {
        String text = ZONE_NAME.matcher(value.strip()).replaceFirst("");
        if (isNothing(text)) {
            return Optional.empty();
        }
        Matcher wrapped = WRAPPED.matcher(text);
        if (wrapped.matches()) {
            return moment(wrapped.group(1), 3);
        }
        Matcher printed = PRINTED.matcher(text);
        if (printed.matches()) {
            int group = printed.group(1) == null ? 4 : 1;
            String day = printed.group(group) + "-" + printed.group(group + 1) + "-" + printed.group(group + 2);
            return inWords(day, language);
        }
        Matcher stamped = STAMPED.matcher(text);
        if (stamped.matches()) {
            int group = stamped.group(1) == null ? 4 : 1;
            String day = stamped.group(group) + "-" + stamped.group(group + 1) + "-" + stamped.group(group + 2);
            return inWords(day, language);
        }
        Matcher noDay = NO_DAY.matcher(text);
        if (noDay.matches()) {
            String month = noDay.group(2) == null ? "" : noDay.group(2);
            return VagueDate.parse(noDay.group(1) + month).map(ParsedDate::of);
        }
        Matcher digits = DIGITS.matcher(text);
        if (digits.matches()) {
            Optional<ParsedDate> run = run(digits);
            if (run.isPresent()) {
                return run;
            }
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            Optional<ParsedDate> since = since1970(number.group(1).replace(',', '.'));
            if (since.isPresent()) {
                return since;
            }
        }
        Optional<PublicationDate> vague = VagueDate.parse(text);
        return vague.isPresent() ? vague.map(ParsedDate::of) : inWords(text, language);
    }

    private static Optional<ParsedDate> inWords(String text, Supplier<@Nullable String> language) {
        return VagueDate.isQualified(text)
                ? Optional.empty()
                : new DateParser(text, language, true).first().map(DateParser.Match::date);
    }

    private static Optional<ParsedDate> since1970(String number) {
        String plain = new BigDecimal(number).toPlainString();
        int point = plain.indexOf('.');
        String whole = (point < 0 ? plain : plain.substring(0, point)).replaceFirst("^-", "");
        if (whole.length() < FEWEST_DIGITS || whole.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        int power = whole.length() <= SECONDS_DIGITS ? 0 : (whole.length() - SECONDS_DIGITS + 2) / 3 * 3;
        boolean whichUnit = whole.length() <= SECONDS_DIGITS || whole.length() - power >= FEWEST_DIGITS;
        return whichUnit ? moment(number, power) : Optional.empty();
    }

    /** @param power how many powers of ten the unit is smaller than a second */
    private static Optional<ParsedDate> moment(String number, int power) {
        try {
            BigDecimal nanos = new BigDecimal(number).movePointRight(9 - power);
            long seconds =
                    nanos.movePointLeft(9).setScale(0, RoundingMode.FLOOR).longValueExact();
            OffsetDateTime time = Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC);
            boolean within = time.getYear() >= Calendars.EARLIEST_YEAR && time.getYear() <= Calendars.LATEST_YEAR;
            return within ? Optional.of(ParsedDate.of(PublicationDate.of(time))) : Optional.empty();
        } catch (ArithmeticException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<ParsedDate> run(Matcher digits) {
        int year = Integer.parseInt(digits.group(1));
        if (year < Calendars.EARLIEST_YEAR || year > Calendars.LATEST_YEAR) {
            return Optional.empty();
        }
        try {
            LocalDateTime time = LocalDateTime.of(
                    year,
                    Integer.parseInt(digits.group(2)),
                    Integer.parseInt(digits.group(3)),
                    Integer.parseInt(digits.group(4)),
                    Integer.parseInt(digits.group(5)),
                    digits.group(6) == null ? 0 : Integer.parseInt(digits.group(6)));
            return Optional.of(ParsedDate.of(
                    digits.group(7) == null
                            ? PublicationDate.of(time.toLocalDate())
                            : PublicationDate.of(time.atOffset(ZoneOffset.UTC))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
