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
     * Hands on every hit of a search, batch by batch.
     *
     * @param body with a size, and a sort that parts any two documents
     */
    void forEach(ObjectNode body, Consumer<JsonNode> sink) {
        forEachBatch(body, hits -> hits.forEach(sink));
    }

    /**
     * Hands on the hits of a search, all of a batch together.
     *
     * @param body as {@link #forEach} takes it
     */
    void forEachBatch(ObjectNode body, Consumer<JsonNode> sink) {
        body.set("pit", Dsl.one("id", id).put("keep_alive", KEPT));
        body.put("track_total_hits", false);
        int size = body.path("size").asInt();
        while (true) {
            JsonNode hits = WholeAnswers.whole(
                            nodes, nodes.post("_search?allow_partial_search_results=false", body, Nodes.PATIENT))
                    .path("hits")
                    .path("hits");
            sink.accept(hits);
            if (hits.size() < size) {
                return;
            }
            body.set("search_after", hits.path(hits.size() - 1).path("sort"));
        }
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
