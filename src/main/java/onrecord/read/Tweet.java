package onrecord.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Month;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.model.Field;
import onrecord.text.Months;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A post of Twitter as its archive or the second version of its service has it, with the addresses written out that its
 * text shortens.
 */
final class Tweet implements JsonDialect {
    /** {@code Tue Sep 19 10:20:30 +0000 2023} */
    private static final Pattern TIME =
            Pattern.compile("\\w{3} (\\w{3}) (\\d\\d) (\\d\\d:\\d\\d:\\d\\d) ([+-]\\d\\d)(\\d\\d) (\\d{4})");

    @Override
    public boolean is(JsonNode o) {
        JsonNode tweet = tweet(o);
        boolean first = tweet.path("id_str").isTextual() && (tweet.has("full_text") || tweet.has("text"));
        return first || isSecond(tweet);
    }

    /** Whether an object is a post as the second version of the service has it. */
    static boolean isSecond(JsonNode o) {
        return o.path("id").isTextual()
                && o.path("text").isTextual()
                && (o.has("author_id") || o.has("conversation_id") || o.has("edit_history_tweet_ids"));
    }

    private static JsonNode tweet(JsonNode o) {
        return o.path("tweet").isObject() ? o.path("tweet") : o;
    }

    @Override
    public void read(JsonNode o, long number, Readings out) {
        JsonNode tweet = tweet(o);
        JsonItem item = new JsonItem("twitter", tweet).id(tweet.has("id_str") ? "id_str" : "id");
        String words = Stream.of("note_tweet.text", "full_text", "text")
                .map(item::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        item.item().body(Parser.unescapeEntities(expanded(words, tweet), false));
        item.item().claim(Field.DATE, "created_at", time(item.text("created_at")));
        item.claim(Field.LANGUAGE, "lang").claim(Field.AUTHORS, "user.name", "author.name");
        item.item().claim(Field.URL, "author.username", address(item));
        item.all(Field.CAPTIONS, "media.alt_text").property("author", "author.username");
        item.property("hashtags", "entities.hashtags.text").property("links", "entities.urls.expanded_url");
        item.passOver("entities", "extended_entities", "display_text_range", "edit_info", "id", "text", "user");
        item.passOver("note_tweet", "author", "media", "edit_history_tweet_ids");
        item.whole().handOn(number, out);
    }

    private static @Nullable String address(JsonItem item) {
        String name = item.text("author.username");
        return name == null ? null : "https://x.com/" + name + "/status/" + item.text("id");
    }

    private static String expanded(String text, JsonNode tweet) {
        String whole = text;
        JsonNode written = tweet.has("note_tweet") ? tweet.path("note_tweet") : tweet;
        for (JsonNode url : written.path("entities").path("urls")) {
            String shortened = url.path("url").asText();
            if (!shortened.isEmpty() && url.path("expanded_url").isTextual()) {
                whole = whole.replace(shortened, url.path("expanded_url").asText());
            }
        }
        return whole;
    }

    private static @Nullable String time(@Nullable String value) {
        Matcher m = TIME.matcher(value == null ? "" : value);
        int month =
                m.matches() ? Months.of(m.group(1), "en").map(Month::getValue).orElse(0) : 0;
        return month == 0
                ? value
                : String.format(
                        Locale.ROOT,
                        "%s-%02d-%sT%s%s:%s",
                        m.group(6),
                        month,
                        m.group(2),
                        m.group(3),
                        m.group(4),
                        m.group(5));
    }
}
