package onrecord.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.model.Field;
import onrecord.text.Cut;

/** One JSON object of a collection of articles to its article. */
final class JsonRecords {
    /**
     * Under these names a record carries the record itself: a dump of a search engine, an answer of a newspaper's
     * service.
     */
    private static final Set<String> WITHIN = Set.of("_source", "fields", "attributes", "_embedded");
    /** Boxes of a record whose values are those of the record. */
    private static final Set<String> BOXES = Set.of("meta", "metadata", "info", "links", "thread");

    /** In an article that OnRecord itself wrote, where it was read from: elsewhere the name of an outlet. */
    private static final String SOURCE = "source";

    private static final String READ_FROM = "read_from";
    /** In an article that OnRecord itself wrote, what it works out anew, and what the article's source said beside. */
    private static final Set<String> WORKED_OUT = Set.of("quotes", "provenance");

    private static final String PROPERTIES = "properties";

    private final RecordFields fields;
    private final JsonTables tables;

    JsonRecords(RecordFields fields) {
        this.fields = fields;
        tables = new JsonTables(fields);
    }

    /** The records that an object holds which is none itself; none where it is a record. */
    List<JsonNode> within(JsonNode object) {
        List<JsonNode> within = RecordsWithin.of(object);
        if (!within.isEmpty()) {
            return within;
        }
        List<JsonNode> rows = tables.rows(object);
        return rows.isEmpty() ? tables.rows(object.path("list")) : rows;
    }

    /** Whether an object has a headline and a text of its own, whatever lists stand in it. */
    boolean isArticle(JsonNode object) {
        return hasText(object, Field.TITLE) && hasText(object, Field.BODY);
    }

    private boolean hasText(JsonNode object, Field field) {
        return object.properties().stream()
                .anyMatch(value -> fields.field(value.getKey()) == field
                        && value.getValue().isTextual());
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
        promote(values, others);
        List<String> names = values.stream().map(RecordFields.Value::name).toList();
        RecordArticles.handOn(fields.sort(values, others), number, names, out);
    }

    /** One line for a person about JSON that cannot be parsed. */
    static String complaint(JsonProcessingException e) {
        return Cut.line(e.getOriginalMessage(), 160);
    }

    /**
     * A value that only a box within the record has, {@code "meta": {"published": ...}}, is the record's; what the
     * record itself says wins.
     */
    private void promote(List<RecordFields.Value> values, Map<String, List<String>> others) {
        for (String both : List.copyOf(others.keySet())) {
            int point = both.lastIndexOf('.');
            Field field = point < 0 ? null : fields.field(both.substring(point + 1));
            boolean boxed = field != null && field != Field.BODY && BOXES.contains(both.substring(0, point));
            if (boxed && values.stream().noneMatch(value -> fields.field(value.name()) == field)) {
                values.add(new RecordFields.Value(both.substring(point + 1), List.copyOf(others.remove(both))));
            }
        }
    }

    /** The values of a record, those of a record within it among them, and what is said beside them. */
    private void addValues(JsonNode record, List<RecordFields.Value> values, Map<String, List<String>> others) {
        boolean own = record.path("provenance").isObject()
                && record.path("boilerplate").isArray();
        for (Map.Entry<String, JsonNode> field : record.properties()) {
            String name = Wellformed.text(field.getKey());
            JsonNode value = field.getValue();
            if (value.isObject() && (WITHIN.contains(name) || isRecordWithin(name, value))) {
                addValues(value, values, others);
            } else if (value.isObject() && BOXES.contains(name)) {
                value.properties().forEach(inner -> addInner(name, inner.getKey(), inner.getValue(), others));
            } else if (own && name.equals(PROPERTIES)) {
                value.properties()
                        .forEach(p -> others.put(p.getKey(), new JsonValues(others).of(p.getKey(), p.getValue())));
            } else if (!own || !WORKED_OUT.contains(name)) {
                String as = own && name.equals(SOURCE) ? READ_FROM : name;
                values.add(new RecordFields.Value(as, new JsonValues(others).of(as, value)));
            }
        }
    }

    /** {@code {"article": {"title": ..., "url": ...}}}: an article in a box under a name that texts have too. */
    private boolean isRecordWithin(String name, JsonNode value) {
        return fields.field(name) == Field.BODY
                && hasText(value, Field.TITLE)
                && (hasText(value, Field.BODY) || hasText(value, Field.URL));
    }

    /** A value of a box within the record, under the names of both. */
    private static void addInner(String box, String name, JsonNode value, Map<String, List<String>> others) {
        String both = Wellformed.text(box + "." + name);
        List<String> texts = new JsonValues(others).of(both, value);
        if (!texts.isEmpty()) {
            others.computeIfAbsent(both, key -> new ArrayList<>()).addAll(texts);
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
