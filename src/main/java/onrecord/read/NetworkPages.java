package onrecord.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.model.Field;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Posts and messages that people download from networks as web pages: a chat of Telegram ({@code messages.html}), what
 * Facebook, Instagram and Threads hand out. An article each; what has no words is passed over.
 */
final class NetworkPages {
    /** The classes of Meta's pages since 2021 and before: an entry, its heading, its content, its time. */
    private enum Meta {
        NOW("._a6-g", "._a6-h", "._a6-p", "._a72d, ._a6-o"),
        BEFORE(".pam._2pi0", "._2lek", "._2let", "._2lem");

        private final String entry;
        private final String heading;
        private final String content;
        private final String time;

        Meta(String entry, String heading, String content, String time) {
            this.entry = entry;
            this.heading = heading;
            this.content = content;
            this.time = time;
        }
    }

    /** {@code 18.09.2023 08:05:10 UTC+02:00} */
    private static final Pattern TELEGRAM_TIME =
            Pattern.compile("(\\d\\d)\\.(\\d\\d)\\.(\\d{4}) (\\d\\d:\\d\\d:\\d\\d)(?: UTC([+-]\\d\\d:\\d\\d))?");
    /** "Updated May 02, 2011 8:12:17 am", "Dec 25, 2020 11:30:00 pm": times that stand among the words. */
    private static final Pattern TIME_ALONE =
            Pattern.compile("(?:Updated )?\\p{L}{3,9}\\.? \\d{1,2}, \\d{4},? \\d{1,2}:\\d\\d(?::\\d\\d)? ?[ap]m");

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private NetworkPages() {}

    /** Whether a web page is one. */
    static boolean is(String html) {
        return isTelegram(html)
                || (html.contains("_a6-g") && html.contains("_a6-p"))
                || (html.contains("pam _3-95 _2pi0") && html.contains("_2let"));
    }

    private static boolean isTelegram(String html) {
        return html.contains("class=\"message default clearfix") && html.contains("date details\" title=\"");
    }

    /** Its posts in their order. */
    static List<Supplier<Item>> items(String html) {
        Document page = Markup.parse(html);
        if (isTelegram(html)) {
            return telegram(page);
        }
        return meta(page, html.contains("_a6-g") ? Meta.NOW : Meta.BEFORE);
    }

    private static List<Supplier<Item>> telegram(Document page) {
        String chat = text(page.selectFirst(".page_header .text"));
        List<Supplier<Item>> items = new ArrayList<>();
        String sender = "";
        for (Element message : page.select("div.message.default")) {
            Element name = message.selectFirst("> .body > .from_name");
            sender = name == null ? sender : name.ownText().strip(); // a message that follows its like has none
            Element words = message.selectFirst(".body .text");
            if (words != null && !words.text().isBlank()) {
                Item item = new Item("telegram").id(message.id().replaceFirst("^message", ""));
                item.body(MarkupText.of(words));
                item.claim(Field.DATE, "date", telegramTime(message.selectFirst(".date.details")));
                item.claim(sender.equals(chat) ? Field.OUTLET : Field.AUTHORS, "from_name", sender);
                item.property("chat", chat);
                item.property("forwarded from", ownText(message.selectFirst(".forwarded .from_name")));
                words.select("a[href^=http]").forEach(link -> item.property("link", link.attr("href")));
                items.add(() -> item);
            }
        }
        return items;
    }

    private static @Nullable String telegramTime(@Nullable Element date) {
        String title = date == null ? "" : date.attr("title");
        Matcher m = TELEGRAM_TIME.matcher(title);
        if (!m.matches()) {
            return title;
        }
        String zone = m.group(5) == null ? "" : m.group(5);
        return m.group(3) + "-" + m.group(2) + "-" + m.group(1) + "T" + m.group(4) + zone;
    }

    private static List<Supplier<Item>> meta(Document page, Meta form) {
        String title = page.title();
        List<Supplier<Item>> items = new ArrayList<>();
        for (Element entry : page.select(form.entry)) {
            String words = words(entry.selectFirst(form.content));
            if (!ADDRESS.matcher(words).replaceAll("").isBlank()) {
                Item item = new Item("meta");
                item.body(words);
                item.claim(Field.DATE, "time", text(entry.selectFirst(form.time)));
                heading(text(entry.selectFirst(form.heading)), item);
                item.property("collection", title);
                items.add(() -> item);
            }
        }
        return items;
    }

    /** "Pat Roe" sent a message; "Pat Roe shared a link." tells what somebody did. */
    private static void heading(String heading, Item item) {
        if (heading.endsWith(".") || heading.split(" ", -1).length > 4) {
            item.property("activity", heading);
        } else {
            item.claim(Field.AUTHORS, "heading", heading);
        }
    }

    /** The words of a post without the reactions to it and without times that stand among them. */
    private static String words(@Nullable Element content) {
        if (content == null) {
            return "";
        }
        content.select("ul").remove();
        List<String> lines = MarkupText.of(content)
                .lines()
                .map(String::strip)
                .filter(line -> !TIME_ALONE.matcher(line).matches())
                .toList();
        return String.join("\n", lines).replaceAll("\n{3,}", "\n\n").strip();
    }

    private static String text(@Nullable Element element) {
        return element == null ? "" : element.text().strip();
    }

    private static @Nullable String ownText(@Nullable Element element) {
        return element == null ? null : element.ownText().strip();
    }
}
