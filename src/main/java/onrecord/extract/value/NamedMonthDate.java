package onrecord.extract.value;

import java.util.Set;
import onrecord.extract.value.DateText.MonthAt;
import onrecord.extract.value.DateText.Written;
import onrecord.extract.value.DateText.YearAt;
import onrecord.extract.value.DateTokens.Kind;
import onrecord.extract.value.DateTokens.Token;
import onrecord.extract.value.MonthNames.NamedMonth;
import onrecord.model.PublicationDate;
import onrecord.model.PublicationDate.Precision;
import org.jspecify.annotations.Nullable;

/** Dates whose month is a word: day month year, month day year, year month day. */
final class NamedMonthDate {
    /**
     * Languages that write the year in front, with a point behind it: Hungarian, Latvian, Lithuanian, Basque,
     * Mongolian.
     */
    private static final Set<String> YEAR_FIRST = Set.of("hu", "lv", "lt", "eu", "mn");

    private static final int LONGEST_ZONE = 5;
    /** The days that some months do not have. */
    private static final int FIRST_MISSING_DAY = 29;

    private static final int LONGEST_MONTH = 31;

    private final DateText text;

    NamedMonthDate(DateText text) {
        this.text = text;
    }

    /** "19th of September, 2023", "18-19 September 2023", "18./19. September 2023". */
    @Nullable
    Written dayFirst(int at) {
        int day = text.at(at).value();
        int next = behindDay(at + 1);
        MonthAt month = text.month(next);
        Written both = bothStyles(at, month);
        if (both != null) {
            return both;
        }
        if (month == null) {
            return twoDays(at, day);
        }
        YearAt year = text.yearBehind(month.next());
        year = year == null ? hyphenedYear(at, month) : year;
        year = year == null ? hebrewYear(month) : year;
        return year == null ? untilOtherMonth(at, day, month) : text.day(at, year, month.month(), day);
    }

    /**
     * One day by two calendars, the Gregorian one behind the other: "25 октября (7 ноября) 1917 г.", "12-го (25-го)
     * апреля 1903", "12/25 Aprilie 1903".
     *
     * @param first the month behind the first day, or null where both days have the one behind the second
     */
    private @Nullable Written bothStyles(int at, @Nullable MonthAt first) {
        int mark = first == null ? behindOrdinal(at + 1) : first.next();
        Token day = text.at(mark + 1);
        if (!text.at(mark).mark("(/") || !day.number(1, 2)) {
            return null;
        }
        int behind = behindDay(mark + 2);
        boolean closed = text.at(behind).mark(")");
        MonthAt second = text.month(closed ? behind + 1 : behind);
        if (second == null) {
            return null;
        }
        boolean closes = !closed && text.at(second.next()).mark(")");
        YearAt year = text.yearBehind(closes ? second.next() + 1 : second.next());
        NamedMonth old = first == null ? second.month() : first.month();
        return year == null ? null : sameDay(old, text.at(at).value(), second.month(), day.value(), year);
    }

    private int behindOrdinal(int from) {
        int next = from;
        while (next < from + 2
                && DateText.isBetween(text.at(next))
                && !text.at(next).mark("/")) {
            next++;
        }
        return next;
    }

    /** The day by the second month, where it is the day by the first, too. */
    private static @Nullable Written sameDay(NamedMonth old, int oldDay, NamedMonth month, int day, YearAt year) {
        PublicationDate date = old.isGregorian() && month.isGregorian()
                ? Calendars.day(CalendarSystem.GREGORIAN, year.value(), month.number(), day)
                : null;
        int oldYear = old.number() > month.number() ? year.value() - 1 : year.value();
        return date != null && OldStyle.isSameDay(oldYear, old.number(), oldDay, date.earliest())
                ? Written.of(date, year.next())
                : null;
    }

    /** A day in Hebrew letters, a month of the Hebrew calendar, a year in letters or figures. */
    @Nullable
    Written hebrew(int at) {
        HebrewNumeral day = HebrewNumeral.at(text, at);
        MonthAt month = day == null ? null : text.month(day.next());
        YearAt year = month == null ? null : hebrewYear(month);
        return day == null || month == null || year == null ? null : text.day(at, year, month.month(), day.value());
    }

    private @Nullable YearAt hebrewYear(MonthAt month) {
        HebrewNumeral year =
                month.month().calendar() == CalendarSystem.HEBREW ? HebrewNumeral.year(text, month.next()) : null;
        return year == null ? null : new YearAt(year.value(), null, year.next());
    }

    /** "18-sep-23": two hyphens make one date of the three. */
    private @Nullable YearAt hyphenedYear(int at, MonthAt month) {
        Token year = text.at(month.next() + 1);
        boolean hyphens = text.at(at + 1).mark("-") && text.at(month.next()).mark("-");
        return hyphens && year.number(2, 2) && !year.spaced() && !text.isThai()
                ? new YearAt(DateText.fullYear(year.value()), null, month.next() + 2)
                : null;
    }

    /** "18 September – 2 October 2023", "28 December to 2 January 2024". */
    private @Nullable Written untilOtherMonth(int at, int day, MonthAt from) {
        Token last = text.at(from.next() + 1);
        MonthAt to = isUntil(from.next()) && last.number(1, 2) ? text.month(behindDay(from.next() + 2)) : null;
        return to == null ? null : range(at, from, day, to, last.value(), text.yearBehind(to.next()));
    }

    /** "September 18 – October 2, 2023". */
    private @Nullable Written fromMonthUntilOther(int at, MonthAt from) {
        MonthAt to = isUntil(from.next() + 1) ? text.month(from.next() + 2) : null;
        Token last = to == null ? text.at(at) : text.at(to.next());
        return to == null || !last.number(1, 2)
                ? null
                : range(at, from, text.at(from.next()).value(), to, last.value(), text.yearBehind(to.next() + 1));
    }

    private boolean isUntil(int place) {
        return text.at(place).mark("-–—") || text.at(place).is("to");
    }

    /** Days of two months; the first month may be of the year before. */
    private @Nullable Written range(int at, MonthAt from, int first, MonthAt to, int last, @Nullable YearAt year) {
        if (year == null || from.month().calendar() != to.month().calendar()) {
            return null;
        }
        boolean yearBefore = from.month().number() > to.month().number();
        YearAt firstYear = yearBefore ? new YearAt(year.value() - 1, year.era(), year.next()) : year;
        return range(text.day(at, firstYear, from.month(), first), text.day(at, year, to.month(), last));
    }

    private int behindDay(int from) {
        int next = from;
        for (int i = 0; i < 3 && DateText.isBetween(text.at(next)); i++) {
            next++;
        }
        boolean dayOf = text.at(next).is("day") && text.at(next + 1).is("of");
        return dayOf ? next + 2 : next;
    }

    private @Nullable Written twoDays(int at, int first) {
        int mark = text.at(at + 1).mark(".") ? at + 2 : at + 1;
        Token last = text.at(mark + 1);
        if (!text.at(mark).mark("-–/&") || !last.number(1, 2) || last.value() <= first) {
            return null;
        }
        MonthAt month = text.month(behindDay(mark + 2));
        YearAt year = month == null ? null : text.yearBehind(month.next());
        if (month == null || year == null) {
            return null;
        }
        return range(text.day(at, year, month.month(), first), text.day(at, year, month.month(), last.value()));
    }

    private static @Nullable Written range(@Nullable Written first, @Nullable Written last) {
        if (first == null || last == null) {
            return null;
        }
        PublicationDate from = first.date().date();
        PublicationDate to = last.date().date();
        return Written.of(new PublicationDate(from.earliest(), to.latest(), Precision.RANGE, null), last.next());
    }

    /** "Sept. 19, 2023", "September 2023", "Tue Sep 19 18:55:07 +0000 2023". */
    @Nullable
    Written monthFirst(int at) {
        MonthAt month = text.month(at);
        if (month == null || isInFrontOfDate(month)) {
            return null;
        }
        Written months = months(at, month);
        if (months != null) {
            return months;
        }
        if (text.at(month.next()).is("the")) {
            month = new MonthAt(month.month(), month.next() + 1); // "September the 18th, 2023"
        }
        return text.at(month.next()).number(1, 2) ? dayBehind(at, month) : monthAndYear(at, month);
    }

    /** "September 2023". */
    private @Nullable Written monthAndYear(int at, MonthAt month) {
        YearAt year = text.yearBehind(month.next());
        return year == null || isBehindNoDay(at) || (text.machine && year.value() < 1000)
                ? null
                : text.month(at, year, month.month());
    }

    /** "Sept. 19, 2023", "Sept. 19-21, 2023". */
    private @Nullable Written dayBehind(int at, MonthAt month) {
        Token day = text.at(month.next());
        Written asLogged = asLogged(at, month);
        if (asLogged != null) {
            return asLogged;
        }
        int to = text.at(month.next() + 1).mark("-–")
                        && text.at(month.next() + 2).number(1, 2)
                ? month.next() + 2
                : -1;
        YearAt year = text.yearBehind((to < 0 ? month.next() : to) + 1);
        if (year == null) {
            return fromMonthUntilOther(at, month);
        }
        if (year.value() < 1000) {
            return null;
        }
        Written first = text.day(at, year, month.month(), day.value());
        boolean two = to >= 0 && text.at(to).value() > day.value();
        return two ? range(first, text.day(at, year, month.month(), text.at(to).value())) : first;
    }

    /** "31 February 2023" is no day, and no month either. */
    private boolean isBehindNoDay(int at) {
        Token before = text.at(text.at(at - 1).mark(".-/") ? at - 2 : at - 1);
        return before.number(2, 2) && before.value() >= FIRST_MISSING_DAY && before.value() <= LONGEST_MONTH;
    }

    /** "mar, 19 sept. 2023": what is March elsewhere is Tuesday here, and the day belongs to the month behind it. */
    private boolean isInFrontOfDate(MonthAt month) {
        int day = behindDay(month.next());
        return text.at(day).number(1, 2) && text.month(behindDay(day + 1)) != null;
    }

    /** "July/August 2023", "September to December 2023". */
    private @Nullable Written months(int at, MonthAt first) {
        boolean mark =
                text.at(first.next()).mark("/-–") || text.at(first.next()).is("to");
        MonthAt last = mark ? text.month(first.next() + 1) : null;
        YearAt year = last == null ? null : text.yearBehind(last.next());
        boolean inOrder = last != null
                && last.month().calendar() == first.month().calendar()
                && last.month().number() > first.month().number();
        return year == null || !inOrder || last == null
                ? null
                : range(text.month(at, year, first.month()), text.month(at, year, last.month()));
    }

    /** "Tue Sep 19 18:55:07 2023", "Tue Sep 19 18:55:07 UTC 2023": the time stands between day and year. */
    private @Nullable Written asLogged(int at, MonthAt month) {
        TimeOfDay.Found time = TimeOfDay.behind(text.tokens, month.next() + 1);
        if (time == null) {
            return null;
        }
        Token zone = text.at(time.next());
        int place = zone.kind() == Kind.WORD && zone.text().length() <= LONGEST_ZONE ? time.next() + 1 : time.next();
        Token year = text.at(place);
        if (!year.number(4, 4)) {
            return null;
        }
        Written day = text.day(
                at,
                new YearAt(year.value(), null, place + 1),
                month.month(),
                text.at(month.next()).value());
        return day == null ? null : new Written(time.on(day.date()), day.next());
    }

    /** "2023. szeptember 19.", "2023 m. rugsėjo 19 d.", "2023. gada 19. septembris", "2023-Sep-19". */
    @Nullable
    Written yearFirst(int at, YearAt year) {
        int next = year.next();
        boolean parted = false;
        boolean word = false;
        while (next < year.next() + 3 && (text.at(next).mark(".,-/") || DateText.isYearWord(text.at(next)))) {
            parted |= text.at(next).mark(".,");
            word |= text.at(next).kind() == Kind.WORD;
            next++;
        }
        boolean dayBefore = text.at(next).number(1, 2);
        int monthPlace = dayBefore ? behindDay(next + 1) : next;
        MonthAt month = text.month(monthPlace);
        if (month == null || (!word && (parted || dayBefore) && !isOfYearFirst(monthPlace, next))) {
            return null;
        }
        int behindMonth = text.at(month.next()).mark("-/") ? month.next() + 1 : month.next();
        int dayPlace = dayBefore ? next : behindMonth;
        int end = dayBefore ? month.next() : dayPlace + 1;
        boolean other = text.yearBehind(end) != null;
        return other || !text.at(dayPlace).number(1, 2)
                ? null
                : text.day(
                        at,
                        new YearAt(year.value(), year.era(), end),
                        month.month(),
                        text.at(dayPlace).value());
    }

    /** "Issue 1987, 18 September" has a number before a date, "2023. szeptember 18." a year: the language tells. */
    private boolean isOfYearFirst(int month, int afterYear) {
        boolean hyphens = text.at(afterYear - 1).mark("-/");
        String language = text.language();
        return hyphens
                || text.roman(month) > 0
                || MonthNames.isOnlyIn(text.at(month).text(), YEAR_FIRST)
                || (language != null && YEAR_FIRST.contains(language));
    }
}
