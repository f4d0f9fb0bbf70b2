package onrecord.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Month;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.model.Field;
import onrecord.text.Months;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A post of Twitter as its archive has it, with the addresses written out that its text shortens. */
final class Tweet implements JsonDialect {
    /** {@code Tue Sep 19 10:20:30 +0000 2023} */
    private static final Pattern TIME =
            Pattern.compile("\\w{3} (\\w{3}) (\\d\\d) (\\d\\d:\\d\\d:\\d\\d) ([+-]\\d\\d)(\\d\\d) (\\d{4})");

    @Override
    public boolean is(JsonNode o) {
        JsonNode tweet = tweet(o);
        return tweet.path("id_str").isTextual() && (tweet.has("full_text") || tweet.has("text"));
    }

    private static JsonNode tweet(JsonNode o) {
        return o.path("tweet").isObject() ? o.path("tweet") : o;
    }

    @Override
    public void read(JsonNode o, long number, Readings out) {
        JsonNode tweet = tweet(o);
        JsonItem item = new JsonItem("twitter", tweet).id("id_str");
        String text = item.text("full_text");
        String words = text == null ? String.valueOf(item.text("text")) : text;
        item.item().body(Parser.unescapeEntities(expanded(words, tweet), false));
        item.item().claim(Field.DATE, "created_at", time(item.text("created_at")));
        item.claim(Field.LANGUAGE, "lang").claim(Field.AUTHORS, "user.name");
        item.property("hashtags", "entities.hashtags.text").property("links", "entities.urls.expanded_url");
        item.passOver("entities", "extended_entities", "display_text_range", "edit_info", "id", "text", "user");
        item.whole().handOn(number, out);
    }

    private static String expanded(String text, JsonNode tweet) {
        String whole = text;
        for (JsonNode url : tweet.path("entities").path("urls")) {
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
