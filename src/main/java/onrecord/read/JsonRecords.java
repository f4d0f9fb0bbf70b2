package onrecord.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.text.Cut;

/** One JSON object of a collection of articles to its article. */
final class JsonRecords {
    /**
     * Under these names a record carries the record itself: a dump of a search engine, an answer of a newspaper's
     * service.
     */
    private static final Set<String> WITHIN = Set.of("_source", "fields", "attributes", "_embedded");
    /** In an article that OnRecord itself wrote, where it was read from: elsewhere the name of an outlet. */
    private static final String SOURCE = "source";

    private static final String READ_FROM = "read_from";
    /** In an article that OnRecord itself wrote, what it works out anew, and what the article's source said beside. */
    private static final Set<String> WORKED_OUT = Set.of("quotes", "provenance");

    private static final String PROPERTIES = "properties";

    private final RecordFields fields;

    JsonRecords(RecordFields fields) {
        this.fields = fields;
    }

    /** Reads the {@code number}-th record, from 1, and hands on the article or why there is none. */
    void read(JsonNode record, long number, Readings out) {
        out.attempt(number, () -> readOne(record, number, out));
    }

    private void readOne(JsonNode record, long number, Readings out) {
        if (!record.isObject()) {
            out.failed(number, Reading.Failed.Kind.DAMAGED, "not a JSON object but " + what(record));
            return;
        }
        Optional<JsonDialect> dialect = JsonDialects.of(record);
        if (dialect.isPresent()) {
            dialect.get().read(record, number, out);
            return;
        }
        List<RecordFields.Value> values = new ArrayList<>(record.size());
        Map<String, List<String>> others = new LinkedHashMap<>();
        addValues(record, values, others);
        List<String> names = values.stream().map(RecordFields.Value::name).toList();
        RecordArticles.handOn(fields.sort(values, others), number, names, out);
    }

    /** One line for a person about JSON that cannot be parsed. */
    static String complaint(JsonProcessingException e) {
        return Cut.line(e.getOriginalMessage(), 160);
    }

    /** The values of a record, those of a record within it among them, and what is said beside them. */
    private static void addValues(JsonNode record, List<RecordFields.Value> values, Map<String, List<String>> others) {
        boolean own = record.path("provenance").isObject()
                && record.path("boilerplate").isArray();
        for (Map.Entry<String, JsonNode> field : record.properties()) {
            String name = Wellformed.text(field.getKey());
            JsonNode value = field.getValue();
            if (value.isObject() && WITHIN.contains(name)) {
                addValues(value, values, others);
            } else if (own && name.equals(PROPERTIES)) {
                value.properties()
                        .forEach(p -> others.put(p.getKey(), new JsonValues(others).of(p.getKey(), p.getValue())));
            } else if (!own || !WORKED_OUT.contains(name)) {
                String as = own && name.equals(SOURCE) ? READ_FROM : name;
                values.add(new RecordFields.Value(as, new JsonValues(others).of(as, value)));
            }
        }
    }

    private static String what(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case STRING -> "a string";
            case NUMBER -> "a number";
            case NULL -> "null";
            default -> "a value";
        };
    }
}
