package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import onrecord.index.ArchiveException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An index as it is at one moment, for reading all of it in batches. */
final class PointInTime implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PointInTime.class);
    private static final String KEPT = "5m";

    /** So many hits tell how large one is. */
    private static final int FIRST = 20;

    /** How many characters of what is kept a batch should have: it is in memory at once. */
    private static final long BATCH_CHARACTERS = 8 << 20;

    private final Nodes nodes;
    private final String id;

    private PointInTime(Nodes nodes, String id) {
        this.nodes = nodes;
        this.id = id;
    }

    static PointInTime of(Nodes nodes, String index) {
        JsonNode made = nodes.required(nodes.ask(
                "POST", index + "/_search/point_in_time?allow_partial_pit_creation=false&keep_alive=" + KEPT, null));
        return new PointInTime(nodes, made.path("pit_id").asText());
    }

    /**
     * Hands on every hit of a search, batch by batch; larger hits in smaller batches.
     *
     * @param body with the most hits of a batch as size, and a sort that parts any two documents
     */
    void forEach(ObjectNode body, Consumer<JsonNode> sink) {
        forEachBatch(body, hits -> hits.forEach(sink));
    }

    /**
     * Hands on the hits of a search, all of a batch together.
     *
     * @param search as {@link #forEach} takes it
     */
    void forEachBatch(ObjectNode search, Consumer<JsonNode> sink) {
        ObjectNode body = search.deepCopy();
        body.set("pit", Dsl.one("id", id).put("keep_alive", KEPT));
        body.put("track_total_hits", false);
        int most = body.path("size").asInt();
        int size = Math.min(most, FIRST);
        while (true) {
            body.put("size", size);
            JsonNode hits = WholeAnswers.whole(
                            nodes, nodes.post("_search?allow_partial_search_results=false", body, Nodes.PATIENT))
                    .path("hits")
                    .path("hits");
            sink.accept(hits);
            if (hits.size() < size) {
                return;
            }
            body.set("search_after", hits.path(hits.size() - 1).path("sort"));
            size = Math.clamp(BATCH_CHARACTERS * size / Math.max(1, characters(hits)), 1, most);
        }
    }

    private static long characters(JsonNode hits) {
        long characters = 0;
        for (JsonNode hit : hits) {
            for (JsonNode kept : hit.path("_source")) {
                characters += kept.asText().length();
            }
        }
        return characters;
    }

    @Override
    public void close() {
        try {
            nodes.ask(
                    "DELETE",
                    "_search/point_in_time",
                    Dsl.one("pit_id", Dsl.array().add(id)));
        } catch (ArchiveException e) {
            LOG.debug("It runs out by itself", e);
        }
    }
}
