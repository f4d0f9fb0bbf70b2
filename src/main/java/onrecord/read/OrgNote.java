package onrecord.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.model.Field;
import org.jspecify.annotations.Nullable;

/**
 * A note in Org, as Emacs and what clips pages into it write it: values in lines like {@code #+TITLE: Rain} and in
 * drawers, headings behind stars, links in brackets.
 */
final class OrgNote {
    private static final Pattern KEYWORD = Pattern.compile("#\\+(\\w+):[ \\t]*(.*)");
    private static final Pattern BLOCK = Pattern.compile("(?i)#\\+(?:begin|end)_\\w+.*");
    private static final Pattern DRAWN = Pattern.compile("\\s*:([\\w-]+):[ \\t]*(.*)");
    private static final Pattern HEADING =
            Pattern.compile("\\*+ +(?:(?:TODO|DONE|NEXT|WAITING) +)?(.*?)(?:[ \\t]+:[\\w@:]+:)?[ \\t]*");
    private static final Pattern LINK = Pattern.compile("\\[\\[([^\\[\\]]+)\\](?:\\[([^\\[\\]]+)\\])?\\]");
    /** {@code <2023-09-19 Tue 08:00>}, {@code [2023-09-19 Di]}. */
    private static final Pattern DAY =
            Pattern.compile("[<\\[]?(\\d{4}-\\d\\d-\\d\\d)(?: [\\p{L}.]+)?(?: (\\d\\d:\\d\\d))?[>\\]]?.*");

    private static final Map<String, Field> NAMES = Map.of(
            "title",
            Field.TITLE,
            "subtitle",
            Field.DECK,
            "author",
            Field.AUTHORS,
            "date",
            Field.DATE,
            "language",
            Field.LANGUAGE,
            "source",
            Field.URL,
            "url",
            Field.URL,
            "link",
            Field.URL,
            "roam_refs",
            Field.URL);

    private OrgNote() {}

    /** The article of such a note, or null: it has a headline in a line of its own name. */
    static @Nullable Item item(String text) {
        String start = text.substring(0, Math.min(text.length(), 4096)).stripLeading();
        boolean begins = start.startsWith("#+") || start.regionMatches(true, 0, ":PROPERTIES:", 0, 12);
        if (!begins
                || !Pattern.compile("(?im)^#\\+title:[ \\t]*\\S").matcher(start).find()) {
            return null;
        }
        Item item = new Item("org");
        List<String> lines = new ArrayList<>();
        boolean drawer = false;
        for (String line : text.lines().toList()) {
            Matcher drawn = DRAWN.matcher(line);
            Matcher keyword = KEYWORD.matcher(line);
            if (drawn.matches() && (drawer || isDrawer(drawn.group(1)))) {
                drawer = !drawn.group(1).equalsIgnoreCase("end");
                add(drawn.group(1), drawn.group(2), item);
            } else if (keyword.matches()) {
                add(keyword.group(1), keyword.group(2), item);
            } else if (!BLOCK.matcher(line).matches() && !line.startsWith("# ")) {
                lines.add(plain(line, item));
            }
        }
        return item.body(String.join("\n", lines).strip());
    }

    private static boolean isDrawer(String name) {
        return name.equalsIgnoreCase("properties") || name.equalsIgnoreCase("logbook");
    }

    private static void add(String name, String value, Item item) {
        String key = name.toLowerCase(Locale.ROOT);
        Field field = NAMES.get(key);
        Matcher day = DAY.matcher(value);
        boolean fits = field != Field.URL || value.matches("https?://\\S+");
        if (field == null || !fits || (field != Field.AUTHORS && item.has(field))) {
            item.property(key, value);
        } else if (field == Field.DATE && day.matches()) {
            item.claim(field, key, day.group(1) + (day.group(2) == null ? "" : "T" + day.group(2)));
        } else {
            item.claim(field, key, value);
        }
    }

    private static String plain(String line, Item item) {
        Matcher heading = HEADING.matcher(line);
        String words = heading.matches() ? "\n" + heading.group(1) + "\n" : line;
        Matcher links = LINK.matcher(words);
        StringBuilder shown = new StringBuilder();
        while (links.find()) {
            String label = links.group(2);
            item.property("links", label == null ? null : links.group(1));
            links.appendReplacement(shown, Matcher.quoteReplacement(label == null ? links.group(1) : label));
        }
        return links.appendTail(shown).toString();
    }
}
