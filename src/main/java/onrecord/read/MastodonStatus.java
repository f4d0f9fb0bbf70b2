package onrecord.read;

import com.fasterxml.jackson.databind.JsonNode;
import onrecord.model.Field;

/** A post as Mastodon's service gives it; what only passes on the post of another is that post. */
final class MastodonStatus implements JsonDialect {
    @Override
    public boolean is(JsonNode o) {
        return o.path("account").has("acct") || (o.path("account").has("username") && o.has("reblog"));
    }

    @Override
    public void read(JsonNode o, long number, Readings out) {
        JsonNode post = o.path("reblog").isObject() ? o.path("reblog") : o;
        JsonItem item = new JsonItem("mastodon", post).id("id");
        item.claim(Field.URL, "url", "uri").claim(Field.DATE, "created_at").claim(Field.UPDATED, "edited_at");
        item.claim(Field.AUTHORS, "account.display_name", "account.username").claim(Field.LANGUAGE, "language");
        item.title("spoiler_text").body("content", "text");
        item.property("hashtags", "tags.name").all(Field.CAPTIONS, "media_attachments.description");
        item.passOver("media_attachments", "mentions", "emojis", "application", "reblog", "card", "account");
        item.whole().handOn(number, out);
    }
}
