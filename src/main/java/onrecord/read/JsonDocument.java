package onrecord.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
            "list",
            "feed",
            "news",
            "newsList",
            "news_results",
            "articleList",
            "objects",
            "result",
            "value",
            "rows",
            "bookmarks",
            "_items",
            "comments_v2",
            "text_post_app_text_posts",
            "ig_reels_media");
    private static final List<String> WRAPPERS =
            List.of("response", "data", "result", "hits", "feed", "articles", "chats");

    /** Under these names Trove answers for each part of what it has. */
    private static final List<String> ZONES = List.of("zone", "category");

    /** So many posts wait for their authors; the service answers no more than a few hundred at once. */
    private static final int MOST_POSTS = 1000;

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
        try (Reader in = Utf8Stream.reader(blob)) {
            read(in, out);
        }
    }

    /** Reads the values that stand in a text from here on. */
    void read(Reader text, Readings out) throws IOException {
        new Walk(new RecordReader(text, limits.articleBytes()), out).values();
    }

    /** One pass over a file: the elements of its lists are read as they come, what stands beside them is kept. */
    private final class Walk {
        private final JsonCursor json;
        private final Readings out;
        /** Posts of an answer of Twitter's service, whose authors stand behind them. */
        private final List<JsonNode> posts = new ArrayList<>();

        private boolean mayHavePosts;
        private long heldFrom;
        private long number;

        Walk(RecordReader in, Readings out) throws IOException {
            json = new JsonCursor(in);
            this.out = out;
        }

        /** Values one after the other: mostly one, several where objects or lists simply follow each other. */
        void values() throws IOException {
            while (!json.isAtEnd()) {
                long start = json.element();
                try {
                    JsonToken token = json.nextElement();
                    if (token == null) {
                        return;
                    }
                    start = json.element();
                    json.end(value(token));
                } catch (JsonProcessingException | Unreadable e) {
                    recover(e, start, 0);
                }
            }
        }

        private JsonNode value(JsonToken token) throws IOException {
            if (token == JsonToken.START_ARRAY) {
                json.nextToken();
                elements();
                return MissingNode.getInstance();
            }
            long before = number;
            JsonNode root = token == JsonToken.START_OBJECT ? object() : json.tree();
            if (number == before || records.isArticle(root)) {
                record(root);
            }
            return root;
        }

        /** Reads a record, and those that stand in it. */
        private void record(JsonNode node) {
            if (mayHavePosts && Tweet.isSecond(node)) {
                hold(node);
                return;
            }
            List<JsonNode> within = records.within(node);
            if (within.isEmpty()) {
                records.read(node, ++number, out);
                JsonNode beneath = RecordsWithin.beneath(node);
                if (beneath.isObject()) {
                    RecordsWithin.of(beneath).forEach(this::record);
                }
            } else {
                within.forEach(this::record);
            }
        }

        private void hold(JsonNode post) {
            if (posts.isEmpty()) {
                heldFrom = json.element();
            }
            posts.add(post);
            if (posts.size() == MOST_POSTS || json.element() - heldFrom > limits.articleBytes()) {
                handOnPosts(MissingNode.getInstance());
            }
        }

        private void handOnPosts(JsonNode beside) {
            if (!posts.isEmpty()) {
                List<JsonNode> whole = RecordsWithin.posts(List.copyOf(posts), beside);
                posts.clear();
                whole.forEach(post -> records.read(post, ++number, out));
            }
        }

        /** What is lost is named: a record, or what stands between the records. */
        private void recover(IOException e, long from, int depth) throws IOException {
            Failure failure = json.recover(e, from, depth);
            if (failure == null) {
                return;
            }
            if (json.hasBegun() && !(json.isAtEnd() && number == 0)) {
                out.failed(++number, failure.kind(), failure.reason());
            } else {
                out.failed(failure.kind(), failure.reason());
            }
        }

        /** The object that has just begun, without the lists that were read. */
        ObjectNode object() throws IOException {
            ObjectNode object = JSON.createObjectNode();
            try {
                members(object);
            } finally {
                handOnPosts(object.path("includes"));
            }
            return object;
        }

        private void members(ObjectNode object) throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.name();
                json.enter('{');
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
                    object.set(name, json.tree());
                }
                json.leave();
            }
        }

        /**
         * What each part of a collection answers, a list of articles among it; any other list of that name is a value.
         */
        private void zones(String name, ObjectNode object) throws IOException {
            JsonNode zones = json.tree();
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
                mayHavePosts = name.equals("data");
                elements();
                mayHavePosts = false;
                return;
            }
            ArrayNode values = object.putArray(name);
            for (JsonToken t = json.token(); t != JsonToken.END_ARRAY; t = json.nextToken()) {
                values.add(json.tree());
            }
        }

        /** The elements from the one that has just begun to the end of their list. */
        void elements() throws IOException {
            json.enter('[');
            int depth = json.depth();
            for (JsonToken t = json.begin(); t != null && t != JsonToken.END_ARRAY; t = nextElement()) {
                try {
                    JsonNode element = json.tree();
                    record(element);
                    json.end(element);
                } catch (JsonProcessingException | Unreadable e) {
                    recover(e, json.element(), depth);
                }
            }
            json.leave();
        }

        private @Nullable JsonToken nextElement() throws IOException {
            int depth = json.depth();
            while (true) {
                try {
                    return json.nextElement();
                } catch (JsonProcessingException | Unreadable e) {
                    recover(e, json.element(), depth);
                }
            }
        }
    }
}
