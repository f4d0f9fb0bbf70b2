package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Operations that are sent together, each with a version of its own: the same sent again changes nothing, and one that
 * is older than what is there is refused.
 */
final class Bulk {
    private static final byte[] LINE = "\n".getBytes(StandardCharsets.UTF_8);

    private final List<Operation> operations = new ArrayList<>();
    private long bytes;

    /**
     * One operation.
     *
     * @param article the id of the article it belongs to, or null for a file's or a link's
     * @param lines as they are sent
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Operation(@Nullable String article, boolean deletes, byte[] lines) {}

    /**
     * Puts a document.
     *
     * @param article the id of the article it belongs to, which is the routing too; null for none
     */
    void put(String index, String id, @Nullable String article, long version, ObjectNode document) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.writeBytes(Nodes.bytes(Dsl.one("index", meta(index, id, article, version))));
        lines.writeBytes(LINE);
        lines.writeBytes(Nodes.bytes(document));
        lines.writeBytes(LINE);
        add(new Operation(article, false, lines.toByteArray()));
    }

    /** Takes a document out. */
    void delete(String index, String id, @Nullable String article, long version) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.writeBytes(Nodes.bytes(Dsl.one("delete", meta(index, id, article, version))));
        lines.writeBytes(LINE);
        add(new Operation(article, true, lines.toByteArray()));
    }

    private static ObjectNode meta(String index, String id, @Nullable String article, long version) {
        ObjectNode meta = Dsl.object();
        meta.put("_index", index).put("_id", id).put("version", version).put("version_type", "external_gte");
        if (article != null) {
            meta.put("routing", article);
        }
        return meta;
    }

    private void add(Operation operation) {
        operations.add(operation);
        bytes += operation.lines().length;
    }

    /** How many bytes the operations are, before they are packed. */
    long bytes() {
        return bytes;
    }

    int size() {
        return operations.size();
    }

    List<Operation> operations() {
        return operations;
    }

    /** What is sent for some operations. */
    static byte[] body(List<Operation> operations) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        operations.forEach(operation -> body.writeBytes(operation.lines()));
        return body.toByteArray();
    }

    /** What became of an operation. */
    enum Outcome {
        DONE,
        /** It may go through later. */
        AGAIN,
        /** The disk is full. */
        FULL,
        /** The index is gone, or the user may not write to it. */
        CLOSED,
        /** A later writer wrote this. */
        STALE,
        /** Never. */
        REFUSED
    }

    /** What the answer to one operation says. */
    static Outcome outcome(JsonNode item, boolean deletes) {
        JsonNode result = item.elements().next();
        int status = result.path("status").asInt();
        if (status / 100 == 2 || (status == 404 && deletes)) {
            return Outcome.DONE;
        }
        String type = result.path("error").path("type").asText();
        return switch (status) {
            case 403 -> type.equals("cluster_block_exception") ? Outcome.FULL : Outcome.CLOSED;
            case 429 -> type.equals("cluster_block_exception") ? Outcome.FULL : Outcome.AGAIN;
            case 503 -> Outcome.AGAIN;
            case 404 -> Outcome.CLOSED;
            case 409 -> Outcome.STALE;
            case 500 -> Refusals.isNodeLost(result.path("error")) ? Outcome.AGAIN : Outcome.REFUSED;
            default -> Outcome.REFUSED;
        };
    }

    /** Why an operation is refused, as the node says it. */
    static String reason(JsonNode item) {
        JsonNode error = item.elements().next().path("error");
        return error.path("caused_by")
                .path("reason")
                .asText(error.path("reason").asText("it says not why"));
    }
}
