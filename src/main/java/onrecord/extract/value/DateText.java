package onrecord.extract.value;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import onrecord.extract.value.DateTokens.Kind;
import onrecord.extract.value.DateTokens.Token;
import onrecord.extract.value.MonthNames.NamedMonth;
import onrecord.model.PublicationDate;
import onrecord.model.PublicationDate.Precision;
import org.jspecify.annotations.Nullable;

/**
 * A text in which dates are looked for: its tokens, and what its language says of the calendar that its dates are of.
 */
final class DateText {
    private static final Set<String> BETWEEN =
            Set.of("de", "of", "del", "d", "di", "den", "the", "ta", "da", "do", "ቀን");
    private static final Set<String> ORDINALS = Set.of(
            "st", "nd", "rd", "th", "er", "e", "º", "ª", "o", "a", "ης", "ain", "-го", "го", "d", "η", "ই", "শে", "লা",
            "রা", "ঠা");
    private static final Set<String> YEAR_WORDS = Set.of(
            "m", "gada", "г", "року", "р", "năm", "วันที่", "সাল", "सन", "жылғы", "жылдың", "жылдын", "жылы", "оны",
            "соли", "ko", "yil", "йил", "елның");
    private static final Set<String> SOLAR_HIJRI_LANGUAGES = Set.of("fa", "ps", "prs", "pes");
    private static final String NEPALI = "ne";
    /** Nepali years from here on are no Gregorian ones: this one began in 2000. */
    private static final int FIRST_NUMERIC_BIKRAM_SAMBAT = 2057;
    /** Years of the Buddhist era since 1857. */
    private static final int FIRST_BUDDHIST = 2400;

    private static final int LAST_BUDDHIST = 2700;
    private static final int FIRST_SHORT_BUDDHIST = 40;
    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    /** Programs write years in two digits as RFC 5322 has it: below 50 they are of this century. */
    private static final int CENTURY_TURN = 50;

    final DateTokens tokens;
    final boolean machine;
    private final String text;
    private final Supplier<@Nullable String> languages;
    private final boolean thai;
    private @Nullable String language;
    private boolean asked;

    /**
     * @param language asked once, and only where a date hangs on it
     * @param machine whether the text is a value that a program wrote: years may have two digits there
     */
    DateText(String text, Supplier<@Nullable String> language, boolean machine) {
        this.text = text;
        this.languages = language;
        this.machine = machine;
        this.tokens = new DateTokens(text);
        this.thai = text.chars().anyMatch(c -> c >= '\u0E00' && c <= '\u0E7F');
    }

    /** A date that was read, and the place behind its last token. */
    record Written(ParsedDate date, int next) {
        static @Nullable Written of(@Nullable PublicationDate date, int next) {
            return date == null ? null : new Written(ParsedDate.of(date), next);
        }
    }

    /** A month, and the place behind its last token. */
    record MonthAt(NamedMonth month, int next) {}

    /**
     * A year as it is written, and the place behind it.
     *
     * @param era the calendar that is named beside it, or null
     */
    record YearAt(int value, @Nullable CalendarSystem era, int next) {}

    Token at(int place) {
        return tokens.at(place);
    }

    @Nullable
    String language() {
        if (!asked) {
            asked = true;
            language = languages.get();
        }
        return language;
    }

    boolean isThai() {
        return thai || "th".equals(language());
    }

    /** The month named at a place, with a second name of the same month: "أيلول/سبتمبر", "سبتمبر (أيلول)". */
    @Nullable
    MonthAt month(int place) {
        MonthAt first = oneMonth(place);
        if (first == null || !at(first.next()).mark("/(-")) {
            return first;
        }
        MonthAt second = oneMonth(first.next() + 1);
        if (second == null || !second.month().equals(first.month())) {
            return first;
        }
        boolean opened = at(first.next()).mark("(");
        return new MonthAt(first.month(), opened && at(second.next()).mark(")") ? second.next() + 1 : second.next());
    }

    private @Nullable MonthAt oneMonth(int place) {
        Token token = at(place);
        if (token.is("tháng") && at(place + 1).number(1, 2)) {
            return new MonthAt(
                    new NamedMonth(CalendarSystem.GREGORIAN, at(place + 1).value()), place + 2);
        }
        if (token.kind() != Kind.WORD) {
            return null;
        }
        int roman = roman(place);
        if (roman > 0) {
            int dot = at(place + 1).mark(".") ? 1 : 0;
            return new MonthAt(new NamedMonth(CalendarSystem.GREGORIAN, roman), place + 1 + dot);
        }
        for (int length = 4; length >= 1; length--) {
            Token last = at(place + length - 1);
            if (last.kind() == Kind.END || last.kind() == Kind.NUMBER) {
                continue;
            }
            String name = text.substring(token.start(), last.end());
            if (MonthNames.knows(name)
                    || (name.endsWith(".") && MonthNames.knows(name.substring(0, name.length() - 1)))) {
                NamedMonth month = MonthNames.find(name, null);
                month = month == null ? MonthNames.find(name, language()) : month;
                if (month != null) {
                    int dot = at(place + length).mark(".") ? 1 : 0;
                    return new MonthAt(month, place + length + dot);
                }
            }
        }
        return null;
    }

    /**
     * The month that a Roman numeral between a day and a year is, "18.IX.2023", "2023. IX. 18."; 0 for any other word.
     */
    int roman(int place) {
        Token token = at(place);
        String written = token.end() - token.start() > 4 ? "" : text.substring(token.start(), token.end());
        if (!ROMAN.contains(written)) {
            return 0;
        }
        Token before = at(isBetween(at(place - 1)) ? place - 2 : place - 1);
        Token behind = at(isBetween(at(place + 1)) ? place + 2 : place + 1);
        boolean dayFirst = before.number(1, 2) && behind.number(4, 4);
        boolean yearFirst = before.number(4, 4) && behind.number(1, 2);
        return dayFirst || yearFirst ? ROMAN.indexOf(written) + 1 : 0;
    }

    /** What may stand between a day, a month and a year. */
    static boolean isBetween(Token token) {
        return token.mark(".,-/º°'’،፣")
                || (token.kind() == Kind.WORD && (BETWEEN.contains(token.text()) || ORDINALS.contains(token.text())));
    }

    static boolean isYearWord(Token token) {
        return YEAR_WORDS.contains(token.text());
    }

    /** The year that follows a month, or null. */
    @Nullable
    YearAt yearBehind(int from) {
        int next = from;
        CalendarSystem era = null;
        boolean short_ = machine;
        while (next < from + 5) {
            Eras.Named named = Eras.at(tokens, text, next);
            if (named != null && era == null && at(named.next()).number(1, 4)) {
                era = named.calendar();
                next = named.next();
            } else if (isBetween(at(next)) || isYearWord(at(next))) {
                short_ |= at(next).mark("'’");
                next++;
            } else {
                break;
            }
        }
        Token year = at(next);
        if (year.number(4, 4)) {
            return behind(year.value(), era, next + 1);
        }
        if (isShortBuddhist(year) && era == null && endsDate(next + 1)) {
            return new YearAt(2500 + year.value(), CalendarSystem.BUDDHIST, next + 1);
        }
        boolean ownCentury = short_ && era == null && year.number(2, 2) && !isThai();
        return ownCentury && !at(next + 1).mark(":") ? behind(fullYear(year.value()), null, next + 1) : null;
    }

    /**
     * Whether two digits are a year of the Buddhist era since 1997, "66" of 2566: Thai writes others in full. Of
     * smaller numbers the era cannot be told.
     */
    boolean isShortBuddhist(Token year) {
        return year.number(2, 2) && year.value() >= FIRST_SHORT_BUDDHIST && year.value() < 70 && isThai();
    }

    /** Whether nothing stands there that a number in front could count. */
    boolean endsDate(int place) {
        Token next = at(place);
        return next.kind() == Kind.END || next.mark("|(-–,:") || next.is("เวลา") || next.number(1, 2);
    }

    static int fullYear(int twoDigits) {
        return twoDigits < CENTURY_TURN ? 2000 + twoDigits : 1900 + twoDigits;
    }

    /** A year with the calendar that is named behind it. */
    YearAt behind(int year, @Nullable CalendarSystem era, int next) {
        Eras.Named named = Eras.at(tokens, text, next);
        if (named == null) {
            return new YearAt(year, era, next);
        }
        CalendarSystem both = era == null || era == named.calendar() ? named.calendar() : CalendarSystem.UNREAD;
        return new YearAt(year, both, named.next());
    }

    /** The date of a day in a named month. */
    @Nullable
    Written day(int start, YearAt year, NamedMonth month, int day) {
        CalendarSystem calendar = calendar(month, year.value(), eraOf(start, year));
        return calendar == null
                ? null
                : Written.of(printed(Calendars.day(calendar, year.value(), month.number(), day)), year.next());
    }

    /** A day with its reading by the older calendar, where a text in its language may have counted by that. */
    @Nullable
    PublicationDate printed(@Nullable PublicationDate day) {
        boolean old =
                day != null && !machine && OldStyle.isPossible(day.earliest().getYear());
        return day != null && old ? OldStyle.readings(day, language()) : day;
    }

    /** The date of a named month. */
    @Nullable
    Written month(int start, YearAt year, NamedMonth month) {
        CalendarSystem calendar = calendar(month, year.value(), eraOf(start, year));
        return calendar == null
                ? null
                : Written.of(Calendars.month(calendar, year.value(), month.number()), year.next());
    }

    /** The day that three numbers are, or null. */
    @Nullable
    PublicationDate day(int start, YearAt year, int month, int day) {
        CalendarSystem calendar = calendar(year.value(), eraOf(start, year));
        return calendar == null ? null : Calendars.day(calendar, year.value(), month, day);
    }

    /** The month that two numbers are, or null. */
    @Nullable
    PublicationDate month(int start, YearAt year, int month) {
        CalendarSystem calendar = calendar(year.value(), eraOf(start, year));
        return calendar == null ? null : Calendars.month(calendar, year.value(), month);
    }

    private @Nullable CalendarSystem eraOf(int start, YearAt year) {
        return year.era() != null ? year.era() : Eras.before(tokens, text, start);
    }

    /** The calendar of a named month; null where what stands beside it contradicts, or its year is of another. */
    private @Nullable CalendarSystem calendar(NamedMonth month, int year, @Nullable CalendarSystem era) {
        if (!month.isGregorian()) {
            boolean contradicted = era != null && era != month.calendar();
            boolean nepali = month.calendar() != CalendarSystem.BIKRAM_SAMBAT || NEPALI.equals(language());
            return contradicted || !nepali ? null : month.calendar();
        }
        if (era == CalendarSystem.GREGORIAN || era == CalendarSystem.BUDDHIST) {
            return era;
        }
        if (era != null) {
            return null;
        }
        return year >= FIRST_BUDDHIST && year <= LAST_BUDDHIST && isThai()
                ? CalendarSystem.BUDDHIST
                : CalendarSystem.GREGORIAN;
    }

    /** The calendar of a date in numbers: the one that is named, or the one that language and year leave. */
    private @Nullable CalendarSystem calendar(int year, @Nullable CalendarSystem era) {
        if (era != null) {
            return era;
        }
        if (Calendars.isIslamicYear(year)) {
            String language = language();
            return language != null && SOLAR_HIJRI_LANGUAGES.contains(language) ? CalendarSystem.SOLAR_HIJRI : null;
        }
        if (year >= FIRST_BUDDHIST && year <= LAST_BUDDHIST) {
            return isThai() ? CalendarSystem.BUDDHIST : null;
        }
        return year >= FIRST_NUMERIC_BIKRAM_SAMBAT && NEPALI.equals(language())
                ? CalendarSystem.BIKRAM_SAMBAT
                : CalendarSystem.GREGORIAN;
    }

    /** The day of a date that is one. */
    static @Nullable LocalDate oneDay(@Nullable PublicationDate date) {
        return date != null && date.precision() == Precision.DAY ? date.earliest() : null;
    }
}
