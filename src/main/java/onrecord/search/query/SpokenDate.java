package onrecord.search.query;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.text.Months;
import org.jspecify.annotations.Nullable;

/**
 * A date in the order people speak it: "19 September 2023", "Sept. 19, 2023", "September 2023", 19.9.2023, "19 сентября
 * 2023 г.", 2023年9月19日. Months are known in languages of the interface by their names and short names, see
 * {@link Months}. Of numbers with strokes, 19/9/2023, only those are read that have one reading.
 *
 * @param year four digits
 * @param month its number
 * @param day its number, or null for the whole month
 */
record SpokenDate(String year, String month, @Nullable String day) {
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "ru", "uk", "ar");

    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?:(\\d{1,2})(?:st|nd|rd|th|er|\\.)?(?: de| of)? )?(\\p{L}[\\p{L}\\p{M} ]*?)\\.?,?(?: de)? (\\d{4})(?:"
                    + " ?[гр]\\.?)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4}) ?年 ?(\\d{1,2}) ?月(?: ?(\\d{1,2}) ?日)?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\p{L}+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
    private static final Pattern POINTS = Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})");
    private static final Pattern STROKES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("(\\d{1,2})[./](\\d{4})");

    /** @param words in lower case, with single spaces */
    static Optional<SpokenDate> of(String words) {
        Matcher named = DAY_FIRST.matcher(words);
        if (named.matches()) {
            return month(named.group(2)).map(month -> new SpokenDate(named.group(3), month, named.group(1)));
        }
        Matcher american = MONTH_FIRST.matcher(words);
        if (american.matches()) {
            return month(american.group(1)).map(month -> new SpokenDate(american.group(3), month, american.group(2)));
        }
        Matcher chinese = YEAR_FIRST.matcher(words);
        if (chinese.matches()) {
            return Optional.of(new SpokenDate(chinese.group(1), chinese.group(2), chinese.group(3)));
        }
        Matcher points = POINTS.matcher(words);
        if (points.matches()) {
            return Optional.of(new SpokenDate(points.group(3), points.group(2), points.group(1)));
        }
        Matcher month = MONTH_AND_YEAR.matcher(words);
        return month.matches()
                ? Optional.of(new SpokenDate(month.group(2), month.group(1), null))
                : strokes(STROKES.matcher(words));
    }

    private static Optional<SpokenDate> strokes(Matcher date) {
        if (!date.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(date.group(1));
        int second = Integer.parseInt(date.group(2));
        if (first == second || first > 12) {
            return Optional.of(new SpokenDate(date.group(3), date.group(2), date.group(1)));
        }
        return second > 12
                ? Optional.of(new SpokenDate(date.group(3), date.group(1), date.group(2)))
                : Optional.empty();
    }

    private static Optional<String> month(String name) {
        return LANGUAGES.stream()
                .flatMap(language -> Months.of(name.strip(), language).stream())
                .findFirst()
                .map(month -> String.valueOf(month.getValue()));
    }
}
