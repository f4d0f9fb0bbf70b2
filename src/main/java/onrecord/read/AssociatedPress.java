package onrecord.read;

import com.fasterxml.jackson.databind.JsonNode;
import onrecord.model.Field;

/** An item of the AP Media API: its text stands in the NITF rendition, when that was saved with it. */
final class AssociatedPress implements JsonDialect {
    @Override
    public boolean is(JsonNode o) {
        JsonNode item = item(o);
        return item.path("altids").isObject() && (item.has("headline") || item.has("renditions"));
    }

    /** An answer about one item has it under {@code data} or {@code item}. */
    private static JsonNode item(JsonNode o) {
        JsonNode within = o.path("data").path("item").isObject() ? o.path("data") : o;
        return within.path("item").isObject() ? within.path("item") : o;
    }

    @Override
    public void read(JsonNode answer, long number, Readings out) {
        JsonNode o = item(answer);
        JsonItem item = new JsonItem("ap", o).id("uri");
        if (item.text("uri") == null) {
            item.id("altids.itemid");
        }
        item.title("headline", "title");
        item.all(Field.AUTHORS, "byline");
        if (!item.item().has(Field.AUTHORS)) {
            item.all(Field.AUTHORS, "bylines.by");
        }
        item.item().made("firstcreated", item.text("firstcreated"), "versioncreated", item.text("versioncreated"));
        item.claim(Field.LANGUAGE, "language");
        item.item().claim(Field.AGENCIES, "provider", "AP");
        item.property("slug", "slugline").property("subjects", "subject.name").property("embargo", "embargoed");
        item.property("note", "ednote").property("usage", "usageterms").property("rights", "copyrightnotice");
        Status.add(item.text("pubstatus"), item.item());
        String nitf = item.text("renditions.nitf.content");
        String body = nitf == null ? item.text("renditions.nitf.value") : nitf;
        if (body != null) {
            item.item().body(text(body));
        }
        item.body("body_nitf", "body_html", "body_text");
        if (!item.item().hasText() && !o.path("type").asText("text").equals("text")) {
            out.failed(
                    number,
                    Reading.Failed.Kind.NO_TEXT,
                    "an item without a text: " + o.path("type").asText());
            return;
        }
        item.passOver("renditions", "altids", "links", "associations").whole().handOn(number, out);
    }

    /** The text of a NITF document, or of the block of paragraphs that stands for one. */
    private static String text(String nitf) {
        String body = Nitf.body(XmlTree.parse(nitf));
        return body.isEmpty() ? RecordArticles.text(nitf) : body;
    }
}
