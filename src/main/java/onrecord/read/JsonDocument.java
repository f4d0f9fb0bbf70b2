package onrecord.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON file that is one value: a list of articles, an object that holds such a list ({@code articles}, {@code items}),
 * or one article. A list is read element by element, so that its length does not matter.
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
            "orderedItems");
    private static final List<String> WRAPPERS = List.of("response", "data", "result", "hits", "feed");

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
        try (InputStream in = Utf8Stream.of(blob);
                JsonParser json = JSON.createParser(in)) {
            if (json.nextToken() == JsonToken.START_ARRAY) {
                readList(json, out);
            } else {
                readObject(blob, out);
            }
        } catch (JsonProcessingException e) {
            throw new Unreadable(Reading.Failed.Kind.DAMAGED, JsonRecords.complaint(e));
        }
    }

    private void readList(JsonParser json, Readings out) throws IOException {
        for (long number = 1; json.nextToken() != JsonToken.END_ARRAY; number++) {
            records.read(JSON.readTree(json), number, out);
        }
    }

    private void readObject(Blob blob, Readings out) throws IOException {
        blob.bytes(limits.articleBytes());
        JsonNode root;
        try (InputStream in = Utf8Stream.of(blob)) {
            root = JSON.readTree(in);
        }
        JsonNode list = list(root);
        if (list == null) {
            records.read(root, 1, out);
            return;
        }
        long number = 1;
        for (JsonNode record : list) {
            records.read(record, number++, out);
        }
    }

    /** The list of an answer: under one of the usual names, or under one of them in an object that has one of the others. */
    private static @Nullable JsonNode list(JsonNode root) {
        for (String name : LISTS) {
            JsonNode list = root.path(name);
            if (list.isArray() && list.path(0).isObject()) {
                return list;
            }
        }
        for (String name : WRAPPERS) {
            JsonNode list = root.path(name).isObject() ? list(root.path(name)) : null;
            if (list != null) {
                return list;
            }
        }
        return null;
    }
}
