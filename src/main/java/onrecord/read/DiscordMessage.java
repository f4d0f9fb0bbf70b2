package onrecord.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import onrecord.model.Field;

/**
 * A message of Discord, as DiscordChatExporter writes it or as the network's own package of data does. Where it has no
 * words of its own, it is the page that it shows. Messages of the network itself are passed over.
 */
final class DiscordMessage implements JsonDialect {
    private static final Set<String> WRITTEN = Set.of("Default", "Reply", "0", "19");

    @Override
    public boolean is(JsonNode o) {
        return isExported(o) || isOwn(o);
    }

    private static boolean isExported(JsonNode o) {
        return o.has("timestamp")
                && o.has("content")
                && o.has("embeds")
                && o.path("author").has("id");
    }

    private static boolean isOwn(JsonNode o) {
        return o.has("ID") && o.has("Timestamp") && o.has("Contents");
    }

    @Override
    public void read(JsonNode o, long number, Readings out) {
        if (isExported(o) && !WRITTEN.contains(o.path("type").asText())) {
            return;
        }
        JsonItem item = new JsonItem("discord", o).id(isOwn(o) ? "ID" : "id");
        item.claim(Field.DATE, "timestamp", "Timestamp").claim(Field.UPDATED, "timestampEdited", "edited_timestamp");
        item.claim(Field.AUTHORS, "author.nickname", "author.global_name", "author.name", "author.username");
        item.body("content", "Contents");
        if (!item.item().hasText()) {
            item.title("embeds.title").claim(Field.URL, "embeds.url");
            item.body("embeds.description");
        }
        if (item.item().hasText() || item.item().has(Field.TITLE)) {
            item.passOver("type").whole().handOn(number, out);
        }
    }
}
