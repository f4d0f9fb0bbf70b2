package onrecord.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import onrecord.model.Field;
import org.jspecify.annotations.Nullable;

/**
 * Tables that a program wrote as one JSON object, as pandas does: a record under each key, a list or an object for each
 * column, the names of the columns apart from the rows.
 */
final class JsonTables {
    private final RecordFields fields;

    JsonTables(RecordFields fields) {
        this.fields = fields;
    }

    /** The rows of an object that is a table; none where it is anything else. */
    List<JsonNode> rows(JsonNode object) {
        if (!object.isObject() || object.isEmpty()) {
            return List.of();
        }
        if (object.path("columns").isArray() && object.path("data").path(0).isArray()) {
            return split(object.path("columns"), object.path("data"));
        }
        if (isByColumn(object)) {
            return byColumn(object);
        }
        return isKeyed(object) ? keyed(object) : List.of();
    }

    /** {@code {"columns": ["title", "text"], "data": [["...", "..."]]}}. */
    private static List<JsonNode> split(JsonNode columns, JsonNode rows) {
        List<JsonNode> records = new ArrayList<>(rows.size());
        for (JsonNode row : rows) {
            ObjectNode record = JsonNodeFactory.instance.objectNode();
            for (int i = 0; i < row.size(); i++) {
                String name = i < columns.size() ? columns.path(i).asText() : "column " + (i + 1);
                record.set(name, row.path(i));
            }
            records.add(record);
        }
        return records;
    }

    /**
     * {@code {"title": {"0": "..."}, "text": {"0": "..."}}}, or a list for each column, all as long as that of the
     * titles.
     */
    private boolean isByColumn(JsonNode object) {
        JsonNode titles = column(object, Field.TITLE);
        JsonNode first = titles == null ? column(object, Field.BODY) : titles;
        if (first == null || first.isEmpty() || (first.isArray() && (titles == null || first.size() < 2))) {
            return false;
        }
        for (JsonNode column : object) {
            boolean alike = column.getNodeType() == first.getNodeType()
                    && column.size() == first.size()
                    && first.properties().stream().allMatch(row -> column.has(row.getKey()));
            if (!alike || !isNumbered(column)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable JsonNode column(JsonNode object, Field field) {
        for (Map.Entry<String, JsonNode> column : object.properties()) {
            if (fields.field(column.getKey()) == field) {
                return column.getValue();
            }
        }
        return null;
    }

    /** Whether a column is a list, or an object whose keys are the numbers of its rows. */
    private static boolean isNumbered(JsonNode column) {
        return column.isArray()
                || (column.isObject()
                        && column.properties().stream()
                                .allMatch(row -> !row.getKey().isEmpty()
                                        && row.getKey().chars().allMatch(Character::isDigit)));
    }

    private static List<JsonNode> byColumn(JsonNode object) {
        JsonNode first = object.iterator().next();
        return first.isArray()
                ? IntStream.range(0, first.size())
                        .mapToObj(row -> row(object, column -> column.path(row)))
                        .toList()
                : first.propertyStream()
                        .map(Map.Entry::getKey)
                        .map(row -> row(object, column -> column.path(row)))
                        .toList();
    }

    /** The values that the columns have for one row. */
    private static JsonNode row(JsonNode object, UnaryOperator<JsonNode> value) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(column -> record.set(column.getKey(), value.apply(column.getValue())));
        return record;
    }

    /** {@code {"77": {"title": "...", "text": "..."}, "78": ...}}: no name but the keys', and a record under each. */
    private boolean isKeyed(JsonNode object) {
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            JsonNode record = entry.getValue();
            boolean article = record.isObject()
                    && (column(record, Field.TITLE) != null || column(record, Field.BODY) != null)
                    && record.properties().stream()
                                    .filter(value -> fields.knows(value.getKey()))
                                    .count()
                            > 1;
            if (!article || fields.knows(entry.getKey())) {
                return false;
            }
        }
        return true;
    }

    private static List<JsonNode> keyed(JsonNode object) {
        List<JsonNode> records = new ArrayList<>(object.size());
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            ObjectNode record = entry.getValue().deepCopy();
            if (!record.has("key")) {
                record.put("key", entry.getKey());
            }
            records.add(record);
        }
        return records;
    }
}
