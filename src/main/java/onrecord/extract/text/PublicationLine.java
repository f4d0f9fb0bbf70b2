package onrecord.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import onrecord.extract.value.DateParser;
import onrecord.extract.value.ParsedDate;
import onrecord.text.Resources;
import onrecord.text.Weekdays;
import org.jspecify.annotations.Nullable;

/**
 * A line that says when the article came out or was changed, and nothing else: "Published Sept 19, 2023, 10:30",
 * "Stand: 27.08.2024, 12:32 Uhr".
 */
final class PublicationLine {
    private static final int LONGEST = 160;
    private static final int FEW_LETTERS = 12;
    private static final Pattern CHANGED = Pattern.compile(
            "updat|modif|revis|aktualis|geändert|stand:|mis à jour|mise à jour|maj |actualiz|atualiz|aggiornat|bijgewerkt|gewijzigd"
                    + "|oppdater|uppdater|opdater|päivitet|zaktualiz|aktualiz|frissít|обновл|оновл|güncel|تحديث|更新|수정|cập nhật|diperbarui|diperbaharui|अपडेट|अद्यतन|corrected",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Set<String> WORDS = Set.copyOf(Resources.words(PublicationLine.class, "date-words.txt"));

    private PublicationLine() {}

    /**
     * The dates of a line.
     *
     * @param published when the article came out, or null where the line tells of a change only
     * @param changed when it was changed, or null where the line does not tell
     * @param exact whether nothing but the date, its label and a time stands there
     */
    record Dates(@Nullable ParsedDate published, @Nullable ParsedDate changed, boolean exact) {}

    /** The dates that this line consists of; empty for a line that says more than that. */
    static Optional<Dates> of(Line line, Supplier<@Nullable String> language) {
        String text = line.bare();
        if (text.length() > LONGEST || text.codePoints().noneMatch(PublicationLine::isOfNumber)) {
            return Optional.empty();
        }
        List<DateParser.Match> matches = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        ParsedDate published = null;
        ParsedDate changed = null;
        int at = 0;
        for (Optional<DateParser.Match> next = DateParser.findIn(text, 0, language);
                next.isPresent();
                next = DateParser.findIn(text, at, language)) {
            DateParser.Match match = next.get();
            String before = text.substring(at, match.start());
            matches.add(match);
            rest.append(before).append(' ');
            boolean ofChange = CHANGED.matcher(before).find();
            if (ofChange && changed == null) {
                changed = match.date();
            } else if (!ofChange && published == null) {
                published = match.date();
            }
            at = match.end();
        }
        rest.append(text.substring(at));
        int letters = foreignLetters(rest.toString());
        return matches.isEmpty() || letters > FEW_LETTERS
                ? Optional.empty()
                : Optional.of(new Dates(published, changed, letters == 0));
    }

    /** A figure, or what numbers in Chinese characters and in Hebrew letters cannot do without. */
    private static boolean isOfNumber(int c) {
        return Character.isDigit(c) || "年\"״”'׳’".indexOf(c) >= 0;
    }

    /** How many letters are in words that a date line does not have. */
    private static int foreignLetters(String rest) {
        int letters = 0;
        for (String word : rest.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+", -1)) {
            if (!word.isEmpty() && !WORDS.contains(word) && !Weekdays.isName(word)) {
                letters += word.length();
            }
        }
        return letters;
    }
}
