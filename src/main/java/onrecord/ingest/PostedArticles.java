package onrecord.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.model.Article;
import onrecord.model.SourcePath;
import onrecord.read.HandedOver;
import onrecord.read.HandedPages;
import onrecord.read.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The server's way to write to its archive: adds articles that are handed over as JSON Lines, and saved pages, and
 * shows the archive by the corrections there are. What it says was added is durable and survives a crash of the process
 * and of the machine. Where the archive cannot be written, a folder has nothing of the batch and several machines may
 * have some of it: sent again it is added once. The archive is held open for writing while batches come and for a few
 * seconds more, so that a command can write to it in between. Safe for use by several threads: batches are added one
 * after the other.
 */
public final class PostedArticles implements AutoCloseable {
    /** So many articles of a file are made before they are written. */
    private static final int BATCH = 200;

    /** How long the archive stays open for writing without a batch. */
    private static final Duration IDLE = Duration.ofSeconds(5);

    private final Path archive;
    private final HandedOver reader;
    private final HandedPages pages;
    private final Supplier<ArticleMaker> making;
    private volatile @Nullable ArticleMaker maker;
    private final Supplier<ArchiveWriter> opening;
    private final @Nullable Samples samples;
    private @Nullable ArchiveWriter writer;
    private long lastUse;
    private boolean closed;

    /**
     * @param archive the folder of the archive
     * @param pages is closed with this
     */
    public PostedArticles(Path archive, HandedOver reader, HandedPages pages, ArticleMaker maker) {
        this(archive, reader, pages, maker, () -> LuceneArchive.openWriter(archive));
    }

    /** @param opening opens the archive for writing whenever a batch comes and it is not open */
    public PostedArticles(
            Path archive, HandedOver reader, HandedPages pages, ArticleMaker maker, Supplier<ArchiveWriter> opening) {
        this(archive, reader, pages, () -> maker, opening, null);
    }

    /**
     * @param making makes what makes articles, when the first comes
     * @param samples leave an archive of nothing else when an article is added; null where there are none
     */
    public PostedArticles(
            Path archive,
            HandedOver reader,
            HandedPages pages,
            Supplier<ArticleMaker> making,
            Supplier<ArchiveWriter> opening,
            @Nullable Samples samples) {
        this.archive = archive;
        this.samples = samples;
        this.opening = opening;
        this.reader = reader;
        this.pages = pages;
        this.making = making;
    }

    /** What became of one line, counted from 1. */
    public sealed interface Outcome {
        /** Which line it was. */
        long line();

        /** It is an article of the archive now, in place of the one it had of the same id. */
        record Added(long line, String id, @Nullable String sourceId) implements Outcome {}

        /** It is no article, and why: one line for a person. */
        record Refused(long line, String reason) implements Outcome {}

        /** It is an article, and the archive cannot hold it: why, in one line for a person. */
        record NotWritten(long line, String reason) implements Outcome {}
    }

    /**
     * Adds a batch, an article a line; blank lines are passed over. When it returns, all that was added is durable.
     *
     * @throws IOException if the lines cannot be read; then nothing is added
     * @throws ArchiveException if the archive cannot be written, or another process is writing to it; then nothing is
     *     added to an archive in a folder, and to one on several machines it is open what is
     */
    public List<Outcome> add(BufferedReader lines) throws IOException {
        return committed(open -> put(lines, open));
    }

    /**
     * Adds a saved page. When it returns, a page that was added is durable. A page of the same address, headline and
     * text as one that was added before takes its place; one whose text has changed is another article.
     *
     * @param page its bytes
     * @param name what the client calls it
     * @param address where it stood on the web, or null
     * @throws IOException never for what is wrong with the page
     * @throws ArchiveException as {@link #add}
     */
    public Outcome addPage(Path page, String name, @Nullable String address) throws IOException {
        return switch (maker().make(pages.read(page, source(name), address))) {
            case ArticleMaker.Made.Failure failure ->
                new Outcome.Refused(1, failure.failed().reason());
            case ArticleMaker.Made.Success made -> {
                Article article = made.article();
                String named = HandedArticles.page(address, article);
                yield committed(open -> {
                            open.put(article.toBuilder().id(named).build());
                            return List.of(new Outcome.Added(1, named, null));
                        })
                        .getFirst();
            }
        };
    }

    private static String source(String name) {
        return HandedFile.PLACE + "!" + SourcePath.slashed(name).replaceAll("\\p{Cntrl}", " ");
    }

    /**
     * Adds all articles of a file, in batches: what a batch added is durable. The same article again takes its own
     * place, from whatever file it comes.
     *
     * @param input under which the tally counts it
     * @param failures is told what is no article, and what the archive cannot hold
     * @throws ArchiveException as {@link #add}; batches before it are there
     */
    HandedFile.Result addAll(HandedFile file, Input input, Tally tally, Consumer<Reading.Failed> failures) {
        HandedArticles articles = new HandedArticles(file.name(), input, tally, failures);
        pages.readAll(file.file(), source(file.name()), reading -> {
            articles.take(maker().make(reading));
            if (articles.waiting() == BATCH) {
                write(articles);
            }
        });
        write(articles);
        return articles.result();
    }

    private void write(HandedArticles articles) {
        List<Article> batch = articles.batch();
        if (batch.isEmpty()) {
            return;
        }
        try {
            committed(
                            open -> {
                                batch.forEach(open::put);
                                return batch.stream()
                                        .<Outcome>map(article -> new Outcome.Added(1, article.id(), article.source()))
                                        .toList();
                            },
                            articles::setAside)
                    .forEach(outcome -> {
                        switch (outcome) {
                            case Outcome.Added added -> articles.added(added.id());
                            case Outcome.NotWritten not -> articles.refused(not.reason());
                            case Outcome.Refused refused -> articles.refused(refused.reason());
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What writes to the archive. */
    private interface Writing {
        List<Outcome> to(ArchiveWriter open) throws IOException;
    }

    private List<Outcome> committed(Writing writing) throws IOException {
        return committed(writing, count -> {});
    }

    /** @param aside is told how many samples left the archive with it */
    private synchronized List<Outcome> committed(Writing writing, IntConsumer aside) throws IOException {
        if (closed) {
            throw new ArchiveException("the archive " + archive + " takes no more articles: the server is stopping");
        }
        boolean done = false;
        try {
            ArchiveWriter open = open();
            List<Outcome> outcomes = writing.to(open);
            if (samples != null
                    && outcomes.stream().anyMatch(Outcome.Added.class::isInstance)
                    && samples.areAll(open)) {
                aside.accept(samples.setAside(open));
            }
            List<ArchiveWriter.Refused> refused = open.commit();
            done = true;
            return refused.isEmpty() ? outcomes : without(refused, outcomes);
        } finally {
            lastUse = System.nanoTime();
            if (!done) {
                giveUp();
            }
        }
    }

    /**
     * Shows the articles by the corrections that there are now.
     *
     * @return whether they are; not where another process writes to the archive, which will do it with its next commit
     * @throws IOException never
     * @throws ArchiveException if the archive cannot be written
     */
    public boolean correct() throws IOException {
        try {
            committed(open -> List.of());
            return true;
        } catch (ArchiveException e) {
            if (e.reason() == ArchiveException.Reason.LOCKED) {
                return false;
            }
            throw e;
        }
    }

    private List<Outcome> put(BufferedReader lines, ArchiveWriter open) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                outcomes.add(put(number, line, open));
            }
        }
        return outcomes;
    }

    private static List<Outcome> without(List<ArchiveWriter.Refused> refused, List<Outcome> outcomes) {
        Map<String, String> reasons = new HashMap<>();
        refused.forEach(article -> reasons.put(article.id(), article.reason()));
        return outcomes.stream()
                .map(outcome -> outcome instanceof Outcome.Added added && reasons.containsKey(added.id())
                        ? new Outcome.NotWritten(added.line(), reasons.getOrDefault(added.id(), ""))
                        : outcome)
                .toList();
    }

    private Outcome put(long number, String line, ArchiveWriter open) {
        return switch (maker().make(reader.read(line, HandedFile.PLACE, number))) {
            case ArticleMaker.Made.Success made -> {
                Article article = made.article();
                open.put(article);
                yield new Outcome.Added(number, article.id(), article.sourceId());
            }
            case ArticleMaker.Made.Failure failure -> {
                Reading.Failed failed = failure.failed();
                yield new Outcome.Refused(number, failed.reason());
            }
        };
    }

    private ArticleMaker maker() {
        ArticleMaker known = maker;
        if (known == null) {
            known = making.get();
            maker = known;
        }
        return known;
    }

    private ArchiveWriter open() {
        ArchiveWriter known = writer;
        if (known != null) {
            return known;
        }
        ArchiveWriter opened = opening.get();
        writer = opened;
        Thread.ofVirtual().name("postings-idle").start(this::closeWhenIdle);
        return opened;
    }

    private void closeWhenIdle() {
        try {
            while (!giveUpIfIdle()) {
                Thread.sleep(IDLE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean giveUpIfIdle() {
        if (writer != null && System.nanoTime() - lastUse > IDLE.toNanos()) {
            giveUp();
        }
        return writer == null;
    }

    private void giveUp() {
        ArchiveWriter open = writer;
        writer = null;
        if (open != null) {
            open.close();
        }
    }

    /** Ends the batch under way, and takes no other. */
    @Override
    public synchronized void close() {
        closed = true;
        giveUp();
        pages.close();
    }
}
