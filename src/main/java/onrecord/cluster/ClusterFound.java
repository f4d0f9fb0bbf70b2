package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import onrecord.index.TouchedArticles;
import onrecord.index.codec.Fields;
import onrecord.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * The articles of an archive as they were found. Where a correction shows something else of one, or nothing, it is kept
 * as it was found in a document of its own. For use by one thread.
 */
final class ClusterFound implements TouchedArticles.Found {
    private static final int BATCH = 100;
    private static final String PREFIX = "found-";

    private final Nodes nodes;
    private final String index;
    private final Stored stored;
    private final Set<String> corrected = new HashSet<>();
    private final Map<String, Article> shown = new HashMap<>();
    private final Map<String, Taken> taken = new HashMap<>();

    /**
     * What is known of how an article was taken in.
     *
     * @param quotes how many quotes there may be of it: those it is shown with, or had before
     * @param added when, in milliseconds since 1970, or null where no time was kept
     * @param text a word for what it said
     */
    record Taken(int quotes, @Nullable Long added, String text) {}

    ClusterFound(Nodes nodes, String index) {
        this.nodes = nodes;
        this.index = index;
        this.stored = new Stored(index);
        scan(Fields.FOUND, false, hit -> corrected.add(hit.path("_routing").asText()));
    }

    /** The id of the document in which an article is kept as it was found. */
    static String document(String id) {
        return PREFIX + id;
    }

    /** The ids of the articles that are kept as they were found, beside what is shown. */
    Set<String> corrected() {
        return corrected;
    }

    /** What is shown of an article that was handed on, if something is. */
    Optional<Article> shown(String id) {
        return Optional.ofNullable(shown.get(id));
    }

    /** How an article that was handed on was taken in. */
    Taken taken(String id) {
        return taken.getOrDefault(id, new Taken(0, null, ""));
    }

    /** How articles were taken in, committed or not; one that is not there is absent. */
    Map<String, Taken> taken(Collection<String> ids) {
        Map<String, Taken> all = new HashMap<>();
        for (JsonNode doc : both(
                List.copyOf(ids),
                List.of(ClusterFields.QUOTES, Fields.NUMBER, Fields.ADDED, ClusterFields.FOUND_TEXT))) {
            String id = doc.path("_routing").asText();
            Taken one = read(doc.path("_source"));
            Taken other = all.get(id);
            boolean isFound = isFound(doc);
            if (other == null) {
                all.put(id, one);
            } else {
                Taken found = isFound ? one : other;
                all.put(id, new Taken(Math.max(one.quotes(), other.quotes()), found.added(), found.text()));
            }
        }
        return all;
    }

    private static Taken read(JsonNode source) {
        JsonNode added = source.path(Fields.ADDED);
        return new Taken(
                Math.max(
                        source.path(ClusterFields.QUOTES).asInt(),
                        source.path(Fields.NUMBER).asInt()),
                added.isNumber() ? (Long) added.asLong() : null,
                source.path(ClusterFields.FOUND_TEXT).asText(""));
    }

    private static boolean isFound(JsonNode doc) {
        return !doc.path("_id").asText().equals(doc.path("_routing").asText());
    }

    /** The documents that there are of these articles: as they are shown, and as they were found. */
    private List<JsonNode> both(List<String> ids, List<String> fields) {
        List<JsonNode> there = new ArrayList<>();
        if (ids.isEmpty()) {
            return there;
        }
        ArrayNode asked = Dsl.array();
        for (String id : ids) {
            asked.add(Dsl.object().put("_id", id).put("routing", id));
            if (corrected.contains(id)) {
                asked.add(Dsl.object().put("_id", document(id)).put("routing", id));
            }
        }
        String path = index + "/_mget?_source=" + String.join(",", fields);
        for (JsonNode doc :
                nodes.post(path, Dsl.one("docs", asked), Nodes.PATIENT).path("docs")) {
            if (doc.path("found").asBoolean()) {
                there.add(doc);
            }
        }
        return there;
    }

    @Override
    public void of(Collection<String> ids, Consumer<Article> sink) {
        List<String> all = List.copyOf(ids);
        List<String> fields = List.of(Fields.SUMMARY, Fields.REST, Fields.ADDED, ClusterFields.FOUND_TEXT);
        for (int from = 0; from < all.size(); from += BATCH) {
            Map<String, Article> found = new HashMap<>();
            for (JsonNode doc : both(all.subList(from, Math.min(all.size(), from + BATCH)), fields)) {
                String id = doc.path("_routing").asText();
                Article article = stored.article(doc.path("_source"));
                if (isFound(doc)) {
                    found.put(id, article);
                    taken.put(id, read(doc.path("_source")));
                } else {
                    shown.put(id, article);
                    found.putIfAbsent(id, article);
                    taken.putIfAbsent(id, read(doc.path("_source")));
                }
            }
            found.values().forEach(sink);
        }
    }

    @Override
    public void corrected(Consumer<Article> sink) {
        of(corrected, sink);
    }

    @Override
    public void shown(Predicate<Article> wanted, Consumer<Article> sink) {
        List<String> all = new ArrayList<>();
        scan(Fields.ARTICLE, true, hit -> {
            if (wanted.test(stored.article(hit.path("_source")))) {
                all.add(hit.path("_id").asText());
            }
        });
        of(all, sink);
    }

    private void scan(String type, boolean withArticle, Consumer<JsonNode> sink) {
        try (PointInTime point = PointInTime.of(nodes, index)) {
            ObjectNode body = Dsl.object().put("size", withArticle ? BATCH : 10 * BATCH);
            body.set("query", Dsl.term(Fields.TYPE, type));
            body.set("sort", Dsl.array().add("_shard_doc"));
            if (withArticle) {
                body.set("_source", Dsl.strings(List.of(Fields.SUMMARY, Fields.REST)));
            } else {
                body.put("_source", false);
            }
            point.forEach(body, sink);
        }
    }
}
