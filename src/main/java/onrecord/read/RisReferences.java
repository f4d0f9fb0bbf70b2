package onrecord.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.model.Field;
import org.jspecify.annotations.Nullable;

/**
 * References in the RIS format, as Zotero, EndNote, databases and OnRecord itself write them: a tag of two characters a
 * value, an article from TY to ER. The abstract is all there is of the text. Read line by line, so that their number
 * does not matter.
 */
final class RisReferences implements Format {
    private static final Pattern LINE = Pattern.compile("\\s*([A-Z][A-Z0-9])  - ?(.*)");
    /** Databases say in front whose references these are: {@code Provider: ...}. */
    private static final Pattern START = Pattern.compile(
            "(?s)(?:[A-Za-z][A-Za-z ]{2,24}:[^\\n]{0,200}\\r?\\n|[ \\t]*\\r?\\n){0,12}\\s*TY  - ?[A-Z]{2,}.*");
    /** {@code 2024/02/03/evening}: what stands behind the day says more about it in words. */
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:/(\\d{1,2})?)?(?:/(\\d{1,2})?)?(?:/.*)?");
    /** {@code 2023///2023-09-18 to 2023-10-02}, as OnRecord writes days that are a range. */
    private static final Pattern DAYS = Pattern.compile("\\d{4}///(\\d{4}[\\d-]*) to (\\d{4}[\\d-]*)");

    private final Limits limits;

    RisReferences(Limits limits) {
        this.limits = limits;
    }

    /** Whether a text begins as such a file does. */
    static boolean is(String head) {
        return START.matcher(head).matches();
    }

    @Override
    public String name() {
        return "RIS references";
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        try (Reader all = new CappedReader(Utf8Stream.reader(blob), limits.articleBytes());
                BufferedReader lines = new BufferedReader(all)) {
            Map<String, List<String>> values = new LinkedHashMap<>();
            String tag = "";
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher m = LINE.matcher(line);
                if (!m.matches()) {
                    goOn(values.get(tag), line);
                    continue;
                }
                tag = m.group(1);
                if (tag.equals("TY") || tag.equals("ER")) {
                    number += handOn(values, number + 1, out);
                    values.clear();
                    ((CappedReader) all).nextRecord();
                }
                if (!tag.equals("ER")) {
                    values.computeIfAbsent(tag, t -> new ArrayList<>())
                            .add(m.group(2).strip());
                }
            }
            handOn(values, number + 1, out);
        }
    }

    /** A value may go on in the next line. */
    private static void goOn(@Nullable List<String> values, String line) {
        if (values != null && !values.isEmpty()) {
            values.set(values.size() - 1, values.getLast() + "\n" + line.strip());
        }
    }

    private static int handOn(Map<String, List<String>> values, long number, Readings out) {
        if (!values.isEmpty()) {
            out.attempt(number, () -> item(values).handOn(number, out));
        }
        return values.isEmpty() ? 0 : 1;
    }

    private static Item item(Map<String, List<String>> values) {
        Item item = new Item("reference").id(first(values, "ID", "AN", "C7"));
        item.claim(Field.TITLE, "TI", line(first(values, "TI", "T1", "CT")));
        item.claim(Field.OUTLET, "T2", line(first(values, "T2", "JF", "JO", "JA", "BT", "PB")));
        for (String tag : List.of("AU", "A1")) {
            values.getOrDefault(tag, List.of())
                    .forEach(name -> item.claim(Field.AUTHORS, tag, ExportFields.turned(name)));
            values.remove(tag);
        }
        item.claim(Field.DATE, "DA", date(first(values, "DA", "Y1", "PY")));
        item.claim(Field.URL, "UR", address(values));
        item.claim(Field.LANGUAGE, "LA", language(first(values, "LA")));
        item.claim(Field.SECTION, "SE", first(values, "SE"));
        String text = first(values, "AB", "N2");
        item.body(text == null ? "" : RecordArticles.text(text));
        values.forEach((tag, all) -> all.forEach(value -> item.property(tag, value)));
        return item;
    }

    /** The first value of the first of the tags that has one; it is taken out, other tags of the same meaning stay. */
    private static @Nullable String first(Map<String, List<String>> values, String... tags) {
        for (String tag : tags) {
            List<String> all = values.getOrDefault(tag, List.of());
            if (!all.isEmpty() && !all.getFirst().isBlank()) {
                values.remove(tag);
                return String.join("\n", all).strip();
            }
        }
        return null;
    }

    /** Of several addresses the first; the others stay. */
    private static @Nullable String address(Map<String, List<String>> values) {
        List<String> all = List.copyOf(values.getOrDefault("UR", List.of()));
        String first = first(values, "UR", "LK", "L2");
        if (all.size() < 2) {
            return first;
        }
        values.put("UR", all.subList(1, all.size()));
        return all.getFirst();
    }

    private static @Nullable String line(@Nullable String text) {
        return text == null ? null : text.replaceAll("\\s+", " ");
    }

    private static @Nullable String language(@Nullable String value) {
        String code = LanguageNames.code(value);
        return code == null ? value : code;
    }

    private static @Nullable String date(@Nullable String value) {
        Matcher days = DAYS.matcher(value == null ? "" : value);
        if (days.matches()) {
            return days.group(1) + "/" + days.group(2);
        }
        Matcher m = DATE.matcher(value == null ? "" : value);
        if (!m.matches()) {
            return value;
        }
        StringBuilder date = new StringBuilder(m.group(1));
        for (int part = 2; part <= 3 && m.group(part) != null; part++) {
            date.append(m.group(part).length() == 1 ? "-0" : "-").append(m.group(part));
        }
        return date.toString();
    }
}
