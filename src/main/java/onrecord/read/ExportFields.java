package onrecord.read;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.model.Field;
import onrecord.text.Months;
import org.jspecify.annotations.Nullable;

/** How the exports of databases write values, and how they become claims. */
final class ExportFields {
    private static final String MONTH = "[\\p{L}\\p{M}]{2,14}\\.?";
    /** A day with its month in words, or a month, in the orders of many languages. */
    static final Pattern DATE = Pattern.compile("(?:" + MONTH + " \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}"
            + "|\\d{1,2}(?:\\.|er|º|st|nd|rd|th)? (?:de |d['’]|of )?" + MONTH + ",? (?:de |del )?\\d{4}"
            + "|\\d{4}(?:\\.| m\\.)? " + MONTH + " \\d{1,2}"
            + "|\\d{4}\\s?[年년]\\s?\\d{1,2}\\s?[月월]\\s?\\d{1,2}\\s?[日일]"
            + "|\\d{1,2} tháng \\d{1,2},? (?:năm )?\\d{4}"
            + "|\\d{4}-\\d\\d-\\d\\d"
            + "|" + MONTH + " \\d{4})");

    /** A weekday may stand in front: "Montag, den", "segunda-feira,". */
    private static final Pattern DATE_LINE = Pattern.compile(
            "(?:[\\p{L}\\p{M}-]+(?: [\\p{L}\\p{M}]+)?,? (?:den |le )?)?(" + DATE.pattern() + ")(?:[ ,;.].{0,60})?");

    /** What may stand beside the name of a month within a date. */
    private static final Set<String> BESIDE = Set.of(
            "de", "del", "d", "of", "st", "nd", "rd", "th", "er", "m", "º", "tháng", "thg", "năm", "年", "月", "日", "년",
            "월", "일");

    private static final Pattern INVERTED = Pattern.compile("(\\p{Lu}[^,;]{0,40}), (\\p{Lu}[^,;]{0,40})");

    private ExportFields() {}

    /** The date of a line that begins with one and says little else, or null. */
    static @Nullable String dateLine(String line) {
        Matcher m = DATE_LINE.matcher(line.replace('\u00A0', ' ').strip());
        return m.matches() && hasMonth(m.group(1)) ? m.group(1) : null;
    }

    /** The first date in a value, or the value itself. */
    static @Nullable String date(@Nullable String value) {
        if (value == null) {
            return null;
        }
        Matcher m = DATE.matcher(value.replace('\u00A0', ' '));
        return m.find() && hasMonth(m.group()) ? m.group() : value;
    }

    /** Whether every word of a date is the name of a month, or one that stands beside it. */
    static boolean hasMonth(String date) {
        return Stream.of(date.split("[^\\p{L}\\p{M}]+"))
                .allMatch(word ->
                        word.isEmpty() || BESIDE.contains(word.toLowerCase(Locale.ROOT)) || Months.isName(word));
    }

    /** Adds the people of a byline; names that stand in the order of a catalogue, parted by semicolons, are turned. */
    static void authors(String name, @Nullable String byline, Item item) {
        if (byline == null) {
            return;
        }
        boolean list = byline.contains(";");
        for (String one : byline.split(";", -1)) {
            String person = one.strip().replaceFirst("(?i)^(?:by|von|par|por|di|da|door|av|af|от) (?=\\p{Lu})", "");
            Matcher turned = INVERTED.matcher(person);
            boolean catalogue = turned.matches() && (list || name.equals("Author"));
            item.claim(Field.AUTHORS, name, catalogue ? turned.group(2) + " " + turned.group(1) : person);
        }
    }

    /**
     * A name as references have it, the surname in front and a suffix perhaps behind: "King, Martin, Jr." is Martin
     * King Jr.
     */
    static String turned(String name) {
        String[] parts = name.split(",", -1);
        boolean person = parts.length == 2 || parts.length == 3;
        if (!person || parts[1].isBlank() || parts[1].strip().split(" ").length > 3) {
            return name.strip().replaceFirst(",$", "");
        }
        String suffix = parts.length == 3 ? " " + parts[2].strip() : "";
        return (parts[1].strip() + " " + parts[0].strip() + suffix).strip();
    }

    /** Adds the language by its name. */
    static void language(String name, @Nullable String value, Item item) {
        String code = LanguageNames.code(value);
        if (code == null) {
            item.property("language", value);
        } else {
            item.claim(Field.LANGUAGE, name, code);
        }
    }
}
