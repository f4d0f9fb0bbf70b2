package onrecord.read;

import com.fasterxml.jackson.databind.JsonNode;
import onrecord.model.Field;
import org.jspecify.annotations.Nullable;

/**
 * A message of an export of Telegram ({@code result.json}). Its text is a string, or a list of strings and of objects
 * that carry a word in bold or a link: all of them together are the text. Who joined or what was pinned is no text and
 * is passed over.
 */
final class TelegramMessage implements JsonDialect {
    @Override
    public boolean is(JsonNode o) {
        return o.has("type") && o.has("date") && o.has("text") && (o.has("date_unixtime") || o.has("from_id"));
    }

    @Override
    public void read(JsonNode o, long number, Readings out) {
        String text = text(o.path("text"));
        if (!o.path("type").asText().equals("message") || text.isBlank()) {
            return;
        }
        JsonItem item = new JsonItem("telegram", o).id("id");
        item.claim(Field.DATE, "date").claim(Field.UPDATED, "edited");
        boolean person = o.path("from_id").asText().startsWith("user");
        item.claim(Field.AUTHORS, person ? "from" : "author");
        if (!person) {
            item.claim(Field.OUTLET, "forwarded_from", "from");
        }
        item.item().body(text);
        item.item().property("link", link(o.path("text")));
        item.passOver("text", "text_entities", "type", "date_unixtime", "edited_unixtime")
                .whole();
        item.item().handOn(number, out);
    }

    private static String text(JsonNode text) {
        if (!text.isArray()) {
            return text.isTextual() ? text.asText() : "";
        }
        StringBuilder all = new StringBuilder();
        for (JsonNode part : text) {
            all.append(part.isTextual() ? part.asText() : part.path("text").asText());
        }
        return all.toString();
    }

    /** The first address that stands behind words of the text. */
    private static @Nullable String link(JsonNode text) {
        for (JsonNode part : text) {
            if (part.path("href").isTextual()) {
                return part.path("href").asText();
            }
        }
        return null;
    }
}
