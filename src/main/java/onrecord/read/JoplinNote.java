package onrecord.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.model.Field;
import org.jspecify.annotations.Nullable;

/**
 * A note as Joplin keeps it in its own export (JEX, RAW): the headline in the first line, the text, and behind it a
 * paragraph of names and values, the last of which is its kind. When the note was made is no date.
 */
final class JoplinNote {
    private static final Pattern VALUES =
            Pattern.compile("(?:\\A|\\n\\n)((?:[a-z_]{2,40}: ?[^\\n]{0,4000}\\n){3,60}type_: (\\d{1,3}))\\s*\\z");
    private static final Pattern ID = Pattern.compile("(?m)^id: ([0-9a-f]{32})$");
    private static final int LONGEST = 16 << 10;
    private static final String NOTE = "1";

    private JoplinNote() {}

    /**
     * The article of a text that ends so; null when it does not.
     *
     * @throws Unreadable if it is a notebook, a tag or a file, which have no text of their own
     */
    static @Nullable Item item(String text) throws Unreadable {
        String end = text.substring(Math.max(0, text.length() - LONGEST));
        if (!end.contains("\ntype_: ")) {
            return null;
        }
        String plain = text.replace("\r\n", "\n");
        Matcher m = VALUES.matcher(plain).region(Math.max(0, plain.length() - LONGEST), plain.length());
        if (!m.find() || !ID.matcher(m.group(1)).find()) {
            return null;
        }
        if (!m.group(2).equals(NOTE)) {
            throw new Unreadable(Reading.Failed.Kind.NO_TEXT, "a notebook, a tag or the like of Joplin, no note");
        }
        Map<String, String> values = values(m.group(1));
        String[] note = plain.substring(0, m.start()).strip().split("\n", 2);
        Item item = new Item("joplin").id(values.remove("id"));
        item.claim(Field.TITLE, "title", note[0]);
        item.claim(Field.URL, "source_url", values.remove("source_url"));
        item.claim(Field.AUTHORS, "author", values.remove("author"));
        values.remove("type_");
        values.forEach(item::property);
        return item.body(note.length < 2 ? "" : note[1].strip());
    }

    private static Map<String, String> values(String lines) {
        Map<String, String> values = new LinkedHashMap<>();
        lines.lines().forEach(line -> {
            int colon = line.indexOf(':');
            values.put(line.substring(0, colon), line.substring(colon + 1).strip());
        });
        return values;
    }
}
