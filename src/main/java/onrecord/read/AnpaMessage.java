package onrecord.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.model.Field;

/**
 * One message of ANPA 1312, the wire format of American newspapers: a heading of service, number, priority, category
 * and keywords; a text that begins with lines between a circumflex and a less-than sign (keywords, headline, notes to
 * editors, byline) and goes on with paragraphs that a tab begins; a trailer with the date.
 */
final class AnpaMessage {
    /** Service and number, the unit separator, the selector; then priority and category. */
    private static final Pattern HEADING =
            Pattern.compile("([A-Za-z])(\\d{3,4})\\x1f([\\w.-]*)\\s*\\n(\\w) (\\w)[\\x11-\\x14]*([^\\n]*)");
    /** {@code AP-WF-11-13-13 1509GMT}: agency, service, month, day, year, hour, minute. */
    private static final Pattern TRAILER =
            Pattern.compile("([A-Z]{2,5})-[A-Z]{2}-(\\d\\d)-(\\d\\d)-(\\d\\d) (\\d\\d)(\\d\\d)(GMT)?");

    private static final Pattern PARAGRAPH = Pattern.compile("\\n[ ]*\\t[ \\t]*");

    private AnpaMessage() {}

    /** Whether a message, from behind the start of heading, is of this format. */
    static boolean is(String message) {
        return HEADING.matcher(message).lookingAt();
    }

    /** @param message from behind the start of heading */
    static Item item(String message) {
        Item item = new Item("anpa");
        Matcher heading = HEADING.matcher(message);
        if (heading.lookingAt()) {
            item.property("service", heading.group(1));
            item.property("number", heading.group(2));
            item.property("selector", heading.group(3).replaceFirst("^-+$", ""));
            item.property("urgency", heading.group(4));
            item.property("category", heading.group(5));
        }
        String text = "\n" + WireParts.text(message);
        Matcher paragraph = PARAGRAPH.matcher(text);
        int body = paragraph.find() ? paragraph.start() : text.length();
        List<String> rest = lead(text.substring(0, body), item);
        String story = decoded(PARAGRAPH.matcher(text.substring(body)).replaceAll("\n\n"));
        item.body(story.isBlank() ? String.join("\n", rest) : story);
        trailer(message, item);
        return item;
    }

    /**
     * What stands before the story: keywords, headline, and what else there is. @return what is neither, line by line
     */
    private static List<String> lead(String text, Item item) {
        List<String> rest = new ArrayList<>();
        boolean slug = false;
        for (String line : text.split("[<=\\n]\\s*(?=\\^|$)", -1)) {
            String plain = decoded(line.replaceAll("[\\^<]", "")).strip();
            if (plain.isEmpty() || plain.matches("\\*?\\d+")) {
                continue;
            }
            if (!slug) {
                slug = true;
                item.property("slug", plain.replaceFirst(",\\s*\\d+$", ""));
            } else if (plain.startsWith("Eds:") || plain.startsWith("AP Photo")) {
                item.property("note", plain);
            } else if (plain.matches("By \\p{Lu}.*")) {
                item.claim(Field.AUTHORS, "byline", plain.substring(3));
            } else if (!item.has(Field.TITLE)) {
                item.claim(Field.TITLE, "headline", plain);
            } else {
                rest.add(plain);
            }
        }
        rest.forEach(line -> item.property("lead", line));
        return rest;
    }

    private static void trailer(String message, Item item) {
        String text = WireParts.text(message) + WireParts.trailer(message);
        Matcher m = TRAILER.matcher(text);
        if (m.find()) {
            String day = "%04d-%s-%s".formatted(WireParts.year(m.group(4)), m.group(2), m.group(3));
            String time = m.group(7) == null ? "" : "T%s:%s:00Z".formatted(m.group(5), m.group(6));
            item.claim(Field.AGENCIES, "trailer", m.group(1));
            item.claim(Field.DATE, "trailer", day + time);
        }
    }

    /**
     * The characters that the format's seven bits stand for: two accents are a quotation mark, a low line is a dash.
     */
    private static String decoded(String text) {
        return WireParts.plain(text)
                .replace("``", "\u201C")
                .replace("''", "\u201D")
                .replaceAll("(?<= )_(?= )", "\u2014")
                .replaceAll("(?m)^[ \\t]+|[ \\t]+$", "")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }
}
