package onrecord.serve;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.search.ArchiveSearcher;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a server that has just started what people may ask it, so that what answers them is loaded before they wait for
 * it. The questions are {@link SampleAddresses} of the archive; they take the way of all requests, but come in by a
 * door inside the process, not by the port, and are no part of the traffic that is counted and limited. They pause
 * while others are answered, and end after {@link #MOST_QUESTIONS} or {@link #PATIENCE}, whichever is first. Safe for
 * use by several threads.
 */
final class WarmUp implements AutoCloseable {
    /**
     * After so many all that answers them is loaded. More would teach Java's compiler what is asked here and not what
     * people ask then: after some thousand questions, searches stayed a tenth to a fifth slower for good.
     */
    static final int MOST_QUESTIONS = 64;

    /** How long to wait for one answer. */
    private static final Duration ANSWER = Duration.ofSeconds(5);

    /** How long a server that is being asked by others is left alone before it is looked at again. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    /** A server that is busy for so long is warm. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final ArchiveSearcher archive;
    private final LocalConnector door;
    private final Traffic traffic;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger answered = new AtomicInteger();
    private @Nullable Thread thread;

    /** @param door by which the server is asked */
    WarmUp(ArchiveSearcher archive, LocalConnector door, Traffic traffic) {
        this.archive = archive;
        this.door = door;
        this.traffic = traffic;
    }

    /** Whether a request is one of a warm-up, which nobody outside the process can make. */
    static boolean asks(Request request) {
        return request.getConnectionMetaData().getConnector() instanceof LocalConnector;
    }

    /**
     * Begins in a thread of its own, unless it has begun or is closed. Returns at once.
     *
     * @param most how many questions at most
     */
    synchronized void start(int most) {
        if (thread == null && !isClosed()) {
            thread = Thread.ofPlatform().daemon().name("warm-up").start(() -> ask(most));
        }
    }

    /** Waits for its end, if it has begun; tells how many questions had an answer. */
    int await() throws InterruptedException {
        Thread begun = begun();
        if (begun != null) {
            begun.join();
        }
        return answered.get();
    }

    private synchronized @Nullable Thread begun() {
        return thread;
    }

    private void ask(int most) {
        try {
            List<String> addresses = SampleAddresses.of(archive);
            long end = System.nanoTime() + PATIENCE.toNanos();
            for (int i = 0; i < most && !addresses.isEmpty(); i++) {
                waitForTurn();
                if (isClosed() || System.nanoTime() > end) {
                    return;
                }
                ask(addresses.get(i % addresses.size()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            // whoever asks for what failed is told; a server need not be warm
            LOG.debug("The warm-up ended early", e);
        }
    }

    private void waitForTurn() throws InterruptedException {
        while (traffic.active() > 0 && !closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.trace("Others are being answered");
        }
    }

    private void ask(String address) throws Exception {
        String answer = door.getResponse(
                "GET " + address + " HTTP/1.1\r\n"
                        + "Host: localhost\r\n"
                        + "Accept-Encoding: gzip\r\n"
                        + "Connection: close\r\n\r\n",
                ANSWER.toMillis(),
                TimeUnit.MILLISECONDS);
        if (answer != null && answer.startsWith("HTTP/1.1 200 ")) {
            answered.incrementAndGet();
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Asks nothing further, and waits for the answer that is under way. */
    @Override
    public void close() {
        closed.countDown();
        try {
            await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
