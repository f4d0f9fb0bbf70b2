package onrecord.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import onrecord.model.Field;

/**
 * A story in the form that Arc XP, the system of many newspapers, keeps and answers (ANS): its text is a list of
 * elements, of which pictures, advertisements and pages of others are no text.
 */
final class ArcStory implements JsonDialect {
    private static final String ELEMENTS = "content_elements";
    private static final Set<String> TEXTS = Set.of("text", "header", "interstitial_link", "raw_html", "correction");

    @Override
    public boolean is(JsonNode o) {
        return o.path(ELEMENTS).isArray() && o.path("headlines").isObject();
    }

    /** Whether an object is an answer with a list of stories. */
    static boolean isList(JsonNode o) {
        JsonNode first = o.path(ELEMENTS).path(0);
        return !o.has("headlines") && first.has("headlines");
    }

    @Override
    public void read(JsonNode o, long number, Readings out) {
        JsonItem item = new JsonItem("arc", o).id("_id").title("headlines.basic", "headlines.print", "headlines.web");
        item.claim(Field.DECK, "subheadlines.basic").all(Field.AUTHORS, "credits.by.name");
        item.claim(Field.DATE, "display_date", "first_publish_date", "publish_date");
        item.claim(Field.UPDATED, "last_updated_date").claim(Field.LANGUAGE, "language");
        item.claim(Field.SECTION, "taxonomy.primary_section.name");
        boolean wire = o.path("distributor").path("category").asText().startsWith("wire");
        item.claim(wire ? Field.AGENCIES : Field.OUTLET, "distributor.name");
        String address = item.text("canonical_url");
        boolean whole = address != null && address.startsWith("http");
        item.item().claim(Field.URL, "canonical_url", whole ? address : null);
        item.item().property("canonical_url", whole ? null : address);
        List<String> paragraphs = new ArrayList<>();
        o.path(ELEMENTS).forEach(element -> add(element, paragraphs, item.item()));
        item.item().body(Wellformed.text(String.join("\n\n", paragraphs)));
        item.passOver(ELEMENTS).whole().handOn(number, out);
    }

    private static void add(JsonNode element, List<String> paragraphs, Item item) {
        String type = element.path("type").asText();
        String text = element.path("content").asText().strip();
        if (type.equals("image")) {
            item.claim(Field.CAPTIONS, "caption", element.path("caption").asText());
        } else if (TEXTS.contains(type) && !text.isEmpty()) {
            paragraphs.add(MarkupText.of(text));
        } else {
            element.path("items").forEach(inner -> add(inner, paragraphs, item));
            element.path(ELEMENTS).forEach(inner -> add(inner, paragraphs, item));
        }
    }
}
