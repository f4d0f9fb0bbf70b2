package onrecord.read;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.model.Field;
import org.jspecify.annotations.Nullable;

/** The values that Factiva names with a code: HD is the headline, BY the author, LP and TD the text. */
final class FactivaFields {
    private static final Pattern NUMBER =
            Pattern.compile("(?:\\p{L}[\\p{L} ]{0,20}[ :：]+|[^\\x00-\\x7F]{1,10})?([A-Z][A-Z0-9]*\\d{6,}[a-z0-9]*)");

    private FactivaFields() {}

    /** The article that has these values; those that are taken out of the map are known, the rest become properties. */
    static Item item(Map<String, String> values) {
        Item item = new Item("factiva").id(number(values.remove("AN")));
        item.claim(Field.TITLE, "HD", values.remove("HD"));
        ExportFields.authors("BY", values.remove("BY"), item);
        item.claim(Field.DATE, "PD", ExportFields.date(values.remove("PD")));
        item.claim(Field.OUTLET, "SN", values.remove("SN"));
        item.claim(Field.SECTION, "SE", values.remove("SE"));
        item.claim(Field.CAPTIONS, "ART", values.remove("ART"));
        ExportFields.language("LA", values.remove("LA"), item);
        String body = Stream.of("LP", "TD")
                .map(values::remove)
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining("\n\n"));
        values.forEach(item::property);
        return item.body(body);
    }

    /** The accession number of a value that may have a word in front of it. */
    static @Nullable String number(@Nullable String line) {
        Matcher m = NUMBER.matcher(line == null ? "" : line.strip());
        return m.matches() ? m.group(1) : null;
    }
}
