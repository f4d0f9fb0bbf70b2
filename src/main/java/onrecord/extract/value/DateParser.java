package onrecord.extract.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.extract.value.DateTokens.Kind;
import onrecord.extract.value.DateTokens.Token;
import onrecord.model.PublicationDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as newspapers and machines write them: ISO 8601 and its kin, day month year and month day year with the
 * month's name in any language of {@code months.tsv}, East Asian dates, numeric dates. Digits of any script. A date without
 * a year is not read: nothing is filled in. Takes time linear in the text; safe for use by several threads.
 */
public final class DateParser {
    private static final int EARLIEST_YEAR = 1600;
    private static final int LATEST_YEAR = 2100;
    private static final Set<String> BETWEEN = Set.of("de", "of", "del", "d", "di", "den", "the", "ta", "da", "do");
    private static final Set<String> ORDINALS =
            Set.of("st", "nd", "rd", "th", "er", "e", "º", "ª", "o", "a", "ης", "ain", "-го", "го", "d", "η");
    private static final Set<String> YEAR_WORDS = Set.of("m", "gada", "г", "року", "р", "năm", "วันที่");

    private static final Pattern YEAR_AND_MONTH = Pattern.compile("((?:1[6-9]|20)\\d\\d)[-/](0[1-9]|1[0-2])");
    private static final Pattern YEAR = Pattern.compile("(?:1[6-9]|20)\\d\\d");

    /** From one day to another (ISO 8601). */
    private static final Pattern FROM_TO = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)/(\\d{4}-\\d\\d-\\d\\d)");

    private static final Pattern SINCE_1970 = Pattern.compile("[1-3]\\d{9}(?:\\d{3})?");

    private final DateTokens tokens;
    private final String text;
    private final @Nullable String language;
    private final boolean thai;
    private int at;

    /**
     * A date within a text.
     *
     * @param start where it begins in the text
     * @param end behind its last character, its time of day included
     */
    public record Match(ParsedDate date, int start, int end) {}

    private DateParser(String text, @Nullable String language) {
        this.text = text;
        this.language = language;
        this.tokens = new DateTokens(text);
        this.thai = text.chars().anyMatch(c -> c >= '\u0E00' && c <= '\u0E7F');
    }

    /** The first date in the text, whatever stands around it; empty if there is none. */
    public static Optional<ParsedDate> parse(String text) {
        return parse(text, null);
    }

    /** The first date in the text; {@code language}, an ISO 639 code or null, tells months that several languages share. */
    public static Optional<ParsedDate> parse(String text, @Nullable String language) {
        return find(text, 0, language).map(Match::date);
    }

    /**
     * The date that a value of a record is: what {@link #parse(String)} reads, and also a month ("2022-03"), a year ("2022"),
     * two days with a stroke between ("2022-03-01/2022-03-07") and the seconds or milliseconds since 1970 in ten or thirteen digits, each only where nothing else stands there.
     */
    public static Optional<ParsedDate> parseValue(String value) {
        String text = value.strip();
        Matcher month = YEAR_AND_MONTH.matcher(text);
        if (month.matches()) {
            return Optional.of(ParsedDate.of(PublicationDate.of(
                    YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2))))));
        }
        if (YEAR.matcher(text).matches()) {
            return Optional.of(ParsedDate.of(PublicationDate.ofYear(Integer.parseInt(text))));
        }
        Matcher range = FROM_TO.matcher(text);
        if (range.matches()) {
            return range(range.group(1), range.group(2));
        }
        if (SINCE_1970.matcher(text).matches()) {
            long number = Long.parseLong(text);
            Instant moment = text.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            return Optional.of(ParsedDate.of(PublicationDate.of(moment.atOffset(ZoneOffset.UTC))));
        }
        return parse(text);
    }

    private static Optional<ParsedDate> range(String first, String last) {
        try {
            LocalDate from = LocalDate.parse(first);
            LocalDate to = LocalDate.parse(last);
            return to.isBefore(from)
                    ? Optional.empty()
                    : Optional.of(ParsedDate.of(new PublicationDate(from, to, PublicationDate.Precision.RANGE, null)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The first date that begins at {@code from} or behind it, with its place. */
    public static Optional<Match> find(String text, int from, @Nullable String language) {
        return new DateParser(text.substring(from), language)
                .first()
                .map(m -> new Match(m.date(), m.start() + from, m.end() + from));
    }

    private Optional<Match> first() {
        for (int i = 0; i < tokens.size(); i++) {
            at = i;
            ParsedDate date = dateHere();
            if (date != null) {
                int start = tokens.at(i).start();
                TimeOfDay.Found time = TimeOfDay.behind(tokens, at);
                if (time != null) {
                    return Optional.of(new Match(
                            time.on(date), start, tokens.at(time.next() - 1).end()));
                }
                return Optional.of(new Match(date, start, tokens.at(at - 1).end()));
            }
        }
        return Optional.empty();
    }

    private @Nullable ParsedDate dateHere() {
        Token first = tokens.at(at);
        if (first.number(8, 8)) {
            return compact(first);
        }
        if (first.number(4, 4)) {
            return yearFirst(first.value());
        }
        if (first.number(1, 2)) {
            ParsedDate named = dayAndName(first.value());
            return named != null ? named : numeric(first.value());
        }
        return first.kind() == Kind.WORD ? wordFirst(first) : null;
    }

    private @Nullable ParsedDate wordFirst(Token first) {
        int era = Calendars.era(first.text());
        Token year = tokens.at(at + 1);
        if (era > 0 && year.number(1, 3) && tokens.at(at + 2).mark("年")) {
            at++;
            return yearFirst(era + year.value());
        }
        return nameFirst();
    }

    private @Nullable ParsedDate compact(Token eight) {
        int value = eight.value();
        return take(1, value / 10_000, value / 100 % 100, value % 100);
    }

    private @Nullable ParsedDate yearFirst(int year) {
        Token mark = tokens.at(at + 1);
        Token second = tokens.at(at + 2);
        Token third = tokens.at(at + 4);
        boolean units = mark.mark("年년") && tokens.at(at + 3).mark("月월");
        boolean same = mark.mark("-/.‑–") && tokens.at(at + 3).is(mark.text());
        if ((units || same) && second.number(1, 2) && third.number(1, 2)) {
            int length = units && tokens.at(at + 5).mark("日일号號") ? 6 : 5;
            return take(length, year, second.value(), third.value());
        }
        if (units && second.number(1, 2)) {
            return takeMonth(4, year, second.value());
        }
        int next = 1;
        while (next < 4
                && (tokens.at(at + next).mark(".,-/")
                        || YEAR_WORDS.contains(tokens.at(at + next).text()))) {
            next++;
        }
        return yearAndName(year, next);
    }

    /** "2023. szeptember 19.", "2023 m. rugsėjo 19 d.", "2023. gada 19. septembris", "2023-Sep-19". */
    private @Nullable ParsedDate yearAndName(int year, int next) {
        Month name = monthAt(at + next);
        if (name != null) {
            int day = at + next + name.length();
            day = tokens.at(day).mark("-/") ? day + 1 : day;
            return tokens.at(day).number(1, 2)
                    ? take(day + 1 - at, year, name.number(), tokens.at(day).value())
                    : null;
        }
        if (tokens.at(at + next).number(1, 2)) {
            int behind = tokens.at(at + next + 1).mark(".") ? next + 2 : next + 1;
            Month second = monthAt(at + behind);
            if (second != null) {
                return take(
                        behind + second.length(),
                        year,
                        second.number(),
                        tokens.at(at + next).value());
            }
        }
        return null;
    }

    private @Nullable ParsedDate dayAndName(int day) {
        int next = at + 1;
        for (int i = 0; i < 3 && between(tokens.at(next)); i++) {
            next++;
        }
        Month month = monthAt(next);
        if (month == null) {
            return null;
        }
        int year = yearBehind(next + month.length());
        return year < 0 ? null : take(year + 1 - at, tokens.at(year).value(), month.number(), day);
    }

    private @Nullable ParsedDate nameFirst() {
        Month month = monthAt(at);
        if (month == null) {
            return null;
        }
        int next = at + month.length();
        if (tokens.at(next).number(1, 2)) {
            int behind = next + 1;
            while (behind < next + 3 && between(tokens.at(behind))) {
                behind++;
            }
            Token year = tokens.at(behind);
            return year.number(4, 4)
                    ? take(
                            behind + 1 - at,
                            year.value(),
                            month.number(),
                            tokens.at(next).value())
                    : null;
        }
        int year = yearBehind(next);
        return year < 0 ? null : takeMonth(year + 1 - at, tokens.at(year).value(), month.number());
    }

    private static boolean between(Token token) {
        return token.mark(".,-/º'’")
                || (token.kind() == Kind.WORD && (BETWEEN.contains(token.text()) || ORDINALS.contains(token.text())));
    }

    /** The place of the year that follows a month, or -1. */
    private int yearBehind(int from) {
        int next = from;
        while (next < from + 3
                && (between(tokens.at(next))
                        || YEAR_WORDS.contains(tokens.at(next).text()))) {
            next++;
        }
        return tokens.at(next).number(4, 4) ? next : -1;
    }

    private @Nullable ParsedDate numeric(int first) {
        Token mark = tokens.at(at + 1);
        Token second = tokens.at(at + 2);
        Token year = tokens.at(at + 4);
        if (!mark.mark("./-") || !tokens.at(at + 3).is(mark.text()) || !second.number(1, 2) || !year.number(2, 4)) {
            return null;
        }
        boolean goesOn = tokens.at(at + 5).is(mark.text()) && tokens.at(at + 6).kind() == Kind.NUMBER;
        boolean goesBack =
                tokens.at(at - 1).is(mark.text()) && tokens.at(at - 2).kind() == Kind.NUMBER;
        if (goesOn || goesBack) {
            return null;
        }
        int full = fullYear(year);
        ParsedDate dayFirst = take(5, full, second.value(), first);
        if (dayFirst == null) {
            return mark.is(".") ? null : take(5, full, first, second.value());
        }
        LocalDate other = day(full, first, second.value());
        if (other == null || other.equals(dayFirst.date().earliest()) || (mark.is(".") && !"en".equals(language))) {
            return dayFirst;
        }
        return new ParsedDate(dayFirst.date(), PublicationDate.of(other));
    }

    private static int fullYear(Token year) {
        if (year.end() - year.start() == 4) {
            return year.value();
        }
        return year.end() - year.start() == 2 ? year.value() + (year.value() < 70 ? 2000 : 1900) : -1;
    }

    /** A month's name, and how many tokens it takes. */
    private record Month(int number, int length) {}

    private @Nullable Month monthAt(int place) {
        Token token = tokens.at(place);
        if (token.is("tháng") && tokens.at(place + 1).number(1, 2)) {
            return new Month(tokens.at(place + 1).value(), 2);
        }
        for (int length = 3; length >= 1; length--) {
            Token last = tokens.at(place + length - 1);
            if (token.kind() == Kind.WORD && last.kind() != Kind.END && last.kind() != Kind.NUMBER) {
                int number = MonthNames.month(text.substring(token.start(), last.end()), language);
                if (number > 0) {
                    int dot = length == 1 && tokens.at(place + 1).mark(".") ? 1 : 0;
                    return new Month(number, length + dot);
                }
            }
        }
        return null;
    }

    private @Nullable ParsedDate take(int length, int year, int month, int day) {
        LocalDate date =
                Calendars.solarHijri(year, month) ? Calendars.ofSolarHijri(year, month, day) : day(year, month, day);
        if (date == null) {
            return null;
        }
        at += length;
        return ParsedDate.of(PublicationDate.of(date));
    }

    private @Nullable ParsedDate takeMonth(int length, int year, int month) {
        int common = commonYear(year);
        if (month < 1 || month > 12 || common < EARLIEST_YEAR || common > LATEST_YEAR) {
            return null;
        }
        at += length;
        return ParsedDate.of(PublicationDate.of(YearMonth.of(common, month)));
    }

    /** The year of the Gregorian calendar: Thai texts count from the Buddha. */
    private int commonYear(int year) {
        return year > LATEST_YEAR && thai ? Calendars.ofBuddhistYear(year) : year;
    }

    private @Nullable LocalDate day(int year, int month, int day) {
        int common = commonYear(year);
        if (common < EARLIEST_YEAR || common > LATEST_YEAR) {
            return null;
        }
        try {
            return LocalDate.of(common, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
