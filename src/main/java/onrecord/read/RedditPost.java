package onrecord.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import onrecord.model.Field;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A post or a comment of Reddit, as its service answers or as dumps of it have it. What was removed, and has no
 * headline either, is passed over.
 */
final class RedditPost implements JsonDialect {
    private static final String SITE = "https://www.reddit.com";
    private static final Set<String> GONE = Set.of("[deleted]", "[removed]");

    @Override
    public boolean is(JsonNode o) {
        JsonNode post = post(o);
        return post.has("created_utc") && post.has("subreddit") && (post.has("selftext") || post.has("body"));
    }

    private static JsonNode post(JsonNode o) {
        return o.path("data").isObject() ? o.path("data") : o;
    }

    @Override
    public void read(JsonNode o, long number, Readings out) {
        JsonNode post = post(o);
        JsonItem item = new JsonItem("reddit", post).id("id").title("title");
        String text = text(item.text(post.has("selftext") ? "selftext" : "body"));
        if (text.isEmpty() && !item.item().has(Field.TITLE)) {
            return;
        }
        item.item().body(text);
        item.item().claim(Field.DATE, "created_utc", JsonMoment.ofSeconds(item.text("created_utc")));
        item.item().claim(Field.UPDATED, "edited", JsonMoment.ofSeconds(item.text("edited")));
        String page = item.text("permalink");
        item.item().claim(Field.URL, "permalink", page != null && page.startsWith("/") ? SITE + page : page);
        item.claim(Field.SECTION, "subreddit_name_prefixed", "subreddit");
        String author = item.text("author");
        item.item().property("author", author != null && GONE.contains(author) ? null : author);
        item.passOver("selftext_html", "body_html", "created", "replies")
                .whole()
                .handOn(number, out);
    }

    private static String text(@Nullable String text) {
        return text == null || GONE.contains(text.strip()) ? "" : Parser.unescapeEntities(text.strip(), false);
    }
}
