package onrecord.extract.value;

import java.time.DateTimeException;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;
import onrecord.extract.value.DateTokens.Kind;
import onrecord.extract.value.DateTokens.Token;
import onrecord.extract.value.MonthNames.NamedMonth;
import org.jspecify.annotations.Nullable;

/**
 * Reads a day and a month without a year: "Sept 19", "19. September", "9月19日". Such a day dates nothing by itself.
 * Thread safe.
 */
public final class MonthDays {
    private MonthDays() {}

    /**
     * The first day and month in a text that no year follows.
     *
     * @param language an ISO 639 code or null; tells months that several languages share
     */
    public static Optional<MonthDay> find(String text, @Nullable String language) {
        DateTokens tokens = new DateTokens(text);
        for (int i = 0; i < tokens.size(); i++) {
            MonthDay day = at(tokens, i, language);
            if (day != null) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    /** The first month that a text names, with or without a day. */
    public static Optional<Month> month(String text, @Nullable String language) {
        DateTokens tokens = new DateTokens(text);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.at(i);
            boolean numbered = tokens.at(i + 1).mark("月월") && token.number(1, 2);
            int month = numbered ? token.value() : 0;
            if (token.kind() == Kind.WORD && token.text().length() > 2) {
                month = number(token.text(), language);
            }
            if (month >= 1 && month <= 12) {
                return Optional.of(Month.of(month));
            }
        }
        return Optional.empty();
    }

    private static @Nullable MonthDay at(DateTokens tokens, int i, @Nullable String language) {
        Token first = tokens.at(i);
        if (first.kind() == Kind.WORD) {
            return behindMonth(tokens, i, number(first.text(), language));
        }
        if (!first.number(1, 2) || (i > 0 && tokens.at(i - 1).kind() == Kind.NUMBER)) {
            return null;
        }
        if (tokens.at(i + 1).mark("月월") && tokens.at(i + 2).number(1, 2)) {
            return day(first.value(), tokens.at(i + 2).value());
        }
        int next = tokens.at(i + 1).mark(".") || tokens.at(i + 1).is("de") ? i + 2 : i + 1;
        int month = tokens.at(next).kind() == Kind.WORD ? number(tokens.at(next).text(), language) : 0;
        int behind = tokens.at(next + 1).mark(".") ? next + 2 : next + 1;
        return month > 0 && !yearAt(tokens, behind) ? day(month, first.value()) : null;
    }

    /** "Sept 19" and "Sept. 19", without a year behind it. */
    private static @Nullable MonthDay behindMonth(DateTokens tokens, int i, int month) {
        int next = tokens.at(i + 1).mark(".") ? i + 2 : i + 1;
        return month > 0 && tokens.at(next).number(1, 2) && !yearAt(tokens, next + 1)
                ? day(month, tokens.at(next).value())
                : null;
    }

    /** The number of a month of the Gregorian calendar, or 0. */
    private static int number(String name, @Nullable String language) {
        NamedMonth month = MonthNames.find(name, language);
        return month != null && month.isGregorian() ? month.number() : 0;
    }

    private static boolean yearAt(DateTokens tokens, int from) {
        int next = from;
        while (next < from + 2
                && (tokens.at(next).mark(",.'’") || tokens.at(next).is("de"))) {
            next++;
        }
        return tokens.at(next).number(4, 4);
    }

    private static @Nullable MonthDay day(int month, int day) {
        try {
            return MonthDay.of(month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
