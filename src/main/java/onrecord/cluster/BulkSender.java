package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveException.Reason;

/** Sends operations until each is done or refused for good. */
final class BulkSender {
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Nodes nodes;
    private final Lease lease;
    private final Duration patience;

    /** @param patience how long what a busy cluster refuses is sent again */
    BulkSender(Nodes nodes, Lease lease, Duration patience) {
        this.nodes = nodes;
        this.lease = lease;
        this.patience = patience;
    }

    /**
     * Sends them.
     *
     * @return the articles that the cluster refuses for what they are, with its reason
     * @throws ArchiveException if the cluster is full, does not answer, or another writer has taken over
     */
    Map<String, String> send(List<Bulk.Operation> operations) {
        Map<String, String> refused = new LinkedHashMap<>();
        List<Bulk.Operation> left = operations;
        long end = System.nanoTime() + patience.toNanos();
        Duration wait = FIRST_WAIT;
        while (!left.isEmpty()) {
            lease.require();
            List<Bulk.Operation> again;
            ArchiveException trouble = null;
            try {
                again = sendOnce(left, refused);
            } catch (ArchiveException e) {
                if (e.reason() != Reason.UNREACHABLE && e.reason() != Reason.BUSY) {
                    throw e;
                }
                again = left;
                trouble = e;
            }
            if (!again.isEmpty()) {
                if (System.nanoTime() > end) {
                    throw trouble == null ? busy() : trouble;
                }
                pause(wait);
                wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
            }
            left = again;
        }
        return refused;
    }

    private List<Bulk.Operation> sendOnce(List<Bulk.Operation> operations, Map<String, String> refused) {
        NodeAnswer answer = nodes.bulk("_bulk?require_alias=true", Bulk.body(operations));
        boolean tooMuch = answer.status() == 413 || (answer.status() == 429 && operations.size() > 1);
        if (tooMuch && operations.size() > 1) {
            // one body of more than a node takes at once never goes through
            int half = operations.size() / 2;
            List<Bulk.Operation> again = new ArrayList<>(sendOnce(operations.subList(0, half), refused));
            again.addAll(sendOnce(operations.subList(half, operations.size()), refused));
            return again;
        }
        JsonNode items = nodes.required(answer).path("items");
        List<Bulk.Operation> again = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            Bulk.Operation operation = operations.get(i);
            switch (Bulk.outcome(items.path(i), operation.deletes())) {
                case DONE -> {}
                case AGAIN -> again.add(operation);
                case FULL -> throw Refusals.full(nodes.settings());
                case CLOSED -> {
                    JsonNode item = items.path(i).elements().next();
                    throw Refusals.plain(
                            nodes.settings(), new NodeAnswer(item.path("status").asInt(), item));
                }
                case STALE -> {
                    lease.lose();
                    lease.require();
                }
                case REFUSED -> refuse(operation, Bulk.reason(items.path(i)), refused);
            }
        }
        return again;
    }

    private void refuse(Bulk.Operation operation, String reason, Map<String, String> refused) {
        if (operation.article() == null) {
            throw new ArchiveException(
                    "the archive " + nodes.settings().name() + ": the cluster refused what is to be kept: " + reason);
        }
        refused.put(operation.article(), reason);
    }

    private ArchiveException busy() {
        return new ArchiveException(
                "the archive " + nodes.settings().name() + ": the cluster has had too much to do for "
                        + patience.toSeconds() + " seconds: everything committed is kept; run this again later",
                Reason.BUSY);
    }

    private static void pause(Duration wait) {
        try {
            long jitter = ThreadLocalRandom.current().nextLong(wait.toMillis() / 2 + 1);
            Thread.sleep(wait.plusMillis(jitter));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ArchiveException("writing to the cluster was interrupted", e);
        }
    }
}
