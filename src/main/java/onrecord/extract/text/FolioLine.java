package onrecord.extract.text;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import onrecord.extract.value.DateParser;
import onrecord.extract.value.ParsedDate;
import onrecord.text.Weekdays;
import org.jspecify.annotations.Nullable;

/**
 * The line at the head of a printed page or of a clipping: name of the paper, day and page ("The Courier (Bern) · 20
 * Sep 1957, Wed · Page 7", "12 THE COURIER Wednesday, 20 September 2023"). A headline may have a number and a day too:
 * the page is named as such, or the name is in capitals.
 */
final class FolioLine {
    private static final int LONGEST = 120;
    private static final int MOST_WORDS = 9;
    private static final Pattern PAGE = Pattern.compile(
            "(?iu)(?:^|[\\s,;|·•(–-])(?:pages?|pg\\.|p\\.|pp\\.|seiten?|s\\.|página|pág\\.|pagina|pag\\.|стр\\.|стор\\.|str\\.|side|sida|sid\\.) ?[A-Z]{0,2}\\d{1,3}[A-Z]?(?![\\p{L}\\d])");
    private static final Pattern NUMBER = Pattern.compile("^[A-Z]?\\d{1,3}\\s|\\s[A-Z]?\\d{1,3}$");

    private FolioLine() {}

    /** The day that such a line gives; empty for any other line. */
    static Optional<ParsedDate> day(Line line, Supplier<@Nullable String> language) {
        String text = line.bare();
        if (text.length() > LONGEST || line.endsSentence() || text.codePoints().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        boolean page = PAGE.matcher(text).find();
        if (!page && !NUMBER.matcher(text).find()) {
            return Optional.empty();
        }
        return DateParser.findIn(text, 0, language)
                .filter(match -> match.date().isOneDay())
                .filter(match -> isName(text.substring(0, match.start()) + " " + text.substring(match.end()), page))
                .map(DateParser.Match::date);
    }

    /** Whether all words beside the day are capitalised, or in capitals where no page is named. */
    private static boolean isName(String rest, boolean page) {
        int words = 0;
        for (String word : PAGE.matcher(rest).replaceAll(" ").split("[^\\p{L}\\p{M}'’.-]+", -1)) {
            if (word.length() < 2
                    || Weekdays.isName(word.toLowerCase(Locale.ROOT))
                    || !Character.isLetter(word.codePointAt(0))) {
                continue;
            }
            words++;
            boolean small = Character.isLowerCase(word.codePointAt(0));
            boolean shouted = word.codePoints().noneMatch(Character::isLowerCase);
            if (page ? small && word.length() > 3 : !shouted) {
                return false;
            }
        }
        return words > 0 && words <= MOST_WORDS;
    }
}
