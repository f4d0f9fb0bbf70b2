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
 * References with a tag a value that are not RIS: those of PubMed (nbib), of EndNote and Refer (ENW), of RefWorks. The
 * abstract is all there is of the text. Read line by line, so that their number does not matter.
 */
final class TaggedReferences implements Format {
    /**
     * One way of tagging.
     *
     * @param line a tag and its value
     * @param first the tag with which a reference begins
     * @param tags under which tags each field stands, the first that has a value counts
     * @param year the tag of the year, where the date may lack it
     */
    private record Tags(Pattern line, String first, Map<Field, List<String>> tags, List<String> id, String year) {}

    private static final Tags PUBMED = new Tags(
            Pattern.compile("([A-Z]{2,4}) {0,2}- (.*)"),
            "PMID",
            Map.of(
                    Field.TITLE,
                    List.of("TI", "BTI", "TT"),
                    Field.AUTHORS,
                    List.of("FAU", "AU", "CN"),
                    Field.OUTLET,
                    List.of("JT", "TA"),
                    Field.DATE,
                    List.of("DP"),
                    Field.LANGUAGE,
                    List.of("LA"),
                    Field.BODY,
                    List.of("AB", "OAB")),
            List.of("PMID"),
            "DP");
    private static final Tags ENDNOTE = new Tags(
            Pattern.compile("%(\\S) (.*)"),
            "0",
            Map.of(
                    Field.TITLE,
                    List.of("T"),
                    Field.AUTHORS,
                    List.of("A"),
                    Field.OUTLET,
                    List.of("B", "J", "S", "W"),
                    Field.DATE,
                    List.of("8", "D"),
                    Field.URL,
                    List.of("U"),
                    Field.LANGUAGE,
                    List.of("G"),
                    Field.BODY,
                    List.of("X")),
            List.of("M", "F"),
            "D");
    private static final Tags REFWORKS = new Tags(
            Pattern.compile("([A-Z][A-Z0-9]) (.*)"),
            "RT",
            Map.of(
                    Field.TITLE,
                    List.of("T1"),
                    Field.AUTHORS,
                    List.of("A1"),
                    Field.OUTLET,
                    List.of("JF", "JO", "T2"),
                    Field.DATE,
                    List.of("FD", "YR"),
                    Field.URL,
                    List.of("UL", "LK"),
                    Field.LANGUAGE,
                    List.of("LA"),
                    Field.BODY,
                    List.of("AB")),
            List.of("ID", "AN"),
            "YR");

    private static final Pattern PUBMED_START = Pattern.compile("\\s*PMID- \\d+\\s[\\s\\S]*");
    private static final Pattern ENDNOTE_START = Pattern.compile("\\s*%0 \\p{L}[^\\n]*\\n%\\S [\\s\\S]*");
    private static final Pattern REFWORKS_START =
            Pattern.compile("\\s*RT \\p{L}[^\\n]*\\n(?:[A-Z][A-Z0-9] [^\\n]*\\n){2}[\\s\\S]*");
    private static final Pattern DOI = Pattern.compile("(10\\.\\S+) \\[doi\\]");

    private final Limits limits;

    TaggedReferences(Limits limits) {
        this.limits = limits;
    }

    /** Whether a text begins as such a file does. */
    static boolean is(String head) {
        return tags(head) != null;
    }

    private static @Nullable Tags tags(String head) {
        String plain = head.replace("\r", "");
        if (PUBMED_START.matcher(plain).matches()) {
            return PUBMED;
        }
        if (ENDNOTE_START.matcher(plain).matches()) {
            return ENDNOTE;
        }
        return REFWORKS_START.matcher(plain).matches() ? REFWORKS : null;
    }

    @Override
    public String name() {
        return "references";
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        Tags tags = tags(blob.headText());
        if (tags == null) {
            throw new Unreadable(Reading.Failed.Kind.UNSUPPORTED, "no references");
        }
        try (Reader all = new CappedReader(Utf8Stream.reader(blob), limits.articleBytes());
                BufferedReader lines = new BufferedReader(all)) {
            Map<String, List<String>> values = new LinkedHashMap<>();
            List<String> last = new ArrayList<>();
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher m = tags.line().matcher(line);
                if (!m.matches()) {
                    if (!line.isBlank() && !last.isEmpty()) {
                        last.set(last.size() - 1, last.getLast() + " " + line.strip());
                    }
                    continue;
                }
                if (m.group(1).equals(tags.first())) {
                    number += handOn(values, tags, number + 1, out);
                    values.clear();
                    ((CappedReader) all).nextRecord();
                }
                last = values.computeIfAbsent(m.group(1), tag -> new ArrayList<>());
                last.add(m.group(2).strip());
            }
            handOn(values, tags, number + 1, out);
        }
    }

    private static int handOn(Map<String, List<String>> values, Tags tags, long number, Readings out) {
        if (!values.isEmpty()) {
            out.attempt(number, () -> item(values, tags).handOn(number, out));
        }
        return values.isEmpty() ? 0 : 1;
    }

    private static Item item(Map<String, List<String>> values, Tags tags) {
        Item item = new Item("reference").id(taken(values, tags.id()));
        for (Field field : List.of(Field.TITLE, Field.OUTLET, Field.URL)) {
            String tag = tag(values, tags.tags().getOrDefault(field, List.of()));
            item.claim(field, tag, taken(values, List.of(tag)));
        }
        String authors = tag(values, tags.tags().getOrDefault(Field.AUTHORS, List.of()));
        values.getOrDefault(authors, List.of())
                .forEach(name -> item.claim(Field.AUTHORS, authors, ExportFields.turned(name)));
        values.remove(authors);
        String date = tag(values, tags.tags().getOrDefault(Field.DATE, List.of()));
        item.claim(Field.DATE, date, date(values, date, tags.year()));
        String language = taken(values, tags.tags().getOrDefault(Field.LANGUAGE, List.of()));
        String code = LanguageNames.code(language);
        item.claim(Field.LANGUAGE, "language", code == null ? language : code);
        String text = taken(values, tags.tags().getOrDefault(Field.BODY, List.of()));
        item.body(text == null ? "" : RecordArticles.text(text));
        Matcher doi = DOI.matcher(String.join(" ", values.getOrDefault("LID", values.getOrDefault("AID", List.of()))));
        if (doi.find()) {
            item.claimFirst(Field.URL, "doi", "https://doi.org/" + doi.group(1));
        }
        values.forEach((tag, all) -> all.forEach(value -> item.property(tag, value)));
        return item;
    }

    /** The first of some tags that has a value; an empty one where none has. */
    private static String tag(Map<String, List<String>> values, List<String> tags) {
        return tags.stream()
                .filter(tag -> values.getOrDefault(tag, List.of()).stream().anyMatch(value -> !value.isBlank()))
                .findFirst()
                .orElse("");
    }

    private static @Nullable String taken(Map<String, List<String>> values, List<String> tags) {
        List<String> all = values.remove(tag(values, tags));
        return all == null ? null : String.join(" ", all).strip();
    }

    /** A day may stand without its year, which has a tag of its own: {@code %8 September 19}, {@code %D 2023}. */
    private static @Nullable String date(Map<String, List<String>> values, String tag, String year) {
        String date = taken(values, List.of(tag));
        boolean whole = date == null || tag.equals(year) || date.matches(".*\\d{4}.*");
        String of = whole ? null : taken(values, List.of(year));
        if (of != null) {
            return date + ", " + of;
        }
        return date == null ? null : date.replaceFirst("^(\\d{4}) (\\p{L}{3,})$", "$2 $1");
    }
}
