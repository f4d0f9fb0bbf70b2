package onrecord.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import onrecord.model.Field;
import org.jspecify.annotations.Nullable;

/** A reference in CSL-JSON, as Zotero and OnRecord itself write them: its abstract is all there is of the text. */
final class CslReference implements JsonDialect {
    /** The few elements that titles may have: {@code <i>}, {@code <span class="nocase">}. */
    private static final Pattern FORMAT = Pattern.compile("</?(?:i|b|sc|sub|sup|span)(?: [^<>]{0,80})?>");

    @Override
    public boolean is(JsonNode o) {
        boolean dated = o.path("issued").has("date-parts") || o.path("issued").has("raw");
        return o.path("title").isTextual()
                && (dated || o.has("container-title"))
                && o.path("type").isTextual();
    }

    @Override
    public void read(JsonNode o, long number, Readings out) {
        JsonItem item = new JsonItem("reference", o).id("id");
        String title = item.text("title");
        item.item()
                .claim(
                        Field.TITLE,
                        "title",
                        title == null ? null : FORMAT.matcher(title).replaceAll(""));
        item.claim(Field.OUTLET, "container-title", "publisher");
        for (JsonNode author : o.path("author")) {
            item.item().claim(Field.AUTHORS, "author", name(author));
        }
        item.item().claim(Field.DATE, "issued", date(o.path("issued")));
        item.claim(Field.URL, "URL").claim(Field.LANGUAGE, "language").claim(Field.SECTION, "section");
        item.body("abstract").passOver("author", "issued");
        item.whole().handOn(number, out);
    }

    private static String name(JsonNode author) {
        for (String whole : List.of("literal", "name")) {
            if (!author.path(whole).asText().isBlank()) {
                return author.path(whole).asText();
            }
        }
        String given = (author.path("given").asText() + " "
                        + author.path("non-dropping-particle").asText())
                .strip();
        String family =
                author.path("family").asText() + " " + author.path("suffix").asText();
        return (given + " " + author.path("dropping-particle").asText() + " " + family)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** As exactly as it is known: a day, a month, a year, or from one day to another. */
    private static @Nullable String date(JsonNode issued) {
        if (issued.isTextual()) {
            return issued.asText();
        }
        JsonNode parts = issued.path("date-parts");
        String first = day(parts.path(0));
        if (first == null) {
            JsonNode raw = issued.path("raw").isTextual() ? issued.path("raw") : issued.path("literal");
            return raw.isTextual() ? raw.asText() : null;
        }
        String last = day(parts.path(1));
        return last == null || last.equals(first) ? first : first + "/" + last;
    }

    private static @Nullable String day(JsonNode parts) {
        StringBuilder day = new StringBuilder();
        for (JsonNode part : parts) {
            int number = part.asInt();
            if (number <= 0) {
                break;
            }
            day.append(String.format(Locale.ROOT, day.isEmpty() ? "%04d" : "-%02d", number));
        }
        return day.isEmpty() ? null : day.toString();
    }
}
