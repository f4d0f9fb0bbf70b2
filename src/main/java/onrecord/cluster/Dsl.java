package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pieces of OpenSearch's query language. */
final class Dsl {
    private Dsl() {}

    static ObjectNode object() {
        return Nodes.JSON.createObjectNode();
    }

    static ArrayNode array() {
        return Nodes.JSON.createArrayNode();
    }

    /** An object of one member. */
    static ObjectNode one(String key, JsonNode value) {
        ObjectNode object = object();
        object.set(key, value);
        return object;
    }

    static ObjectNode one(String key, String value) {
        return object().put(key, value);
    }

    static ArrayNode strings(Collection<String> values) {
        ArrayNode array = array();
        values.forEach(array::add);
        return array;
    }

    static ObjectNode term(String field, String value) {
        return one("term", one(field, one("value", value)));
    }

    static ObjectNode terms(String field, Collection<String> values) {
        return values.size() == 1 ? term(field, values.iterator().next()) : one("terms", one(field, strings(values)));
    }

    static ObjectNode exists(String field) {
        return one("exists", one("field", field));
    }

    static ObjectNode everything() {
        return one("match_all", object());
    }

    static ObjectNode nothing() {
        return one("match_none", object());
    }

    /** A whole number between two bounds, both included; null is open. */
    static ObjectNode between(String field, @Nullable Long from, @Nullable Long to) {
        ObjectNode bounds = object();
        if (from != null) {
            bounds.put("gte", from);
        }
        if (to != null) {
            bounds.put("lte", to);
        }
        return one("range", one(field, bounds));
    }

    /** All of these, none of those. */
    static ObjectNode all(List<? extends JsonNode> filter, List<? extends JsonNode> not) {
        ObjectNode bool = object();
        bool.set("filter", array().addAll(filter));
        if (!not.isEmpty()) {
            bool.set("must_not", array().addAll(not));
        }
        return one("bool", bool);
    }

    /** At least so many of these. */
    static ObjectNode any(List<? extends JsonNode> should, int least) {
        if (should.size() == 1) {
            return (ObjectNode) should.getFirst();
        }
        ObjectNode bool = object();
        bool.set("should", array().addAll(should));
        bool.put("minimum_should_match", least);
        return one("bool", bool);
    }

    static ObjectNode not(JsonNode query) {
        return all(List.of(everything()), List.of(query));
    }

    /** What matches, without a score. */
    static ObjectNode constant(JsonNode query) {
        return one("constant_score", one("filter", query));
    }

    /** A copy with another boost, which is how much its score counts. */
    static ObjectNode weighed(JsonNode query, double boost) {
        ObjectNode bool = object();
        bool.set("must", query);
        bool.put("boost", boost);
        return one("bool", bool);
    }

    /** Articles with a quote that matches. */
    static ObjectNode quoted(JsonNode query) {
        ObjectNode nested = object();
        nested.put("path", "q");
        nested.put("score_mode", "max");
        nested.set("query", query);
        return one("nested", nested);
    }

    /** Quotes whose article is so. */
    static ObjectNode ofArticle(JsonNode query) {
        ObjectNode parent = object();
        parent.put("parent_type", "article");
        parent.set("query", query);
        return one("has_parent", parent);
    }
}
