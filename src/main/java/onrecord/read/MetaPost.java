package onrecord.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import onrecord.model.Field;
import org.jspecify.annotations.Nullable;

/**
 * A post, a comment or a message of Facebook, Instagram or Threads, as people download what is theirs, and a post of a
 * page as Facebook's service answers. The downloads write each byte of UTF-8 as a character of its own: that is undone.
 * The line that says what somebody did ("Pat Roe shared a link.") is no headline. What has no text is passed over.
 */
final class MetaPost implements JsonDialect {
    private static final String MADE = "creation_timestamp";

    @Override
    public boolean is(JsonNode o) {
        return isMessage(o) || isPost(o) || isPicture(o) || isOfService(o);
    }

    private static boolean isMessage(JsonNode o) {
        return o.has("sender_name") && o.has("timestamp_ms");
    }

    private static boolean isPost(JsonNode o) {
        JsonNode said = o.path("data").path(0);
        boolean told = said.has("post") || said.has("comment") || said.has("update_timestamp");
        boolean attached = o.path("attachments").path(0).path("data").isArray();
        return o.path("timestamp").isIntegralNumber() && (told || attached);
    }

    private static boolean isPicture(JsonNode o) {
        return o.path("media").path(0).has(MADE);
    }

    private static boolean isOfService(JsonNode o) {
        return o.has("created_time") && (o.has("message") || o.has("story")) && o.has("id");
    }

    @Override
    public void read(JsonNode o, long number, Readings out) {
        if (isOfService(o)) {
            JsonItem item = new JsonItem("facebook", o).id("id").body("message");
            item.claim(Field.DATE, "created_time").claim(Field.UPDATED, "updated_time");
            item.claim(Field.URL, "permalink_url");
            handOn(item, number, out);
            return;
        }
        JsonNode whole = o.deepCopy();
        repair(whole);
        JsonItem item = new JsonItem("facebook", whole);
        if (isMessage(whole)) {
            item.body("content").claim(Field.DATE, "timestamp_ms").claim(Field.AUTHORS, "sender_name");
        } else if (isPicture(whole)) {
            item.body("title", "media.title");
            item.item().claim(Field.DATE, MADE, moment(item, MADE, "media." + MADE));
        } else {
            item.body("data.post", "data.comment.comment", "attachments.data.media.description");
            item.claim(Field.AUTHORS, "data.comment.author");
            item.item().claim(Field.DATE, "timestamp", moment(item, "timestamp"));
            item.property("links", "attachments.data.external_context.url").property("activity", "title");
        }
        handOn(item, number, out);
    }

    private static void handOn(JsonItem item, long number, Readings out) {
        if (item.item().hasText()) {
            item.whole().handOn(number, out);
        }
    }

    private static @Nullable String moment(JsonItem item, String... paths) {
        for (String path : paths) {
            String seconds = item.text(path);
            if (seconds != null) {
                return JsonMoment.ofSeconds(seconds);
            }
        }
        return null;
    }

    private static void repair(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name :
                    object.properties().stream().map(Map.Entry::getKey).toList()) {
                repaired(object.path(name), text -> object.put(name, text));
            }
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                int at = i;
                repaired(list.path(i), text -> list.set(at, TextNode.valueOf(text)));
            }
        }
    }

    private static void repaired(JsonNode value, Consumer<String> set) {
        if (value.isTextual()) {
            set.accept(repaired(value.asText()));
        } else {
            repair(value);
        }
    }

    /** A text whose characters are the bytes of UTF-8 one by one, as it was meant; any other as it is. */
    static String repaired(String text) {
        boolean bytes = text.chars().allMatch(c -> c < 256) && text.chars().anyMatch(c -> c > 127);
        if (!bytes) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }
}
