package onrecord.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveWriter;
import onrecord.search.ArchiveSearcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the links of an archive up to date beside a server, in a thread of its own. Where another process writes to the
 * archive, it tries again later; where links cannot be worked out, it says so once and rests.
 */
final class BackgroundLinks implements AutoCloseable {
    /** How often is looked whether articles came or went. */
    private static final long EVERY_SECONDS = 5;

    /** How long who writes to the archive waits for links that are just being put into it. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(3);

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundLinks.class);

    private final Console console;
    private final Path folder;
    private final ArchiveSearcher archive;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "links");

    /** @param archive the same archive, which is not closed with this */
    BackgroundLinks(Console console, Path folder, ArchiveSearcher archive) {
        this.console = console;
        this.folder = folder;
        this.archive = archive;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /**
     * Opens the archive for writing, as soon as links that are just being put into it are in.
     *
     * @throws ArchiveException as {@link Archives#writer}, if another process writes to it for longer
     */
    static ArchiveWriter openWriter(Path folder) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            try {
                return Archives.writer(folder);
            } catch (ArchiveException e) {
                if (e.reason() != ArchiveException.Reason.LOCKED || System.nanoTime() - until > 0) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void run() {
        try {
            while (!closed.await(EVERY_SECONDS, TimeUnit.SECONDS)) {
                if (!bringUpToDate()) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether to go on. */
    private boolean bringUpToDate() {
        try {
            if (!archive.linkState().isLinked()) {
                new LinkRun(folder, () -> closed.getCount() == 0).run();
            }
            return true;
        } catch (ArchiveException e) {
            if (e.reason() == ArchiveException.Reason.LOCKED) {
                return true;
            }
            return rest(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.debug("links failed", e);
            return rest(e instanceof UncheckedIOException io ? Complaints.reason(io) : "please report this: " + e);
        }
    }

    private boolean rest(String why) {
        console.note("onrecord: links are not kept up to date: " + Printable.words(why));
        return false;
    }

    /** Leaves off; what is under way is done soon, and nothing is lost where it is not. */
    @Override
    public void close() {
        closed.countDown();
    }
}
