package onrecord.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import onrecord.identity.OutletTable;
import onrecord.index.analysis.Analysis;
import onrecord.index.codec.Fields;
import onrecord.keep.Change;
import onrecord.keep.Correction;
import onrecord.keep.Corrections;
import onrecord.link.Link;
import onrecord.link.Stretch;
import onrecord.model.Article;
import onrecord.model.SourceFile;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.jspecify.annotations.Nullable;

/** A Lucene index writer. Whatever goes wrong in it closes it, so that no half of a batch is ever committed. */
final class LuceneArchiveWriter implements ArchiveWriter {
    /** How much is gathered before a segment is written: a quarter of the heap, at most 256 MB. */
    private static final double BUFFER_MB = Math.clamp(Runtime.getRuntime().maxMemory() / (4.0 * (1 << 20)), 16, 256);

    /** From how many segments on a search, which looks its words up in each, is worth fewer of them. */
    private static final int MOST_SEGMENTS = 8;

    /** So many segments are left. The smallest are merged, so that some runs later only those are merged again. */
    private static final int SETTLED_SEGMENTS = 5;

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final ArticleDocuments documents;
    /** Of which articles the links of each stretch are. */
    private final Map<Stretch, Long> linked;
    /** What articles are shown by from now on. */
    private volatile Corrections corrections;
    /** Whether some article may be kept as it was found, beside what is shown. */
    private volatile boolean keepsFound;
    /** When articles are taken in. */
    private final ArrivalTimes arrivals;

    private final LastCommit lastCommit;
    private final LostLinks lostLinks;

    private LuceneArchiveWriter(
            Path folder,
            Directory directory,
            IndexWriter writer,
            ArticleDocuments documents,
            OpenMode mode,
            @Nullable Clock clock)
            throws IOException {
        boolean empty = mode == OpenMode.CREATE || !ArchiveFolder.isWritten(directory);
        Map<String, String> before =
                empty ? Map.of() : SegmentInfos.readLatestCommit(directory).getUserData();
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.documents = documents;
        this.linked = new ConcurrentHashMap<>(CommitData.linked(before));
        this.corrections = Corrections.read(folder);
        this.lastCommit = new LastCommit(directory, !empty);
        this.lostLinks = new LostLinks(lastCommit);
        this.arrivals = new ArrivalTimes(lastCommit, CommitData.added(before), clock);
        writer.setLiveCommitData(
                CommitData.of(linked, corrections.mark(), arrivals.last()).entrySet(), false);
    }

    static ArchiveWriter open(Path folder) {
        return open(folder, Clock.systemUTC());
    }

    /** @param clock tells when articles are taken in */
    static ArchiveWriter open(Path folder, Clock clock) {
        Directory directory;
        try {
            Files.createDirectories(folder);
            directory = ArchiveFolder.directory(folder);
        } catch (IOException e) {
            throw Diagnosis.plain(folder, e);
        }
        return open(folder, directory, clock);
    }

    /** Opens the folder through this directory; the writer closes it. */
    static ArchiveWriter open(Path folder, Directory directory, Clock clock) {
        try {
            boolean written = ArchiveFolder.isWritten(directory);
            if (written) {
                ArchiveFolder.requireFormat(folder, directory);
            } else {
                ArchiveFolder.requireEmpty(folder);
            }
            return begun(of(folder, directory, OpenMode.CREATE_OR_APPEND, clock), written);
        } catch (IOException | RuntimeException e) {
            close(directory, e);
            throw Diagnosis.plain(folder, e);
        }
    }

    /** The writer, with a commit that shows its articles by the corrections of now; it gives up where that fails. */
    private static LuceneArchiveWriter begun(LuceneArchiveWriter writer, boolean written) throws IOException {
        try {
            if (written) {
                writer.catchUp(CommitData.corrected(
                        SegmentInfos.readLatestCommit(writer.directory).getUserData()));
            } else {
                writer.commit();
            }
            return writer;
        } catch (IOException | RuntimeException e) {
            rollback(writer.writer, e);
            writer.lastCommit.close();
            throw e;
        }
    }

    /** A writer of an empty archive that takes the place of what is there with its first commit. */
    static ArchiveWriter replacing(Path folder) {
        Directory directory = ArchiveFolder.directory(folder);
        try {
            return of(folder, directory, OpenMode.CREATE);
        } catch (IOException | RuntimeException e) {
            close(directory, e);
            throw Diagnosis.plain(folder, e);
        }
    }

    /** A writer of an empty archive in this directory, which keeps no times. */
    static ArchiveWriter into(Directory directory) {
        Path nowhere = Path.of("memory");
        try {
            return of(
                    nowhere,
                    new FilterDirectory(directory) {
                        @Override
                        public void close() {
                            // whoever made it closes it
                        }
                    },
                    OpenMode.CREATE,
                    null);
        } catch (IOException e) {
            throw Diagnosis.plain(nowhere, e);
        }
    }

    private static LuceneArchiveWriter of(Path folder, Directory directory, OpenMode mode) throws IOException {
        return of(folder, directory, mode, Clock.systemUTC());
    }

    private static LuceneArchiveWriter of(Path folder, Directory directory, OpenMode mode, @Nullable Clock clock)
            throws IOException {
        Analysis analysis = new Analysis();
        ArticleDocuments documents = new ArticleDocuments(analysis, outlets(folder));
        IndexWriter writer = new IndexWriter(
                new OwnFiles(directory),
                new IndexWriterConfig(analysis.names())
                        .setOpenMode(mode)
                        .setRAMBufferSizeMB(BUFFER_MB)
                        .setCommitOnClose(false));
        try {
            return new LuceneArchiveWriter(folder, directory, writer, documents, mode, clock);
        } catch (IOException | RuntimeException e) {
            rollback(writer, e);
            throw e;
        }
    }

    private static OutletTable outlets(Path folder) throws IOException {
        try {
            return OutletTable.of(folder);
        } catch (IllegalArgumentException e) {
            throw new ArchiveException("the table of outlets of the archive: " + e.getMessage());
        }
    }

    private static void close(Directory directory, Exception cause) {
        try {
            directory.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** Something that Lucene does. */
    private interface Step<T> {
        T run() throws IOException;
    }

    private <T> T attempt(Step<T> step) {
        try {
            return step.run();
        } catch (AlreadyClosedException e) {
            Throwable tragedy = writer.getTragicException();
            throw tragedy == null
                    ? new ArchiveException("the writer of " + folder + " is closed", e)
                    : Diagnosis.plain(folder, tragedy);
        } catch (IOException | RuntimeException e) {
            ArchiveException plain = Diagnosis.plain(folder, e);
            rollback(writer, plain);
            throw plain;
        }
    }

    private static void rollback(IndexWriter writer, Exception why) {
        try {
            writer.rollback();
        } catch (IOException | RuntimeException e) {
            why.addSuppressed(e);
        }
    }

    @Override
    public void put(Article article) {
        put(article, false);
    }

    @Override
    public void putAgain(Article article) {
        put(article, true);
    }

    private void put(Article article, boolean sameSource) {
        attempt(() -> {
            return show(article, arrivals.of(article, sameSource));
        });
    }

    /**
     * Puts what corrections make of an article, and keeps the article as it was found beside it where that is another.
     */
    private boolean show(Article found, @Nullable Long added) throws IOException {
        Term id = new Term(Fields.ID, found.id());
        Optional<Article> shown = corrections.apply(found);
        boolean asFound = shown.equals(Optional.of(found));
        lostLinks.show(found.id(), shown);
        if (keepsFound || !asFound) {
            writer.deleteDocuments(new Term(Fields.FOUND_ID, found.id()));
        }
        if (!asFound) {
            keepsFound = true;
            writer.addDocument(documents.found(found, added));
        }
        if (shown.isPresent()) {
            writer.updateDocuments(id, documents.block(shown.get(), added));
        } else {
            writer.deleteDocuments(id);
        }
        return true;
    }

    /**
     * Shows the committed articles by the corrections of now, where they are shown by those of an earlier mark.
     *
     * @param mark the corrections that the last commit shows its articles by
     */
    private void catchUp(String mark) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            keepsFound = FoundArticles.areThere(reader);
            if (mark.equals(corrections.mark()) || (corrections.isBlank() && !keepsFound)) {
                return;
            }
            FoundArticles articles = new FoundArticles(reader);
            Optional<List<Change>> further = corrections.since(mark);
            List<Change> all =
                    corrections.inForce().stream().map(Correction::change).toList();
            var touched = further.isPresent()
                    ? TouchedArticles.by(further.get(), articles)
                    : TouchedArticles.allBy(all, articles);
            for (Article found : touched.values()) {
                show(
                        found,
                        articles.kept(found.id()).map(FoundArticles.Kept::added).orElse(null));
            }
        }
    }

    @Override
    public void remove(String id) {
        attempt(() -> {
            lostLinks.show(id, Optional.empty());
            if (keepsFound) {
                writer.deleteDocuments(new Term(Fields.FOUND_ID, id));
            }
            return writer.deleteDocuments(new Term(Fields.ID, id));
        });
    }

    @Override
    public void putFile(SourceFile file) {
        Document d = documents.file(file);
        attempt(() -> writer.updateDocument(new Term(Fields.PATH, file.path()), d));
    }

    @Override
    public void removeFile(String path) {
        attempt(() -> writer.deleteDocuments(new Term(Fields.PATH, path)));
    }

    @Override
    public Optional<SourceFile> file(String path) {
        return attempt(() -> {
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return KeptFiles.file(reader, path);
            }
        });
    }

    @Override
    public void files(Consumer<SourceFile> sink) {
        List<SourceFile> files = attempt(() -> {
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return KeptFiles.all(reader);
            }
        });
        files.forEach(sink);
    }

    @Override
    public void relink(Stretch stretch, long signature, List<Link> links) {
        attempt(() -> {
            lostLinks.takeOut(writer);
            writer.deleteDocuments(new Term(Fields.STRETCH, Integer.toString(stretch.number())));
            for (Link link : links) {
                writer.addDocument(documents.link(stretch, link));
            }
            linked.put(stretch, signature);
            return linked.remove(stretch, 0L);
        });
    }

    @Override
    public List<Refused> commit() {
        attempt(() -> {
            Corrections before = corrections;
            Corrections now = Corrections.read(folder);
            commit(before);
            if (!now.mark().equals(before.mark())) {
                corrections = now;
                catchUp(before.mark());
                commit(now);
            }
            return true;
        });
        return List.of();
    }

    private void commit(Corrections shownBy) throws IOException {
        lostLinks.takeOut(writer);
        writer.setLiveCommitData(
                CommitData.of(linked, shownBy.mark(), arrivals.last()).entrySet(), false);
        writer.commit();
        lastCommit.renewed();
        arrivals.committed();
    }

    @Override
    public void settle() {
        attempt(() -> {
            if (SegmentInfos.readLatestCommit(directory).size() > MOST_SEGMENTS) {
                writer.forceMerge(SETTLED_SEGMENTS);
                writer.commit();
            }
            return true;
        });
    }

    @Override
    public void close() {
        attempt(() -> {
            try (directory;
                    lastCommit) {
                writer.rollback();
            }
            return true;
        });
    }
}
