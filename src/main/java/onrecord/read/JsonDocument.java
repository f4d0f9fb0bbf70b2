package onrecord.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/**
 * A JSON file that is one value: a list of articles, an object that holds such a list ({@code articles},
 * {@code items}), or one article. A list is read element by element, so that its length does not matter.
 */
final class JsonDocument implements Format {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> LISTS = List.of(
            "articles",
            "items",
            "item",
            "docs",
            "documents",
            "results",
            "data",
            "records",
            "hits",
            "posts",
            "stories",
            "entries",
            "messages",
            "orderedItems",
            "list");
    private static final List<String> WRAPPERS =
            List.of("response", "data", "result", "hits", "feed", "articles", "chats");

    /** Under these names Trove answers for each part of what it has. */
    private static final List<String> ZONES = List.of("zone", "category");

    private final Limits limits;
    private final JsonRecords records;

    JsonDocument(Limits limits, JsonRecords records) {
        this.limits = limits;
        this.records = records;
    }

    @Override
    public String name() {
        return "JSON";
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        try (CappedReader in = new CappedReader(Utf8Stream.reader(blob), limits.articleBytes());
                JsonParser json = JSON.createParser(in)) {
            JsonToken first = json.nextToken();
            Walk walk = new Walk(json, in, out);
            if (first == JsonToken.START_ARRAY) {
                json.nextToken();
                walk.elements();
            } else {
                walk.values();
            }
        } catch (JsonProcessingException e) {
            throw new Unreadable(Reading.Failed.Kind.DAMAGED, JsonRecords.complaint(e));
        }
    }

    /** One pass over a file: the elements of its lists are read as they come, what stands beside them is kept. */
    private final class Walk {
        private final JsonParser json;
        private final CappedReader in;
        private final Readings out;
        private long number;

        Walk(JsonParser json, CappedReader in, Readings out) {
            this.json = json;
            this.in = in;
            this.out = out;
        }

        /** Values one after the other: mostly one, several where objects simply follow each other. */
        void values() throws IOException {
            for (JsonToken t = json.currentToken(); t != null; t = json.nextToken()) {
                long before = number;
                JsonNode root = t == JsonToken.START_OBJECT ? object() : JSON.readTree(json);
                if (number == before) {
                    records.read(root, ++number, out);
                }
                in.nextRecord();
            }
        }

        /** The object that has just begun, without the lists that were read. */
        ObjectNode object() throws IOException {
            ObjectNode object = JSON.createObjectNode();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                long before = number;
                if (value == JsonToken.START_ARRAY && ZONES.contains(name)) {
                    zones(name, object);
                } else if (value == JsonToken.START_ARRAY && LISTS.contains(name)) {
                    list(name, object);
                } else if (value == JsonToken.START_OBJECT && WRAPPERS.contains(name)) {
                    ObjectNode within = object();
                    if (number == before) {
                        object.set(name, within);
                    }
                } else {
                    object.set(name, JSON.readTree(json));
                }
            }
            return object;
        }

        /**
         * What each part of a collection answers, a list of articles among it; any other list of that name is a value.
         */
        private void zones(String name, ObjectNode object) throws IOException {
            JsonNode zones = JSON.readTree(json);
            long before = number;
            for (JsonNode zone : zones) {
                zone.path("records").path("article").forEach(article -> records.read(article, ++number, out));
            }
            if (number == before) {
                object.set(name, zones);
            }
        }

        private void list(String name, ObjectNode object) throws IOException {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                elements();
                return;
            }
            ArrayNode values = object.putArray(name);
            for (JsonToken t = json.currentToken(); t != JsonToken.END_ARRAY; t = json.nextToken()) {
                values.add((JsonNode) JSON.readTree(json));
            }
        }

        /** The elements from the one that has just begun to the end of their list. */
        void elements() throws IOException {
            for (JsonToken t = json.currentToken(); t != JsonToken.END_ARRAY; t = json.nextToken()) {
                JsonNode element = JSON.readTree(json);
                JsonNode messages = element.path("messages");
                if (messages.path(0).isObject() && !element.has("text")) {
                    messages.forEach(message -> records.read(message, ++number, out));
                } else {
                    records.read(element, ++number, out);
                }
                in.nextRecord();
            }
        }
    }
}
