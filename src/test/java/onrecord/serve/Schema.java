package onrecord.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The part of JSON Schema that our API's description uses, to hold real answers against it. */
final class Schema {
    private final JsonNode document;
    private final List<String> violations = new ArrayList<>();

    private Schema(JsonNode document) {
        this.document = document;
    }

    /** Where {@code value} is not what the schema of this name says; empty where it is. */
    static List<String> violations(JsonNode document, String schema, JsonNode value) {
        Schema check = new Schema(document);
        check.check(document.at("/components/schemas/" + schema), value, schema);
        return check.violations;
    }

    private void check(JsonNode schema, JsonNode value, String where) {
        if (schema.has("$ref")) {
            check(document.at(schema.get("$ref").asText().substring(1)), value, where);
            return;
        }
        if (!isA(schema.path("type"), value)) {
            violations.add(where + " is not a " + schema.path("type") + ": " + value);
            return;
        }
        if (schema.has("enum") && !contains(schema.get("enum"), value)) {
            violations.add(where + " is none of " + schema.get("enum") + ": " + value);
        }
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.asText())) {
                violations.add(where + " lacks " + name.asText());
            }
        }
        value.properties().forEach(property -> member(schema, property.getKey(), property.getValue(), where));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            check(schema.path("items"), value.get(i), where + "/" + i);
        }
    }

    private void member(JsonNode schema, String name, JsonNode value, String where) {
        JsonNode known = schema.path("properties").path(name);
        JsonNode others = schema.path("additionalProperties");
        if (!known.isMissingNode()) {
            check(known, value, where + "/" + name);
        } else if (others.isObject()) {
            check(others, value, where + "/" + name);
        } else {
            violations.add(where + " has " + name + ", of which the description knows nothing");
        }
    }

    private static boolean isA(JsonNode types, JsonNode value) {
        if (!types.isArray()) {
            return isA(types.asText(), value);
        }
        for (JsonNode type : types) {
            if (isA(type.asText(), value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isA(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "null" -> value.isNull();
            case "boolean" -> value.isBoolean();
            default -> false;
        };
    }

    private static boolean contains(JsonNode array, JsonNode value) {
        for (JsonNode element : array) {
            if (element.equals(value)) {
                return true;
            }
        }
        return false;
    }
}
