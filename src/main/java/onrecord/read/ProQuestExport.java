package onrecord.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.model.Field;
import org.jspecify.annotations.Nullable;

/**
 * What ProQuest exports as text: articles parted by a rule of low lines, each a headline and named values; one value is
 * the full text.
 */
final class ProQuestExport {
    private static final Pattern RULE = Pattern.compile("(?m)^_{20,}[ \\t]*$");
    private static final Pattern NUMBER = Pattern.compile("(?m)^ProQuest document (?:ID:|link)");
    private static final Pattern TEXT = Pattern.compile("(?i)full text(?: translation)?:?(?:\\s+(.*))?");
    private static final Pattern NAMED = Pattern.compile("([A-Z][A-Za-z /()-]{2,40}): ?(.*)");
    private static final Set<String> NAMES = Set.of(
            "title",
            "alternate title",
            "author",
            "credit",
            "publication title",
            "publication date",
            "publication year",
            "first page",
            "pages",
            "number of pages",
            "section",
            "column",
            "dateline",
            "subject",
            "people",
            "location",
            "company / organization",
            "company",
            "identifier / keyword",
            "classification",
            "publication subject",
            "business indexing term",
            "publisher",
            "place of publication",
            "country of publication",
            "issn",
            "e-issn",
            "source type",
            "language of publication",
            "document type",
            "document feature",
            "proquest document id",
            "document url",
            "copyright",
            "last updated",
            "database",
            "links",
            "abstract",
            "source",
            "edition",
            "volume",
            "issue",
            "illustration",
            "caption");

    private ProQuestExport() {}

    /** Whether a text is one. */
    static boolean is(String text) {
        return text.contains("ProQuest document")
                && NUMBER.matcher(text).find()
                && (RULE.matcher(text).find() || text.contains("Full text:"));
    }

    /** Its articles in order. */
    static List<Supplier<Item>> items(String text) {
        return Stream.of(RULE.split(text.replace("\r", "")))
                .filter(part -> NUMBER.matcher(part).find())
                .<Supplier<Item>>map(part -> () -> item(part.strip()))
                .toList();
    }

    private static Item item(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        Map<String, String> values = new LinkedHashMap<>();
        List<String> body = new ArrayList<>();
        boolean reading = false;
        boolean blank = true;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            String name = reading && !isFollowed(lines, at) ? null : name(line);
            Matcher start = TEXT.matcher(line);
            if (start.matches()) {
                reading = true;
                body.add(String.valueOf(start.group(1) == null ? "" : start.group(1)));
            } else if (name != null && (blank || !reading)) {
                reading = false;
                values.putIfAbsent(name, line.substring(line.indexOf(':') + 1).strip());
            } else if (reading) {
                body.add(line);
            }
            blank = line.isEmpty() || (blank && !reading);
        }
        Item item = new Item("proquest").id(values.remove("proquest document id"));
        String title = values.remove("title");
        claims(values, title == null ? headline(lines) : title, item);
        values.forEach(item::property);
        String full = String.join(
                "\n\n", body.stream().filter(line -> !line.isEmpty()).toList());
        return item.body(full.matches("(?i)not available\\.?") ? "" : full);
    }

    /** Values stand one behind the other: a paragraph of the text may begin "Source: the board's own figures". */
    private static boolean isFollowed(List<String> lines, int at) {
        return lines.stream()
                .skip(at + 1L)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(line -> name(line) != null)
                .orElse(true);
    }

    /** The first line that is neither a number within the export nor a named value. */
    private static @Nullable String headline(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isEmpty() && !line.matches("Document \\d+ of \\d+") && name(line) == null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String name(String line) {
        Matcher m = NAMED.matcher(line);
        String name = m.matches() ? m.group(1).toLowerCase(Locale.ROOT) : "";
        return NAMES.contains(name) ? name : null;
    }

    private static void claims(Map<String, String> values, @Nullable String title, Item item) {
        item.claim(Field.TITLE, "Title", title);
        String day = values.remove("publication date");
        String year = values.remove("publication year");
        item.claim(Field.DATE, "Publication date", day == null ? year : ExportFields.date(day));
        String outlet = values.remove("publication title");
        item.claim(
                Field.OUTLET,
                "Publication title",
                ProQuestXml.outlet(outlet == null ? null : outlet.split("; ", 2)[0]));
        ExportFields.authors("Author", values.remove("author"), item);
        ExportFields.language("Language of publication", values.remove("language of publication"), item);
        item.claim(Field.SECTION, "Section", values.remove("section"));
        item.claim(Field.CAPTIONS, "Caption", values.remove("caption"));
        String address = values.get("document url");
        item.property("proquest url", address);
        values.remove("document url");
    }
}
