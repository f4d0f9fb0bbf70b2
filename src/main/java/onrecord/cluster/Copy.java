package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.index.ArchiveException;
import onrecord.index.ArrivalClock;
import onrecord.index.codec.Fields;
import onrecord.model.Article;
import onrecord.search.answer.UserAliases;
import org.jspecify.annotations.Nullable;

/**
 * Writes every article of an archive to another index. An article is sent when all of its quotes are there, so that one
 * that is there is whole, and a copy that was broken off goes on behind it.
 */
final class Copy {
    private static final long BATCH_BYTES = 5 << 20;
    private static final int BATCH = 500;

    private final Nodes nodes;
    private final BulkSender sender;
    private final String to;
    private final Stored stored;
    private final ClusterDocuments documents;
    private long before;
    private long copied;
    private Bulk quotes = new Bulk();
    private Bulk articles = new Bulk();

    Copy(Nodes nodes, Lease lease, String to, Duration patience) {
        this.nodes = nodes;
        this.sender = new BulkSender(nodes, lease, patience);
        this.to = to;
        this.stored = new Stored(nodes.settings().name());
        this.documents = new ClusterDocuments(new UserAliases(nodes.settings().folder()).outlets());
    }

    /** How many articles were there before. */
    long before() {
        return before;
    }

    /** How many articles it wrote. */
    long copied() {
        return copied;
    }

    /** @throws ArchiveException if an article cannot be written: then the copy is none */
    void of(String from) {
        try (PointInTime point = PointInTime.of(nodes, from)) {
            ObjectNode body = Dsl.object().put("size", BATCH);
            body.set("query", Dsl.terms(Fields.TYPE, List.of(Fields.ARTICLE, Fields.FOUND)));
            body.set("sort", Dsl.array().add("_shard_doc"));
            body.set(
                    "_source",
                    Dsl.strings(List.of(Fields.SUMMARY, Fields.REST, Fields.ADDED, ClusterFields.FOUND_TEXT)));
            point.forEachBatch(body, hits -> {
                Set<String> there = there(hits);
                for (JsonNode hit : hits) {
                    String id = hit.path("_id").asText();
                    boolean isShown = id.equals(hit.path("_routing").asText());
                    before += there.contains(id) && isShown ? 1 : 0;
                    if (!there.contains(id) && isShown) {
                        put(hit.path("_source"));
                    } else if (!there.contains(id)) {
                        putFound(id, hit.path("_source"));
                    }
                }
            });
            send();
        }
    }

    /** The ids of those that are there. */
    private Set<String> there(JsonNode hits) {
        ArrayNode docs = Dsl.array();
        for (JsonNode hit : hits) {
            String routing = hit.path("_routing").asText();
            String id = hit.path("_id").asText();
            docs.add(Dsl.object().put("_id", id).put("routing", routing).put("_source", false));
        }
        Set<String> there = new HashSet<>();
        if (!docs.isEmpty()) {
            for (JsonNode doc : nodes.post(to + "/_mget", Dsl.one("docs", docs), Nodes.PATIENT)
                    .path("docs")) {
                if (doc.path("found").asBoolean()) {
                    there.add(doc.path("_id").asText());
                }
            }
        }
        return there;
    }

    private void put(JsonNode source) {
        Article article = stored.article(source);
        ClusterDocuments.Documents made = documents.of(article, FileIndex.path(article.source()));
        made.taken(added(source), text(source, article));
        String id = article.id();
        for (int number = 0; number < made.quotes().size(); number++) {
            quotes.put(to, id + "-" + number, id, 1, made.quotes().get(number));
        }
        articles.put(to, id, id, 1, made.article());
        copied++;
        sendWhenDue();
    }

    /** An article as it was found, where something else is shown of it. */
    private void putFound(String document, JsonNode source) {
        Article article = stored.article(source);
        ObjectNode found = documents.found(article, FileIndex.path(article.source()));
        ClusterDocuments.Documents.taken(found, added(source), text(source, article));
        articles.put(to, document, article.id(), 1, found);
        sendWhenDue();
    }

    private static @Nullable Long added(JsonNode source) {
        Instant added = Stored.added(source);
        return added == null ? null : (Long) added.toEpochMilli();
    }

    /** An OnRecord of before kept no word for what an article said. */
    private static String text(JsonNode source, Article article) {
        return source.path(ClusterFields.FOUND_TEXT).asText(ArrivalClock.text(article));
    }

    private void sendWhenDue() {
        if (quotes.bytes() + articles.bytes() > BATCH_BYTES) {
            send();
        }
    }

    private void send() {
        require(sender.send(quotes.operations()));
        require(sender.send(articles.operations()));
        quotes = new Bulk();
        articles = new Bulk();
    }

    private void require(Map<String, String> refused) {
        refused.forEach((id, reason) -> {
            throw new ArchiveException("the archive " + nodes.settings().name() + " is where it was: the cluster does"
                    + " not take its article " + id + " (" + reason + ")");
        });
    }
}
