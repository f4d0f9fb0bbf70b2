package onrecord.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import onrecord.model.Field;
import onrecord.read.Limits;
import onrecord.read.Ocr;
import onrecord.read.ReadOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the fields of records are called. */
final class MapOption {
    @Option(
            names = "--map",
            split = ",",
            paramLabel = "FIELD=NAME",
            description = {
                "What a field of an article is called in JSON or CSV records, where it is not one of the usual names:"
                        + " --map body=content,date=day.",
                "Fields: title, deck, body, outlet, date, authors, agencies, language, url, section, captions."
            })
    private Map<String, String> map = new LinkedHashMap<>();

    /** @param ocr recognises text in pictures, or null */
    ReadOptions options(@Nullable Ocr ocr) {
        Map<String, Field> fields = new LinkedHashMap<>();
        map.forEach((field, name) -> fields.put(name, field(field)));
        return new ReadOptions(fields, Limits.DEFAULT, ocr);
    }

    private static Field field(String name) {
        for (Field field : Field.values()) {
            if (field.key().equals(name.toLowerCase(Locale.ROOT))) {
                return field;
            }
        }
        throw new Complaints.Misuse("--map knows no field " + name + "; see --help for those there are");
    }
}
