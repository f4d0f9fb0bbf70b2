package onrecord.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The records of an object that is none itself but holds a list of them, under names too common to count anywhere: a
 * chat of many, a thread of Reddit, an answer of Arc, data linked by JSON-LD.
 */
final class RecordsWithin {
    private static final String GRAPH = "@graph";
    private static final String NAME = "@id";

    private RecordsWithin() {}

    /** The records, or nothing where the object is a record itself. */
    static List<JsonNode> of(JsonNode object) {
        JsonNode messages = object.path("messages");
        if (messages.path(0).isObject() && !object.has("text")) {
            return list(messages);
        }
        if (object.path("kind").asText().equals("Listing")) {
            return list(object.path("data").path("children"));
        }
        List<JsonNode> tweets = tweets(object);
        if (!tweets.isEmpty()) {
            return tweets;
        }
        if (ArcStory.isList(object)) {
            return list(object.path("content_elements"));
        }
        return object.path(GRAPH).isArray() ? articles(object.path(GRAPH)) : List.of();
    }

    /** What stands beneath a record and is another: the answers to a comment of Reddit. */
    static JsonNode beneath(JsonNode record) {
        return record.path("data").path("replies");
    }

    /**
     * The posts of an answer of Twitter's service, one or a page of them, with the authors and the pictures that it
     * lists beside them.
     */
    private static List<JsonNode> tweets(JsonNode answer) {
        JsonNode data = answer.path("data");
        if (!Tweet.isSecond(data.isArray() ? data.path(0) : data)) {
            return List.of();
        }
        return posts(data.isArray() ? list(data) : List.of(data), answer.path("includes"));
    }

    /** Posts of Twitter's service with the authors and the pictures that are listed beside them. */
    static List<JsonNode> posts(List<JsonNode> posts, JsonNode beside) {
        List<JsonNode> tweets = new ArrayList<>();
        for (JsonNode one : posts) {
            if (one.isObject()) {
                ObjectNode whole = one.deepCopy();
                for (JsonNode user : beside.path("users")) {
                    if (user.path("id").equals(one.path("author_id"))) {
                        whole.set("author", user);
                    }
                }
                ArrayNode pictures = whole.putArray("media");
                for (JsonNode key : one.path("attachments").path("media_keys")) {
                    beside.path("media").forEach(picture -> {
                        if (picture.path("media_key").equals(key)) {
                            pictures.add(picture);
                        }
                    });
                }
                tweets.add(whole);
            }
        }
        return tweets;
    }

    private static List<JsonNode> list(JsonNode nodes) {
        List<JsonNode> list = new ArrayList<>(nodes.size());
        nodes.forEach(list::add);
        return list;
    }

    /** The articles of a graph, with what they name by its id written out: the publisher, the authors, the pictures. */
    private static List<JsonNode> articles(JsonNode graph) {
        Map<String, JsonNode> named = new HashMap<>();
        graph.forEach(node -> named.put(node.path(NAME).asText(), node));
        List<JsonNode> articles = new ArrayList<>();
        for (JsonNode node : graph) {
            if (isArticle(node)) {
                ObjectNode whole = node.deepCopy();
                for (String name : List.copyOf(names(node))) {
                    JsonNode meant = named.get(node.path(name).path(NAME).asText());
                    if (node.path(name).size() == 1 && meant != null && !isArticle(meant)) {
                        whole.set(name, meant);
                    }
                }
                articles.add(whole);
            }
        }
        return articles;
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    /** {@code NewsArticle}, {@code BlogPosting}, {@code ["Article", "Report"]}. */
    private static boolean isArticle(JsonNode node) {
        JsonNode type = node.path("@type");
        JsonNode first = type.isArray() ? type.path(0) : type;
        String name = first.asText();
        return node.isObject() && (name.endsWith("Article") || name.endsWith("Posting") || name.equals("Report"));
    }
}
