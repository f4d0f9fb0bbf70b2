package onrecord.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        map.forEach((field, name) -> fields.put(name, field(field, name)));
        return new ReadOptions(fields, Limits.DEFAULT, ocr);
    }

    private static Field field(String key, String name) {
        return named(key)
                .orElseThrow(() -> new Complaints.Misuse("--map knows no field " + key
                        + (named(name).isPresent()
                                ? ", did you mean --map " + name + "=" + key + "?"
                                : "; there are "
                                        + Stream.of(Field.values())
                                                .map(Field::key)
                                                .collect(Collectors.joining(", ")))));
    }

    private static Optional<Field> named(String key) {
        return Stream.of(Field.values())
                .filter(field -> field.key().equals(key.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
