package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveException.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to write to an archive, held by one writer at a time: a document that is taken and renewed only as it was
 * last seen. Each taking raises the epoch, which is part of every version written, so that a writer which lost the
 * right without knowing cannot write over what the next one wrote.
 */
final class Lease implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

    /** How long a writer that says nothing keeps the right. */
    static final Duration LENGTH = Duration.ofSeconds(30);

    private static final Duration RENEWED = Duration.ofSeconds(8);
    private static final String DOCUMENT = "/_doc/lease";

    private final Nodes nodes;
    private final String path;
    private final String owner;
    private final long epoch;
    private final Thread renewing;
    private long seqNo;
    private long primaryTerm;
    private volatile boolean lost;
    private volatile boolean closed;

    private Lease(Nodes nodes, String path, String owner, long epoch, JsonNode written) {
        this.nodes = nodes;
        this.path = path;
        this.owner = owner;
        this.epoch = epoch;
        seen(written);
        this.renewing = Thread.ofVirtual().name("cluster-lease").start(this::renew);
    }

    /** Takes it. @throws ArchiveException with {@link Reason#LOCKED} if another writer has it */
    static Lease take(Nodes nodes, String files) {
        String path = files + DOCUMENT;
        String owner = ManagementFactory.getRuntimeMXBean().getName() + " " + UUID.randomUUID();
        NodeAnswer known = nodes.ask("GET", path, null);
        JsonNode before = known.body();
        long until = before.path("_source").path("until").asLong();
        if (before.path("found").asBoolean() && until > Instant.now().toEpochMilli()) {
            throw held(nodes, before.path("_source").path("owner").asText());
        }
        long epoch = before.path("_source").path("epoch").asLong() + 1;
        String condition = before.path("found").asBoolean()
                ? "?if_seq_no=" + before.path("_seq_no").asLong() + "&if_primary_term="
                        + before.path("_primary_term").asLong()
                : "?op_type=create";
        NodeAnswer taken = nodes.ask("PUT", path + condition, document(owner, epoch, LENGTH));
        if (taken.status() == 409) {
            throw held(nodes, "another process");
        }
        return new Lease(nodes, path, owner, epoch, nodes.required(taken));
    }

    private static ArchiveException held(Nodes nodes, String owner) {
        return new ArchiveException(
                "another process is writing to the archive " + nodes.settings().name() + " (" + owner
                        + "): wait for it or stop it; one that was killed keeps the right for "
                        + LENGTH.toSeconds() + " seconds",
                Reason.LOCKED);
    }

    private static ObjectNode document(String owner, long epoch, Duration length) {
        ObjectNode lease = Dsl.object();
        lease.put("type", "lease").put("owner", owner).put("epoch", epoch);
        lease.put("until", Instant.now().plus(length).toEpochMilli());
        return lease;
    }

    /** How often the right was taken, this time with it. */
    long epoch() {
        return epoch;
    }

    /** @throws ArchiveException if another writer has taken it meanwhile */
    void require() {
        if (lost) {
            throw new ArchiveException(
                    "another process took over writing to the archive "
                            + nodes.settings().name()
                            + ", because this one was not heard of for " + LENGTH.toSeconds()
                            + " seconds: what was committed is kept; run this again",
                    Reason.LOCKED);
        }
    }

    /** Something written was refused as older than what is there. */
    void lose() {
        lost = true;
    }

    private synchronized void seen(JsonNode written) {
        seqNo = written.path("_seq_no").asLong();
        primaryTerm = written.path("_primary_term").asLong();
    }

    private void renew() {
        while (!closed && !lost) {
            try {
                Thread.sleep(RENEWED);
                prolong();
            } catch (InterruptedException e) {
                return;
            } catch (ArchiveException e) {
                // the next time may do; where none does, the right runs out and a later writer's version tells
                LOG.debug("The right to write was not renewed", e);
            }
        }
    }

    /** Holds it for a further while. */
    void prolong() {
        write(LENGTH);
    }

    private synchronized void write(Duration length) {
        if (closed && !length.isZero()) {
            return;
        }
        NodeAnswer answer = nodes.ask(
                "PUT",
                path + "?if_seq_no=" + seqNo + "&if_primary_term=" + primaryTerm,
                document(owner, epoch, length));
        if (answer.status() == 409) {
            seenAsOwn();
        } else {
            seen(nodes.required(answer));
        }
    }

    /** It is not as it was last seen: another writer took it, or this one did not hear that it renewed it. */
    private void seenAsOwn() {
        JsonNode now = nodes.get(path);
        if (now.path("_source").path("owner").asText().equals(owner)) {
            seen(now);
        } else {
            lost = true;
        }
    }

    /** Gives the right back. */
    @Override
    public void close() {
        closed = true;
        renewing.interrupt();
        if (!lost) {
            try {
                write(Duration.ZERO);
            } catch (ArchiveException e) {
                lost = true; // it runs out by itself
            }
        }
    }
}
