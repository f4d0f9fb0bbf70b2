package onrecord.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveFolder;
import onrecord.index.Diagnosis;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The latest commit, looked for again every {@link #PATIENCE} by a thread of its own, so that no search waits for it. A
 * search keeps the commit it began with.
 */
final class Snapshots extends ReferenceManager<Commit> {
    /** How long a commit of another process may stay unseen; a second is promised. */
    static final Duration PATIENCE = Duration.ofMillis(500);

    /** A commit is made ready in this part of the time at most, one core's. */
    private static final int REST = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private final Path folder;
    private final Duration patience;
    private final BitSetProducer articles = new QueryBitSetProducer(Kind.ARTICLES.all());
    private final AtomicBoolean facetsAsked = new AtomicBoolean();
    private final Thread watch;
    private volatile boolean closed;

    Snapshots(Path folder) {
        this(folder, PATIENCE);
    }

    /** @param patience how long it waits before it looks for a commit again */
    Snapshots(Path folder, Duration patience) {
        this.folder = folder;
        this.patience = patience;
        this.current = commit(ArchiveFolder.openReader(folder));
        this.watch = Thread.ofPlatform().daemon().name("archive-watch").start(this::watch);
    }

    private Commit commit(DirectoryReader reader) {
        return new Commit(reader, articles, folder, facetsAsked);
    }

    private void watch() {
        boolean failing = false;
        while (!closed) {
            try {
                Thread.sleep(patience);
                maybeRefresh();
                failing = false;
            } catch (InterruptedException | AlreadyClosedException e) {
                return; // the archive is being closed, which is no damage
            } catch (IOException | RuntimeException e) {
                if (!failing && !closed) {
                    LOG.warn("{}", Diagnosis.plain(folder, e).getMessage());
                }
                failing = true;
            }
        }
    }

    @Override
    protected void decRef(Commit reference) throws IOException {
        reference.reader().decRef();
    }

    @Override
    protected @Nullable Commit refreshIfNeeded(Commit reference) throws IOException {
        DirectoryReader newer = DirectoryReader.openIfChanged(reference.reader());
        return newer == null ? null : commit(newer);
    }

    @Override
    protected boolean tryIncRef(Commit reference) {
        return reference.reader().tryIncRef();
    }

    @Override
    protected int getRefCount(Commit reference) {
        return reference.reader().getRefCount();
    }

    @Override
    protected void afterClose() throws IOException {
        closed = true;
        watch.interrupt();
    }

    /**
     * Works out what a page's first facets and completion need, in a thread of its own, before somebody asks for it:
     * for the commit of now, and for later ones as long as facets are asked for. Of commits that come quickly it takes
     * some: it rests {@value #REST} times as long as it worked.
     *
     * @return is completed when the commit of now is ready
     */
    CompletionStage<Void> keepReady() {
        CompletableFuture<Void> first = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("archive-ready").start(() -> {
            long ready = -1;
            facetsAsked.set(true);
            while (!closed) {
                try {
                    long begun = System.nanoTime();
                    ready = makeReady(ready);
                    first.complete(null);
                    Duration worked =
                            Duration.ofNanos(System.nanoTime() - begun).multipliedBy(REST);
                    Thread.sleep(worked.compareTo(PATIENCE) > 0 ? worked : PATIENCE);
                } catch (InterruptedException | AlreadyClosedException e) {
                    return;
                } catch (IOException | RuntimeException e) {
                    LOG.debug("A search will say it better", e);
                    return;
                }
            }
        });
        return first;
    }

    /** Makes the commit of now ready, unless it is or nobody has asked for facets; says which one is. */
    private long makeReady(long before) throws IOException {
        Commit commit = acquire();
        try {
            long now = commit.reader().getVersion();
            if (now == before || !facetsAsked.getAndSet(false)) {
                return before;
            }
            commit.newest().makeReady();
            return now;
        } finally {
            release(commit);
        }
    }

    /** Something asked of what is searched of one commit. */
    interface Question<T> {
        T ask(Snapshot snapshot) throws IOException;
    }

    /** Asks the newest version of each article. @throws ArchiveException if the archive cannot be read */
    <T> T with(Question<T> question) {
        return with(true, question);
    }

    /** Asks all articles, older versions too. @throws ArchiveException if the archive cannot be read */
    <T> T withAll(Question<T> question) {
        return with(false, question);
    }

    private <T> T with(boolean newest, Question<T> question) {
        Commit commit = null;
        try {
            commit = acquire();
            return question.ask(newest ? commit.newest() : commit.all());
        } catch (IOException e) {
            throw Diagnosis.plain(folder, e);
        } catch (RuntimeException | AssertionError e) {
            ArchiveException damage = Diagnosis.damage(folder, e);
            if (damage != null) {
                throw damage;
            }
            throw e;
        } finally {
            release(folder, commit);
        }
    }

    private void release(Path folder, @Nullable Commit commit) {
        if (commit == null) {
            return;
        }
        try {
            release(commit);
        } catch (IOException e) {
            throw Diagnosis.plain(folder, e);
        }
    }
}
