package onrecord.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One JSON object of a collection of articles to its article. */
final class JsonRecords {
    private final RecordFields fields;

    JsonRecords(RecordFields fields) {
        this.fields = fields;
    }

    /** Reads the {@code number}-th record, from 1, and hands on the article or why there is none. */
    void read(JsonNode record, long number, Readings out) {
        if (!record.isObject()) {
            out.failed(number, Reading.Failed.Kind.DAMAGED, "not a JSON object but " + what(record));
            return;
        }
        if (Ninjs.is(record)) {
            Ninjs.read(record, number, out);
            return;
        }
        RecordFields.Sorted sorted = fields.sort(values(record));
        RecordArticles.handOn(sorted, number, names(record), out);
    }

    /** One line for a person about JSON that cannot be parsed. */
    static String complaint(JsonProcessingException e) {
        String message = e.getOriginalMessage().replaceAll("\\s+", " ");
        String place =
                e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
        return "not valid JSON" + place + ": " + (message.length() <= 160 ? message : message.substring(0, 160) + "…");
    }

    private static List<RecordFields.Value> values(JsonNode record) {
        List<RecordFields.Value> values = new ArrayList<>(record.size());
        for (Map.Entry<String, JsonNode> field : record.properties()) {
            List<String> texts = new ArrayList<>(1);
            collect(field.getValue(), texts);
            values.add(new RecordFields.Value(Wellformed.text(field.getKey()), texts));
        }
        return values;
    }

    /** A scalar's text, those of a list, the name in an object that has one. */
    private static void collect(JsonNode node, List<String> into) {
        if (node.isArray()) {
            node.forEach(element -> collect(element, into));
        } else if (node.isObject()) {
            JsonNode name = node.path("name");
            if (name.isTextual()) {
                collect(name, into);
            }
        } else if (!node.isNull() && !node.asText().isBlank()) {
            into.add(Wellformed.text(node.asText()));
        }
    }

    private static List<String> names(JsonNode record) {
        List<String> names = new ArrayList<>();
        record.fieldNames().forEachRemaining(name -> names.add(Wellformed.text(name)));
        return names;
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
