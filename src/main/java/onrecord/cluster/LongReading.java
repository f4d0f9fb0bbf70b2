package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.function.Consumer;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reads all that matches, batch by batch, as it is at one moment. A node that stops meanwhile takes that moment with
 * it: an order that stays the same from one moment to another goes on behind the last that was read, in what is there
 * then; any other ends with an error. For use by one thread.
 */
final class LongReading {
    /** How often in a row it goes on without having read anything. */
    private static final int MOST_FAILURES = 5;

    private static final Duration WAIT = Duration.ofSeconds(1);

    private final Nodes nodes;
    private final String index;
    private final boolean stays;
    private @Nullable JsonNode last;
    private int failures;

    /** @param stays whether the order of two documents is the same at any time */
    LongReading(Nodes nodes, String index, boolean stays) {
        this.nodes = nodes;
        this.index = index;
        this.stays = stays;
    }

    /**
     * Hands on each hit once.
     *
     * @param body with the most hits of a batch as size, and a sort that parts any two documents
     */
    void forEach(ObjectNode body, Consumer<JsonNode> sink) {
        while (!isRead(body, sink)) {
            pause();
        }
    }

    private boolean isRead(ObjectNode body, Consumer<JsonNode> sink) {
        if (last != null) {
            body.set("search_after", last);
        }
        try (PointInTime point = PointInTime.of(nodes, index)) {
            point.forEachBatch(body, hits -> {
                hits.forEach(sink);
                if (!hits.isEmpty()) {
                    last = hits.path(hits.size() - 1).path("sort");
                    failures = 0;
                }
            });
            return true;
        } catch (ArchiveException e) {
            failures++;
            if (!stays || e.reason() != Reason.UNREACHABLE || failures > MOST_FAILURES) {
                throw e;
            }
            return false;
        }
    }

    private void pause() {
        try {
            Thread.sleep(WAIT.multipliedBy(failures - 1L));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ArchiveException("reading from the cluster was interrupted", e);
        }
    }
}
