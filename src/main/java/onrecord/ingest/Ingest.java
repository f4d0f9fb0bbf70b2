package onrecord.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import onrecord.index.ArchiveWriter;
import onrecord.model.Article;
import onrecord.model.SourcePath;
import onrecord.read.Reading;
import onrecord.read.SourceReader;

/**
 * Takes files into an archive: what is new or changed is read, and its articles put in place of those it had. Killed at
 * any moment, the next run goes on where the last commit was; no article is ever there twice. One run at a time.
 */
public final class Ingest {
    /** How long articles may be in the archive before they are committed. */
    public static final Duration COMMIT_EVERY = Duration.ofSeconds(60);

    private final ArchiveWriter writer;
    private final SourceReader reader;
    private final ArticleMaker maker;
    private final int threads;
    private final Duration commitEvery;
    /** Held shared while an article is put, alone while a commit is made with the list of what was put. */
    private final ReadWriteLock committing = new ReentrantReadWriteLock();

    private final Set<Taking> open = new LinkedHashSet<>();
    private long lastCommit = System.nanoTime();

    /**
     * Commits once a minute and at the end.
     *
     * @param threads how many threads work, 1 or more
     */
    public Ingest(ArchiveWriter writer, SourceReader reader, ArticleMaker maker, int threads) {
        this(writer, reader, maker, threads, COMMIT_EVERY);
    }

    /** @param commitEvery how long articles may be in the archive before they are committed */
    public Ingest(ArchiveWriter writer, SourceReader reader, ArticleMaker maker, int threads, Duration commitEvery) {
        this.writer = writer;
        this.reader = reader;
        this.maker = maker;
        this.threads = threads;
        this.commitEvery = commitEvery;
    }

    /**
     * Runs to the end and commits.
     *
     * @param tally counts along; may be read meanwhile
     * @param failures is told every failure when it happens, on the calling thread
     * @throws onrecord.index.ArchiveException if the archive cannot be written; what was committed stays
     */
    public void run(IngestRequest request, Tally tally, Consumer<Reading.Failed> failures) {
        run(request, tally, failures, change -> {});
    }

    /**
     * Runs to the end and commits, as {@link #run(IngestRequest, Tally, Consumer)} does.
     *
     * @param changes is told of every file before it is read or removed, on the calling thread
     */
    public void run(
            IngestRequest request, Tally tally, Consumer<Reading.Failed> failures, Consumer<FileChange> changes) {
        CompletableFuture<FileTree> walk = CompletableFuture.supplyAsync(() -> FileTree.of(request.paths()));
        Ledger ledger = Ledger.of(writer::files);
        FileTree tree = walk.join();
        tree.files().forEach(tally::found);
        Consumer<Reading.Failed> report = failed -> {
            tally.failed(failed);
            failures.accept(failed);
        };
        tree.failures().forEach(report);
        Planner planner = new Planner(ledger, writer, request, reader::told);
        Plans plans = new Plans(tree.files(), planner, tally, report, changes);
        if (request.dryRun()) {
            plans.forEachRemaining(plan -> tally.done(plan.input()));
        } else {
            take(plans, tally, report);
        }
        if (request.sync()) {
            removeGone(ledger, tree, request, tally, changes);
        }
        if (!request.dryRun()) {
            commit(report);
            writer.settle();
        }
    }

    private void take(Plans plans, Tally tally, Consumer<Reading.Failed> report) {
        try (Pipeline<Taking, Outcome> pipeline = new Pipeline<>(
                (taking, sink) -> reader.read(taking.plan.input().path(), taking.plan.identity(), sink),
                taking -> reading -> put(taking, reading),
                threads)) {
            Plans.Openings openings = plans.opening(open);
            pipeline.run(openings, new Pipeline.Taker<>() {
                @Override
                public void take(Taking taking, Outcome outcome) {
                    tally.made(taking.plan.input(), outcome.length());
                    switch (outcome) {
                        case Outcome.Put put -> {
                            taking.article(put.id());
                            tally.article(put.format());
                        }
                        case Outcome.Failure failure -> {
                            taking.failed(failure.failed());
                            report.accept(failure.failed());
                        }
                    }
                    commitWhenDue(report);
                }

                @Override
                public void end(Taking taking) {
                    finish(taking, report);
                    tally.done(taking.plan.input());
                    commitWhenDue(report);
                }
            });
        } finally {
            open.clear();
        }
    }

    /** What became of a reading: little enough to wait in a queue. */
    private sealed interface Outcome {
        /** How long the text was that was read, in UTF-16 code units. */
        int length();

        /** The article of this id was given to the writer; it came from this kind of source. */
        record Put(String id, String format, int length) implements Outcome {}

        record Failure(Reading.Failed failed, int length) implements Outcome {}
    }

    private Outcome put(Taking taking, Reading reading) {
        int length =
                reading instanceof Reading.Read read ? read.document().content().length() : 0;
        return switch (maker.make(reading)) {
            case ArticleMaker.Made.Failure failure -> new Outcome.Failure(failure.failed(), length);
            case ArticleMaker.Made.Success success -> {
                put(taking, success.article());
                yield new Outcome.Put(success.article().id(), success.format(), length);
            }
        };
    }

    private void put(Taking taking, Article article) {
        committing.readLock().lock();
        try {
            if (taking.begin(article.id())) {
                writer.begin(taking.unfinished());
            }
            if (taking.plan.why() == FileChange.Kind.AGAIN || taking.plan.why() == FileChange.Kind.MOVED) {
                writer.putAgain(article);
            } else {
                writer.put(article);
            }
        } finally {
            committing.readLock().unlock();
        }
    }

    private void finish(Taking taking, Consumer<Reading.Failed> report) {
        open.remove(taking);
        if (taking.isInaccessible()) {
            return;
        }
        Input input = taking.plan.input();
        if (hasChanged(input)) {
            writer.putFile(taking.unfinished());
            report.accept(new Reading.Failed(
                    SourcePath.source(input.path()),
                    Reading.Failed.Kind.INACCESSIBLE,
                    "changed while it was read: the next run reads it again"));
            return;
        }
        taking.obsolete().forEach(writer::remove);
        Ledger.Entry before = taking.plan.before();
        if (before != null && !before.path().equals(input.absolute())) {
            writer.removeFile(before.path());
        }
        writer.putFile(taking.whole());
    }

    private static boolean hasChanged(Input input) {
        try {
            BasicFileAttributes now = Files.readAttributes(input.path(), BasicFileAttributes.class);
            return now.size() != input.size() || now.lastModifiedTime().toMillis() != input.modifiedMillis();
        } catch (IOException e) {
            return true;
        }
    }

    private void commitWhenDue(Consumer<Reading.Failed> report) {
        if (System.nanoTime() - lastCommit > commitEvery.toNanos()) {
            commit(report);
        }
    }

    private void commit(Consumer<Reading.Failed> report) {
        List<ArchiveWriter.Refused> refused;
        committing.writeLock().lock();
        try {
            open.forEach(taking -> writer.putFile(taking.unfinished()));
            refused = writer.commit();
        } finally {
            committing.writeLock().unlock();
        }
        refused.forEach(article ->
                report.accept(new Reading.Failed(article.source(), Reading.Failed.Kind.LIMIT, article.reason())));
        lastCommit = System.nanoTime();
    }

    private void removeGone(
            Ledger ledger, FileTree tree, IngestRequest request, Tally tally, Consumer<FileChange> changes) {
        Set<String> found = new HashSet<>();
        tree.files().forEach(input -> found.add(input.absolute()));
        Gone gone = new Gone(request.paths(), tree.failures());
        for (Ledger.Entry entry : List.copyOf(ledger.entries())) {
            if (!found.contains(entry.path()) && gone.covers(entry.path())) {
                tally.taking(FileChange.Kind.GONE);
                changes.accept(new FileChange(FileChange.Kind.GONE, entry.path()));
                if (!request.dryRun()) {
                    entry.articles().forEach(writer::remove);
                    writer.removeFile(entry.path());
                }
            }
        }
    }
}
