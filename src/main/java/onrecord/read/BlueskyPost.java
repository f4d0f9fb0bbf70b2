package onrecord.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import onrecord.model.Field;
import org.jspecify.annotations.Nullable;

/**
 * A post of Bluesky: in a feed or a list of posts as its service answers, in a repository's records, in the stream of
 * all that happens. What of that stream is no post is passed over.
 */
final class BlueskyPost implements JsonDialect {
    private static final String POST = "app.bsky.feed.post";

    /** Where the post itself stands in what holds it. */
    private static final List<String> PATHS =
            List.of("", "record.", "value.", "post.record.", "commit.record.", "commit.");

    private static final Set<String> EVENTS = Set.of("commit", "identity", "account");

    @Override
    public boolean is(JsonNode o) {
        return isEvent(o) || path(o) != null;
    }

    /** What happens on the network: {@code {"did": "did:plc:...", "time_us": 1709647920000000, "kind": "commit"}}. */
    private static boolean isEvent(JsonNode o) {
        return o.path("did").isTextual()
                && o.has("time_us")
                && EVENTS.contains(o.path("kind").asText());
    }

    private static @Nullable String path(JsonNode o) {
        return PATHS.stream()
                .filter(path -> at(o, path).path("$type").asText().equals(POST))
                .findFirst()
                .orElse(null);
    }

    private static JsonNode at(JsonNode o, String path) {
        JsonNode node = o;
        for (int from = 0; from < path.length(); from = path.indexOf('.', from) + 1) {
            node = node.path(path.substring(from, path.indexOf('.', from)));
        }
        return node;
    }

    @Override
    public void read(JsonNode o, long number, Readings out) {
        String path = path(o);
        if (path == null || at(o, path).path("text").asText().isBlank()) {
            return;
        }
        String around = path.startsWith("post.") ? "post." : "";
        JsonItem item = new JsonItem("bluesky", o).id(o.has("commit") ? "commit.cid" : around + "uri");
        item.item().body(String.valueOf(item.text(path + "text")));
        item.claim(Field.DATE, path + "createdAt");
        item.claim(Field.AUTHORS, around + "author.displayName");
        item.item().claim(Field.URL, around + "uri", address(o, around));
        List<String> languages = item.texts(path + "langs");
        if (languages.size() == 1) {
            item.claim(Field.LANGUAGE, path + "langs");
        } else {
            item.property("langs", path + "langs");
        }
        item.all(Field.CAPTIONS, path + "embed.images.alt").all(Field.CAPTIONS, path + "embed.media.images.alt");
        item.property("links", path + "facets.features.uri").property("hashtags", path + "facets.features.tag");
        item.passOver(path + "$type", path + "facets.index", path + "facets.features.$type", path + "facets.$type");
        item.whole().handOn(number, out);
    }

    /** The page that shows a post: its name within the network tells whose it is and which. */
    private static @Nullable String address(JsonNode o, String around) {
        JsonNode post = around.isEmpty() ? o : o.path("post");
        String[] parts = post.path("uri").asText().split("/", -1);
        boolean told = parts.length == 5 && parts[0].equals("at:") && parts[3].equals(POST);
        String whose = told ? parts[2] : o.path("did").asText();
        String which = told ? parts[4] : o.path("commit").path("rkey").asText();
        String named = post.path("author").path("handle").asText();
        boolean known = !whose.isBlank() && !which.isBlank();
        return known ? "https://bsky.app/profile/" + (named.isBlank() ? whose : named) + "/post/" + which : null;
    }
}
