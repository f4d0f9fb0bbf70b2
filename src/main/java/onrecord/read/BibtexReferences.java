package onrecord.read;

import java.io.IOException;
import java.io.Reader;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import onrecord.model.Field;
import onrecord.text.Months;
import org.jspecify.annotations.Nullable;

/** References in BibTeX or BibLaTeX, as Zotero, JabRef and OnRecord itself write them: an entry an article. */
final class BibtexReferences implements Format {
    private static final Pattern START =
            Pattern.compile("(?s)\\s*(?:%[^\\n]*\\n\\s*)*@[A-Za-z]{3,20}\\s*[{(]\\s*[^\\s{}\"]*\\s*[,=\"].*");
    private static final Pattern AND = Pattern.compile("\\s+and\\s+");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}");

    private final Limits limits;

    BibtexReferences(Limits limits) {
        this.limits = limits;
    }

    /** Whether a text begins as such a file does. */
    static boolean is(String head) {
        return START.matcher(head).matches();
    }

    @Override
    public String name() {
        return "BibTeX references";
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        try (Reader in = Utf8Stream.reader(blob)) {
            BibtexEntries entries = new BibtexEntries(in, limits.articleBytes());
            long number = 0;
            for (BibtexEntries.Entry entry = entries.next(); entry != null; entry = entries.next()) {
                long its = ++number;
                BibtexEntries.Entry one = entry;
                if (entry.fields().isEmpty()) {
                    out.failed(number, Reading.Failed.Kind.DAMAGED, "an entry that cannot be read: @" + entry.type());
                } else {
                    out.attempt(its, () -> item(one).handOn(its, out));
                }
            }
        }
    }

    private static Item item(BibtexEntries.Entry entry) {
        Map<String, String> raw = new LinkedHashMap<>(entry.fields());
        Item item = new Item("reference").id(entry.key().isEmpty() ? null : entry.key());
        String authors = raw.remove("author");
        if (authors != null) {
            for (String author : AND.split(outside(authors), -1)) {
                item.claim(Field.AUTHORS, "author", name(author));
            }
        }
        item.claim(Field.DATE, "date", date(raw));
        Map<String, String> values = new LinkedHashMap<>();
        raw.forEach((name, value) -> values.put(name, name.equals("url") ? value.strip() : LatexText.plain(value)));
        item.claim(Field.TITLE, "title", first(values, "title"));
        item.claim(Field.DECK, "subtitle", first(values, "subtitle"));
        item.claim(
                Field.OUTLET,
                "journal",
                first(values, "journaltitle", "journal", "newspaper", "magazine", "howpublished", "organization"));
        item.claimFirst(Field.OUTLET, "publisher", first(values, "publisher"));
        item.claim(Field.URL, "url", first(values, "url"));
        String language = first(values, "langid", "language");
        String code = LanguageNames.code(language);
        item.claim(Field.LANGUAGE, "language", code == null ? language : code);
        String text = first(values, "abstract");
        item.body(text == null ? "" : text);
        values.forEach(item::property);
        return item;
    }

    /** "Lindqvist, Petra", "King, Jr., Martin"; what stands in braces as a whole is a name as it is. */
    private static String name(String author) {
        String plain = LatexText.plain(author.replace('\u0001', ' '));
        if (author.startsWith("{") && author.endsWith("}")) {
            return plain;
        }
        String[] parts = plain.split(",", -1);
        return ExportFields.turned(parts.length == 3 ? parts[0] + "," + parts[2] + "," + parts[1] : plain);
    }

    /** Blanks within braces do not part names: {@code {Ministry of Roads and Bridges}} is one. */
    private static String outside(String authors) {
        StringBuilder out = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < authors.length(); i++) {
            char c = authors.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            }
            out.append(depth > 0 && Character.isWhitespace(c) ? '\u0001' : c);
        }
        return out.toString();
    }

    private static @Nullable String first(Map<String, String> values, String... names) {
        for (String name : names) {
            String value = values.remove(name);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    /** The date of BibLaTeX, or year, month and day of BibTeX, as exactly as they are known. */
    private static @Nullable String date(Map<String, String> values) {
        String date = values.remove("date");
        String year = values.get("year");
        if (date != null || year == null) {
            return date == null ? null : LatexText.plain(date);
        }
        String named = values.getOrDefault("month", "").replaceAll("[{}\"]", "").strip();
        String day = values.getOrDefault("day", "").strip();
        int month = Months.of(named, "en").map(Month::getValue).orElse(0);
        if (month == 0 && DAY.matcher(named).matches()) {
            month = Integer.parseInt(named);
        }
        String plain = LatexText.plain(year);
        if (month == 0) {
            return plain;
        }
        String until = plain + String.format(Locale.ROOT, "-%02d", month);
        return DAY.matcher(day).matches() ? until + String.format(Locale.ROOT, "-%02d", Integer.parseInt(day)) : until;
    }
}
