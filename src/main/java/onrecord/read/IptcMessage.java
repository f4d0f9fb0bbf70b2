package onrecord.read;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.model.Field;
import onrecord.text.Months;
import org.jspecify.annotations.Nullable;

/**
 * One message of IPTC 7901, "The IPTC Recommended Message Format": a heading of source, number, priority, category and
 * count of words, then keywords; a text whose headline ends with an equals sign; a trailer of day, time, month and
 * year.
 */
final class IptcMessage {
    private static final Pattern HEADING = Pattern.compile("\\s*([A-Za-z]+)\\s?(\\d+) (\\d) (\\S+) +(\\d+)([^\\n]*)");
    /** {@code 131137 GMT Nov 13}: day, hour, minute, zone, month, year. */
    private static final Pattern SENT = Pattern.compile(
            "(\\d\\d)(\\d\\d)(\\d\\d)\\s*([A-Z]{1,4})?\\s+([a-z]{3,9})\\s+(\\d\\d)\\b", Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> ZONES =
            Map.of("GMT", "Z", "UTC", "Z", "Z", "Z", "CET", "+01:00", "CEST", "+02:00");

    private IptcMessage() {}

    /** @param message from behind the start of heading */
    static Item item(String message) {
        Item item = new Item("iptc7901");
        heading(WireParts.heading(message), item);
        text(WireParts.text(message), item);
        String trailer = WireParts.plain(WireParts.trailer(message)).strip();
        Matcher sent = SENT.matcher(trailer);
        if (sent.find()) {
            item.claim(Field.DATE, "trailer", time(sent));
        }
        return item;
    }

    private static void heading(String heading, Item item) {
        Matcher m = HEADING.matcher(WireParts.plain(heading));
        if (!m.lookingAt()) {
            item.property("heading", WireParts.plain(heading).replaceAll("\\s+", " "));
            return;
        }
        item.property("source", m.group(1));
        item.property("number", m.group(2));
        item.property("urgency", m.group(3));
        item.property("category", m.group(4));
        item.property("service", m.group(6).replaceAll("\\s+", " "));
        item.property(
                "slug", WireParts.plain(heading).substring(m.end()).strip().replaceFirst("/+$", ""));
    }

    private static void text(String text, Item item) {
        String plain = WireParts.plain(text);
        int end = headlineEnd(plain);
        List<String> lines = new ArrayList<>(
                plain.substring(0, end).lines().map(String::strip).toList());
        lines.replaceAll(line -> line.replaceFirst("\\s*=$", ""));
        if (lines.size() > 1 && lines.getLast().matches("By \\p{Lu}.*")) {
            item.claim(Field.AUTHORS, "byline", lines.removeLast().substring(3));
        }
        if (lines.size() > 1 && lines.getFirst().equals(lines.getFirst().toUpperCase(Locale.ROOT))) {
            item.property("note", lines.removeFirst());
        }
        if (lines.size() > 1 && lines.getFirst().matches("[^ ].{0,60}/")) {
            item.property("slug", lines.removeFirst().replaceFirst("/+$", ""));
        }
        item.claim(Field.TITLE, "headline", String.join(" ", lines));
        item.body(paragraphs(plain.substring(end)));
    }

    /** Where the headline ends: behind the first line that ends with an equals sign, if one of the first five does. */
    private static int headlineEnd(String text) {
        int end = 0;
        for (int line = 0; line < 5 && end < text.length(); line++) {
            int next = text.indexOf('\n', end);
            int stop = next < 0 ? text.length() : next;
            if (text.substring(end, stop).stripTrailing().endsWith("=")) {
                return stop;
            }
            end = stop + 1;
        }
        int first = text.indexOf('\n');
        return first < 0 ? text.length() : first;
    }

    /** A paragraph begins behind an empty line, or with blanks; its lines are joined. */
    private static String paragraphs(String text) {
        return text.replaceAll("\\n[ \\t]{2,}(?=\\S)", "\n\n")
                .replaceAll("(?m)^[ \\t]+|[ \\t]+$", "")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private static @Nullable String time(Matcher m) {
        Optional<Month> month = Months.of(m.group(5), "en");
        if (month.isEmpty()) {
            return null;
        }
        String zone = m.group(4) == null ? "" : ZONES.get(m.group(4).toUpperCase(Locale.ROOT));
        String day =
                "%04d-%02d-%s".formatted(WireParts.year(m.group(6)), month.get().getValue(), m.group(1));
        return zone == null ? day : "%sT%s:%s:00%s".formatted(day, m.group(2), m.group(3), zone);
    }
}
