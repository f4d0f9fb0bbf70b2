package onrecord.read;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.model.Field;
import org.jspecify.annotations.Nullable;

/** How the exports of databases write values, and how they become claims. */
final class ExportFields {
    /** A day with its month in words, or a month, in the orders of many languages. */
    private static final Pattern DATE = Pattern.compile(
            "(?:\\p{L}{3,12}\\.? \\d{1,2},? \\d{4}"
                    + "|\\d{1,2}\\.? (?:de )?\\p{L}{3,12}\\.?,? (?:de )?\\d{4}|\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{4}-\\d\\d-\\d\\d|\\p{L}{3,12} \\d{4})");

    private static final Pattern DATE_LINE =
            Pattern.compile("(?:\\p{L}+,? )?(" + DATE.pattern() + ")(?:[ ,;].{0,60})?");
    private static final Set<String> MONTHS = months();
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

    private static boolean hasMonth(String date) {
        return Stream.of(date.split("[^\\p{L}]+"))
                .allMatch(word -> word.isEmpty() || MONTHS.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static Set<String> months() {
        Set<String> months = new HashSet<>(Set.of("de", "sept", "年", "月", "日"));
        for (String of : List.of("en", "de", "fr", "es", "it", "pt", "nl")) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    String name = month.getDisplayName(style, Locale.of(of)).toLowerCase(Locale.ROOT);
                    months.add(name.replace(".", ""));
                }
            }
        }
        return months;
    }

    /** Adds the people of a byline; names that stand in the order of a catalogue, parted by semicolons, are turned. */
    static void authors(String name, @Nullable String byline, Item item) {
        if (byline == null) {
            return;
        }
        boolean list = byline.contains(";");
        for (String one : byline.split(";", -1)) {
            String person = one.strip().replaceFirst("(?i)^(?:by|von|par|por) (?=\\p{Lu})", "");
            Matcher turned = INVERTED.matcher(person);
            boolean catalogue = turned.matches() && (list || name.equals("Author"));
            item.claim(Field.AUTHORS, name, catalogue ? turned.group(2) + " " + turned.group(1) : person);
        }
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
