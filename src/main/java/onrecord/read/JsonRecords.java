package onrecord.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One JSON object of a collection of articles to its article. */
final class JsonRecords {
    /** Under these names a record carries the record itself: a dump of a search engine, an answer of a newspaper's service. */
    private static final Set<String> WITHIN = Set.of("_source", "fields", "attributes");
    /** Under these names an object carries its value: a person's name, a title with and without markup. */
    private static final List<String> VALUES = List.of("name", "rendered", "main", "original", "domain");

    /** Under these names an object carries a moment: MongoDB, Firestore, JSON-LD. */
    private static final List<String> MOMENTS = List.of("$date", "$numberLong", "_seconds", "seconds", "@value", "iso");

    /** In an article that OnRecord itself wrote, where it was read from: elsewhere the name of an outlet. */
    private static final String SOURCE = "source";

    private static final String READ_FROM = "read_from";

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
        Optional<JsonDialect> dialect = JsonDialect.of(record);
        if (dialect.isPresent()) {
            dialect.get().read(record, number, out);
            return;
        }
        List<RecordFields.Value> values = new ArrayList<>(record.size());
        addValues(record, values);
        List<String> names = values.stream().map(RecordFields.Value::name).toList();
        RecordArticles.handOn(fields.sort(values), number, names, out);
    }

    /** One line for a person about JSON that cannot be parsed. */
    static String complaint(JsonProcessingException e) {
        String message = e.getOriginalMessage().replaceAll("\\s+", " ");
        String place =
                e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
        return "not valid JSON" + place + ": " + (message.length() <= 160 ? message : message.substring(0, 160) + "…");
    }

    /** The values of a record, those of a record within it among them. */
    private static void addValues(JsonNode record, List<RecordFields.Value> values) {
        boolean own = record.path("provenance").isObject()
                && record.path("boilerplate").isArray();
        for (Map.Entry<String, JsonNode> field : record.properties()) {
            if (field.getValue().isObject() && WITHIN.contains(field.getKey())) {
                addValues(field.getValue(), values);
                continue;
            }
            List<String> texts = new ArrayList<>(1);
            collect(field.getValue(), texts);
            String name = own && field.getKey().equals(SOURCE) ? READ_FROM : field.getKey();
            values.add(new RecordFields.Value(Wellformed.text(name), texts));
        }
    }

    /** A scalar's text, those of a list, that of an object which is a value with more said about it. */
    private static void collect(JsonNode node, List<String> into) {
        JsonNode moment = moment(node);
        if (node.isArray()) {
            node.forEach(element -> collect(element, into));
        } else if (node.path("earliest").isTextual()) {
            into.add(date(node));
        } else if (moment != null) {
            collect(moment, into);
        } else if (node.isObject()) {
            for (String name : VALUES) {
                if (node.path(name).isTextual()) {
                    collect(node.path(name), into);
                    return;
                }
            }
        } else if (!node.isNull() && !node.asText().isBlank()) {
            into.add(Wellformed.text(node.asText()));
        }
    }

    /** The value of an object that databases and frameworks write for a moment, or null: {"$date": {"$numberLong": "1695081600000"}}. */
    private static @Nullable JsonNode moment(JsonNode node) {
        for (String name : MOMENTS) {
            JsonNode value = node.path(name);
            if (value.isTextual() || value.isNumber() || (value.isObject() && name.equals("$date"))) {
                return value;
            }
        }
        boolean php = node.path("timezone_type").isNumber() && node.path("date").isTextual();
        return php ? node.get("date") : null;
    }

    /** A date as OnRecord itself writes one, as exactly as it was known. */
    private static String date(JsonNode date) {
        String earliest = Wellformed.text(date.path("earliest").asText());
        String time = Wellformed.text(date.path("time").asText());
        return switch (date.path("precision").asText()) {
            case "year" -> earliest.substring(0, Math.min(4, earliest.length()));
            case "month" -> earliest.substring(0, Math.min(7, earliest.length()));
            case "range" -> earliest + "/" + Wellformed.text(date.path("latest").asText());
            default -> time.isEmpty() ? earliest : time;
        };
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
