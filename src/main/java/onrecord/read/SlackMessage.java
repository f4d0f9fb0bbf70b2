package onrecord.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.model.Field;
import org.jsoup.parser.Parser;

/**
 * A message of an export of Slack, which has a file a day. Addresses and names stand in its text between angle
 * brackets. Who joined, and what a channel is called now, is no text and is passed over.
 */
final class SlackMessage implements JsonDialect {
    private static final Pattern TIME = Pattern.compile("\\d{9,11}\\.\\d{1,6}");
    /** {@code <https://example.org|the page>}, {@code <@U01ABC>}, {@code <#C1|news>}, {@code <!here>}. */
    private static final Pattern MARKED = Pattern.compile("<([@#!]?)([^<>|]+)(?:\\|([^<>]*))?>");

    /** What somebody wrote; a message of any other kind is one of the program. */
    private static final Set<String> WRITTEN = Set.of(
            "", "bot_message", "thread_broadcast", "file_share", "file_comment", "me_message", "reply_broadcast");

    @Override
    public boolean is(JsonNode o) {
        return o.path("type").asText().equals("message")
                && TIME.matcher(o.path("ts").asText()).matches();
    }

    @Override
    public void read(JsonNode o, long number, Readings out) {
        String text = o.path("text").asText();
        if (!WRITTEN.contains(o.path("subtype").asText()) || text.isBlank()) {
            return;
        }
        JsonItem item = new JsonItem("slack", o).id("client_msg_id");
        item.item().id(o.has("client_msg_id") ? item.text("client_msg_id") : item.text("ts"));
        item.item().claim(Field.DATE, "ts", JsonMoment.ofSeconds(item.text("ts")));
        item.item().claim(Field.UPDATED, "edited.ts", JsonMoment.ofSeconds(item.text("edited.ts")));
        item.claim(Field.AUTHORS, "user_profile.real_name", "user_profile.display_name", "username");
        item.item().body(plain(text));
        Matcher links = MARKED.matcher(text);
        while (links.find()) {
            if (links.group(1).isEmpty()) {
                item.item().property("links", links.group(2));
            }
        }
        item.passOver("text", "blocks", "type").whole().handOn(number, out);
    }

    private static String plain(String text) {
        String shown = MARKED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(shown(found)));
        return Wellformed.text(Parser.unescapeEntities(shown, false));
    }

    private static String shown(MatchResult found) {
        String kind = found.group(1).equals("!") ? "@" : found.group(1);
        String label = found.group(3);
        return kind + (label == null || label.isBlank() ? found.group(2) : label);
    }
}
