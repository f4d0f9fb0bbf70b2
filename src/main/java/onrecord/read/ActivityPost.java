package onrecord.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import onrecord.model.Field;

/**
 * A post in ActivityStreams, as Mastodon's {@code outbox.json} has them: the activity that created it, or the post
 * itself. What only passes on another's post has no text and is passed over.
 */
final class ActivityPost implements JsonDialect {
    private static final Set<String> POSTS = Set.of("Note", "Article", "Page", "Question", "Event");

    @Override
    public boolean is(JsonNode o) {
        return isActivity(o) || (isPost(o) && o.has("content"));
    }

    private static boolean isActivity(JsonNode o) {
        JsonNode object = o.path("object");
        boolean known =
                Set.of("Create", "Announce", "Update").contains(o.path("type").asText());
        return known && (object.isTextual() || isPost(object));
    }

    private static boolean isPost(JsonNode o) {
        return POSTS.contains(o.path("type").asText());
    }

    @Override
    public void read(JsonNode o, long number, Readings out) {
        JsonNode post = isActivity(o) ? o.path("object") : o;
        if (!post.isObject()) {
            return;
        }
        JsonItem item = new JsonItem("activity", post).id("id").title("name");
        item.claim(Field.URL, "url", "url.href");
        item.claim(Field.DATE, "published").claim(Field.UPDATED, "updated");
        item.claim(Field.AUTHORS, "attributedTo.name");
        item.property("author", "attributedTo").property("hashtags", "tag.name").property("warning", "summary");
        item.all(Field.CAPTIONS, "attachment.name");
        item.body("content").passOver("contentMap", "url", "type", "to", "cc", "replies", "likes", "shares");
        language(post, item);
        item.whole().handOn(number, out);
    }

    /** A post in one language says which by the only name of its {@code contentMap}. */
    private static void language(JsonNode post, JsonItem item) {
        JsonNode languages = post.path("contentMap");
        if (languages.size() == 1) {
            item.item()
                    .claim(Field.LANGUAGE, "contentMap", languages.fieldNames().next());
        }
    }
}
