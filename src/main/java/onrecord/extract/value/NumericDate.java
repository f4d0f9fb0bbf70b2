package onrecord.extract.value;

import java.time.LocalDate;
import java.util.Set;
import onrecord.extract.value.DateText.Written;
import onrecord.extract.value.DateText.YearAt;
import onrecord.extract.value.DateTokens.Kind;
import onrecord.extract.value.DateTokens.Token;
import onrecord.model.PublicationDate;
import org.jspecify.annotations.Nullable;

/** Dates of three numbers: "2023-09-19", "2023年9月19日", "令和5年9月19日", "19.09.2023", "03/04/2023", "20230919". */
final class NumericDate {
    /** Languages that put the day first in dates, or the month, but never a year of two digits. */
    private static final Set<String> YEAR_LAST = Set.of(
            "en", "de", "fr", "es", "pt", "it", "nl", "da", "no", "nb", "fi", "pl", "cs", "sk", "ro", "bg", "ru", "uk",
            "sr", "hr", "sl", "et", "ca", "el", "tr", "id", "ms", "vi", "he", "hi", "ur", "sw", "gl", "is");
    /** Where numbers without a year in front are of another calendar. */
    private static final Set<String> OTHER_CALENDAR = Set.of("am", "ti");

    private static final String KOREAN = "ko";
    private static final String JAPANESE = "ja";
    private static final String YEAR_UNITS = "年년";
    private static final int CENTURY_TURN = 70;
    private static final int LONGEST_IN_BRACKETS = 5;

    private final DateText text;

    NumericDate(DateText text) {
        this.text = text;
    }

    /** "20230919". */
    @Nullable
    Written compact(int at) {
        int value = text.at(at).value();
        YearAt year = new YearAt(value / 10_000, null, at + 1);
        return Written.of(text.day(at, year, value / 100 % 100, value % 100), at + 1);
    }

    /**
     * "2023-09-19", "2023年9月19日", "2023年9月", "2023年（令和5年）9月19日"; {@code year} stands before {@code next}, with its unit
     * or mark behind it.
     */
    @Nullable
    Written yearFirst(int at, int year, int next) {
        Token mark = text.at(next);
        Token second = text.at(next + 1);
        Token third = text.at(next + 3);
        int behindEra = mark.mark(YEAR_UNITS) ? behindBrackets(next + 1) : next + 1;
        if (behindEra > next + 1) {
            return monthAndDay(at, year, behindEra);
        }
        boolean units = mark.mark(YEAR_UNITS) && text.at(next + 2).mark("月월");
        boolean same = mark.mark("-/.‑–") && text.at(next + 2).is(mark.text());
        if ((units || same) && second.number(1, 2) && third.number(1, 2)) {
            int end = units && text.at(next + 4).mark("日일号號") ? next + 5 : next + 4;
            YearAt written = text.behind(year, null, end);
            return Written.of(text.day(at, written, second.value(), third.value()), written.next());
        }
        if (units && second.number(1, 2)) {
            return Written.of(text.month(at, new YearAt(year, null, next + 3), second.value()), next + 3);
        }
        return namedTwice(at, year, next);
    }

    /** "2023年（令和5年）9月18日": both readings of the year must be the same. */
    private @Nullable Written namedTwice(int at, int year, int next) {
        int opened = next + 1;
        int behind = text.at(next).mark(YEAR_UNITS) ? behindBrackets(opened) : opened;
        boolean same = behind > opened
                && Eras.year(text.at(opened + 1).text(), text.at(opened + 2).value()) == year;
        return same ? monthAndDay(at, year, behind) : null;
    }

    /** "112年9月18日" as Taiwan writes it; a year in two digits is of an era that is not named. */
    @Nullable
    Written shortYear(int at) {
        Token year = text.at(at);
        boolean taiwan = year.number(3, 3)
                && text.at(at + 1).mark("年")
                && text.at(at - 1).kind() != Kind.NUMBER;
        int full = taiwan ? Eras.year("民國", year.value()) : 0;
        return full == 0 ? null : yearFirst(at, full, at + 1);
    }

    /** "令和5年9月19日", "令和元年9月18日", "中華民國112年9月18日", "주체112(2023)년 9월 18일", "R5.9.18". */
    @Nullable
    Written era(int at) {
        Token word = text.at(at);
        if (word.text().endsWith("元") && text.at(at + 1).mark("年")) {
            int first = Eras.year(word.text().substring(0, word.text().length() - 1), 1);
            return first == 0 ? null : yearFirst(at, first, at + 1);
        }
        Token number = text.at(at + 1);
        if (!number.number(1, 4)) {
            return null;
        }
        int year = Eras.year(word.text(), number.value());
        if (year == 0) {
            boolean glued = !number.spaced() && JAPANESE.equals(text.language());
            year = glued ? Eras.yearOfLetter(word.text(), number.value()) : 0;
        }
        int unit = text.at(at + 2).mark(YEAR_UNITS) ? at + 2 : -1;
        int opened = unit < 0 ? at + 2 : unit + 1;
        int behind = behindBrackets(opened);
        if (behind > opened && text.at(opened + 1).value() != year) {
            return null;
        }
        if (year == 0) {
            return null;
        }
        boolean unitInside = unit >= 0 && behind > opened;
        return unitInside ? monthAndDay(at, year, behind) : yearFirst(at, year, unit < 0 ? behind : unit);
    }

    /** Behind "（令和5）", "(2023)", "（2023年）": a year that is named once more; {@code from} where none is. */
    int behindBrackets(int from) {
        if (!text.at(from).mark("(（")) {
            return from;
        }
        int next = from + 1;
        while (next < from + LONGEST_IN_BRACKETS && !text.at(next).mark(")）")) {
            boolean year = text.at(next).number(1, 4)
                    || text.at(next).mark(YEAR_UNITS)
                    || Eras.isEra(text.at(next).text());
            if (!year) {
                return from;
            }
            next++;
        }
        return text.at(next).mark(")）") && next > from + 1 ? next + 1 : from;
    }

    /** "9月18日" behind a year whose unit stands in front of the brackets. */
    private @Nullable Written monthAndDay(int at, int year, int from) {
        boolean units = text.at(from).number(1, 2)
                && text.at(from + 1).mark("月월")
                && text.at(from + 2).number(1, 2);
        int end = text.at(from + 3).mark("日일號号") ? from + 4 : from + 3;
        return units
                ? Written.of(
                        text.day(
                                at,
                                new YearAt(year, null, end),
                                text.at(from).value(),
                                text.at(from + 2).value()),
                        end)
                : null;
    }

    /** "19.09.2023", "03/04/2023", "19.9.23". */
    @Nullable
    Written yearLast(int at) {
        Token mark = text.at(at + 1);
        Token second = text.at(at + 2);
        Token year = text.at(at + 4);
        if (!hasThreeNumbers(at) || year.digits() == 3 || isPartOfMore(at, mark) || isOfOtherCalendar()) {
            return null;
        }
        int first = text.at(at).value();
        boolean twoDigits = year.digits() == 2;
        if (text.isShortBuddhist(year) && text.endsDate(at + 5)) {
            YearAt buddhist = new YearAt(2500 + year.value(), CalendarSystem.BUDDHIST, at + 5);
            return Written.of(text.day(at, buddhist, second.value(), text.at(at).value()), at + 5);
        }
        if (twoDigits && !isYearLast(at, second.value(), year.value(), mark)) {
            return koreanOrder(at);
        }
        YearAt full = text.behind(twoDigits ? fullYear(year.value()) : year.value(), null, at + 5);
        return ofYear(at, full, first, second.value());
    }

    /** "19.09.", "03/04/" in front of a year. */
    private boolean hasThreeNumbers(int at) {
        Token mark = text.at(at + 1);
        return mark.mark("./-")
                && text.at(at + 3).is(mark.text())
                && text.at(at + 2).number(1, 2)
                && text.at(at + 4).number(2, 4);
    }

    /** A day and a month in either order; the other one, too, where both may be meant. */
    private @Nullable Written ofYear(int at, YearAt full, int first, int second) {
        Token mark = text.at(at + 1);
        PublicationDate dayFirst = text.day(at, full, second, first);
        if (dayFirst == null) {
            return mark.is(".") ? null : Written.of(text.printed(text.day(at, full, first, second)), full.next());
        }
        LocalDate other = mark.is(".") && !"en".equals(text.language())
                ? null
                : DateText.oneDay(text.day(at, full, first, second));
        LocalDate one = DateText.oneDay(dayFirst);
        return one == null || other == null || other.equals(one)
                ? Written.of(text.printed(dayFirst), full.next())
                : new Written(new ParsedDate(dayFirst, PublicationDate.of(other)), full.next());
    }

    /** A number of a version, an address or a telephone: more numbers on either side, or a letter right before. */
    private boolean isPartOfMore(int at, Token mark) {
        boolean goesOn = text.at(at + 5).is(mark.text())
                && text.at(at + 6).kind() == Kind.NUMBER
                && !text.at(at + 6).spaced();
        boolean goesBack = text.at(at - 1).is(mark.text()) && text.at(at - 2).kind() == Kind.NUMBER;
        return goesOn || goesBack;
    }

    private boolean isOfOtherCalendar() {
        String language = text.language();
        return language != null && OTHER_CALENDAR.contains(language);
    }

    /**
     * Whether the last of three short numbers is the year. "19.9.23" is so where the language never writes it in front;
     * without a language where no other reading is a date.
     */
    private boolean isYearLast(int at, int month, int last, Token mark) {
        boolean letterBefore =
                text.at(at - 1).kind() == Kind.WORD && !text.at(at).spaced();
        if (letterBefore || text.isThai()) {
            return false;
        }
        // a program writes for no language
        String language = text.machine ? null : text.language();
        if (language != null) {
            return YEAR_LAST.contains(language);
        }
        return mark.is(".") || (month > 12 && last > 0) || last > 31;
    }

    private @Nullable Written koreanOrder(int at) {
        if (text.machine || !KOREAN.equals(text.language())) {
            return null;
        }
        YearAt year = new YearAt(fullYear(text.at(at).value()), null, at + 5);
        return Written.of(
                text.day(at, year, text.at(at + 2).value(), text.at(at + 4).value()), at + 5);
    }

    private static int fullYear(int twoDigits) {
        return twoDigits < CENTURY_TURN ? 2000 + twoDigits : 1900 + twoDigits;
    }
}
