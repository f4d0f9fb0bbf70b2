package onrecord.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.model.Field;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The SGML in which the Reuters-21578 collection is kept: an article a {@code REUTERS} element. */
final class Reuters implements Format {
    private static final Pattern ATTRIBUTE = Pattern.compile("NEWID=\"(\\d+)\"");

    private final Limits limits;

    Reuters(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "Reuters SGML";
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        try (InputStream in = blob.open()) {
            Lines lines = new Lines(in, limits.articleBytes());
            StringBuilder element = new StringBuilder();
            long number = 0;
            while (lines.next()) {
                String line = new String(lines.buffer(), lines.start(), lines.length(), StandardCharsets.ISO_8859_1);
                if (line.startsWith("<REUTERS")) {
                    element.setLength(0);
                }
                if (element.length() < limits.articleBytes()) {
                    element.append(line).append('\n');
                }
                if (line.contains("</REUTERS>")) {
                    long its = ++number;
                    String sgml = element.toString();
                    out.attempt(its, () -> item(sgml).handOn(its, out));
                    element.setLength(0);
                }
            }
        }
    }

    private static Item item(String sgml) {
        Matcher id = ATTRIBUTE.matcher(sgml);
        Item item = new Item("reuters").id(id.find() ? id.group(1) : null);
        String text = between(sgml, "TEXT");
        String story = text == null ? "" : text;
        item.claim(Field.TITLE, "TITLE", line(between(story, "TITLE")));
        item.claim(Field.AUTHORS, "AUTHOR", line(between(story, "AUTHOR")));
        item.claim(Field.DATE, "DATE", line(between(sgml, "DATE")));
        item.property("dateline", line(between(story, "DATELINE")));
        for (String list : new String[] {"TOPICS", "PLACES", "PEOPLE", "ORGS"}) {
            String values = between(sgml, list);
            if (values != null) {
                Matcher m = Pattern.compile("<D>(.*?)</D>").matcher(values);
                while (m.find()) {
                    item.property(list.toLowerCase(Locale.ROOT), line(m.group(1)));
                }
            }
        }
        String body = between(story, "BODY");
        return item.body(body == null ? "" : paragraphs(plain(body)));
    }

    /** In this collection a paragraph begins with blanks. */
    private static String paragraphs(String text) {
        return text.replaceAll("\\n {3,}(?=\\S)", "\n\n")
                .replaceAll("(?m)^ +| +$", "")
                .strip();
    }

    private static @Nullable String between(String sgml, String tag) {
        int start = sgml.indexOf("<" + tag);
        int open = start < 0 ? -1 : sgml.indexOf('>', start);
        int end = open < 0 ? -1 : sgml.indexOf("</" + tag + ">", open);
        return end < 0 ? null : sgml.substring(open + 1, end);
    }

    private static @Nullable String line(@Nullable String text) {
        return text == null ? null : plain(text).replaceAll("\\s+", " ").strip();
    }

    /** Entities resolved, and the control characters of the wire gone. */
    private static String plain(String text) {
        String resolved = Parser.unescapeEntities(text.replaceAll("&#\\d{1,2};", ""), false);
        return resolved.replaceAll("[\\p{Cntrl}&&[^\\n]]", "").replaceFirst("\\s*(?i:reuter)\\s*$", "");
    }
}
