package onrecord.extract.value;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import onrecord.extract.value.DateText.Written;
import onrecord.extract.value.DateText.YearAt;
import onrecord.extract.value.DateTokens.Kind;
import onrecord.extract.value.DateTokens.Token;
import onrecord.model.PublicationDate;
import onrecord.model.PublicationDate.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as newspapers and machines write them: ISO 8601 and its kin, day month year and month day year with the
 * month's name in any language of {@link Months}, East Asian dates, numeric dates, the calendars of
 * {@link CalendarSystem}. Digits of any script. A date without a year is not read, and no calendar is assumed without a
 * sign of it. Takes time linear in the text; safe for use by several threads.
 */
public final class DateParser {
    /** Two calendars name one day within so many tokens. */
    private static final int BESIDE = 6;

    private final DateText text;
    private final NamedMonthDate named;
    private final NumericDate numeric;

    /**
     * A date within a text.
     *
     * @param start where it begins in the text
     * @param end behind its last character, its time of day included
     */
    public record Match(ParsedDate date, int start, int end) {}

    DateParser(String text, Supplier<@Nullable String> language, boolean machine) {
        this.text = new DateText(text, language, machine);
        this.named = new NamedMonthDate(this.text);
        this.numeric = new NumericDate(this.text);
    }

    /** The first date in the text, whatever stands around it; empty if there is none. */
    public static Optional<ParsedDate> parse(String text) {
        return parse(text, null);
    }

    /**
     * The first date in the text; {@code language}, an ISO 639 code or null, tells months that several languages share,
     * and calendars.
     */
    public static Optional<ParsedDate> parse(String text, @Nullable String language) {
        return find(text, 0, language).map(Match::date);
    }

    /** The first date that begins at {@code from} or behind it, with its place. */
    public static Optional<Match> find(String text, int from, @Nullable String language) {
        return findIn(text, from, () -> language);
    }

    /** Reads a text. Its language is worked out when it is needed, once at most. */
    public static Optional<Match> findIn(String text, int from, Supplier<@Nullable String> language) {
        return new DateParser(text.substring(from), language, false)
                .first()
                .map(m -> new Match(m.date(), m.start() + from, m.end() + from));
    }

    /** The first date of the text. */
    Optional<Match> first() {
        for (int i = 0; i < text.tokens.size(); i++) {
            Written date = withTime(dateAt(i));
            if (date != null) {
                Written sure = isRange(date.date()) ? besides(date) : null;
                Written found = sure == null ? date : sure;
                return Optional.of(new Match(
                        found.date(),
                        text.at(i).start(),
                        text.at(found.next() - 1).end()));
            }
        }
        return Optional.empty();
    }

    private @Nullable Written withTime(@Nullable Written date) {
        TimeOfDay.Found time =
                date == null || date.date().date().time() != null ? null : TimeOfDay.behind(text.tokens, date.next());
        return date == null || time == null ? date : new Written(time.on(date.date()), time.next());
    }

    private static boolean isRange(ParsedDate date) {
        return !date.ambiguous() && date.date().precision() == Precision.RANGE;
    }

    /**
     * "1445/03/03 هـ الموافق 2023/09/18 م": the day of another calendar beside a date that is certain to a few days
     * only.
     */
    private @Nullable Written besides(Written range) {
        for (int i = range.next(); i < range.next() + BESIDE && i < text.tokens.size(); i++) {
            Written other = withTime(dateAt(i));
            LocalDate day = other == null || other.date().ambiguous()
                    ? null
                    : DateText.oneDay(other.date().date());
            if (other != null) {
                PublicationDate date = range.date().date();
                return day != null && !day.isBefore(date.earliest()) && !day.isAfter(date.latest()) ? other : null;
            }
        }
        return null;
    }

    private @Nullable Written dateAt(int at) {
        Token first = text.at(at);
        if (first.kind() == Kind.WORD) {
            Written era = numeric.era(at);
            Written hebrew = era == null ? named.hebrew(at) : era;
            return hebrew != null ? hebrew : named.monthFirst(at);
        }
        if (first.number(8, 8)) {
            return numeric.compact(at);
        }
        if (first.number(4, 4)) {
            Written numbers = numeric.yearFirst(at, first.value(), numeric.behindBrackets(at + 1));
            return numbers != null ? numbers : named.yearFirst(at, new YearAt(first.value(), null, at + 1));
        }
        if (first.number(3, 3)) {
            return numeric.shortYear(at);
        }
        if (first.number(1, 2)) {
            Written month = named.dayFirst(at);
            return month != null ? month : numeric.yearLast(at);
        }
        return null;
    }
}
