package onrecord.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import onrecord.model.Field;
import org.jspecify.annotations.Nullable;

/** News in JSON as the IPTC has it, ninjs 1 to 3: one item. */
final class Ninjs {
    private Ninjs() {}

    /** Whether a JSON object is an item: it has the address that is its id, and one of the standard's own names. */
    static boolean is(JsonNode o) {
        boolean own = o.has("versioncreated")
                || o.has("versionCreated")
                || o.has("pubstatus")
                || o.has("pubStatus")
                || o.has("body_xhtml")
                || o.has("bodies")
                || o.has("headlines");
        return o.path("uri").isTextual() && own;
    }

    static void read(JsonNode o, long number, Readings out) {
        Item item = new Item("ninjs").id(o.path("uri").asText());
        item.claimFirst(Field.TITLE, "headline", text(o.path("headline")));
        for (JsonNode headline : o.path("headlines")) {
            item.claimFirst(Field.TITLE, "headlines", text(headline.path("value")));
        }
        item.claimFirst(Field.AUTHORS, "byline", text(o.path("byline")));
        item.claimFirst(Field.AUTHORS, "by", text(o.path("by")));
        item.claim(Field.DATE, "versioncreated", either(o, "versioncreated", "versionCreated"));
        item.claim(Field.LANGUAGE, "language", text(o.path("language")));
        item.property("firstcreated", either(o, "firstcreated", "firstCreated"));
        item.property("embargo", text(o.path("embargoed")));
        item.property("status", either(o, "pubstatus", "pubStatus"));
        item.property("slug", text(o.path("slugline")));
        item.property("rights", either(o, "copyrightnotice", "copyrightNotice"));
        item.property("usage", either(o, "usageterms", "usageTerms"));
        item.property("urgency", text(o.path("urgency")));
        item.property("located", text(o.path("located")));
        for (String list : new String[] {"subject", "subjects"}) {
            o.path(list).forEach(subject -> item.property("subjects", text(subject.path("name"))));
        }
        item.body(body(o));
        String type = o.path("type").asText("text").toLowerCase(Locale.ROOT);
        if (!item.hasText() && !type.equals("text")) {
            out.failed(number, Reading.Failed.Kind.NO_TEXT, "an item without a text: " + type);
            return;
        }
        item.handOn(number, out);
    }

    private static String body(JsonNode o) {
        String plain = text(o.path("body_text"));
        if (plain != null) {
            return plain;
        }
        for (String name : new String[] {"body_xhtml", "body_html"}) {
            String html = text(o.path(name));
            if (html != null) {
                return MarkupText.of(html);
            }
        }
        for (JsonNode body : o.path("bodies")) {
            String value = text(body.path("value"));
            if (value != null) {
                String type = body.path("contentType").asText("")
                        + body.path("contenttype").asText("");
                return type.contains("html") || type.contains("xml") || value.contains("</p>")
                        ? MarkupText.of(value)
                        : value;
            }
        }
        return "";
    }

    private static @Nullable String either(JsonNode o, String one, String other) {
        String text = text(o.path(one));
        return text == null ? text(o.path(other)) : text;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() && !node.asText().isBlank() ? node.asText() : null;
    }
}
