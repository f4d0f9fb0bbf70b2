package onrecord.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveWriter;
import onrecord.index.OlderArchive;
import onrecord.link.Link;
import onrecord.link.Stretch;
import onrecord.model.Article;
import onrecord.model.SourceFile;
import onrecord.model.SourcePath;
import onrecord.read.Reading;
import onrecord.read.SourceReader;

/**
 * Makes an archive of an older format again from the files it had taken in. The articles keep their ids. The new
 * archive takes the place of the old one in a single commit, when all is read: whatever fails or is missing, the old
 * one stays as it was.
 */
public final class Rebuild {
    /** Longer than any run: the old archive must not be replaced by half of a new one. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    private final OlderArchive old;
    private final SourceReader reader;
    private final ArticleMaker maker;
    private final int threads;

    /** @param threads how many threads work, 1 or more */
    public Rebuild(OlderArchive old, SourceReader reader, ArticleMaker maker, int threads) {
        this.old = old;
        this.reader = reader;
        this.maker = maker;
        this.threads = threads;
    }

    /**
     * Runs to the end and replaces the archive.
     *
     * @param tally counts along; may be read meanwhile
     * @param failures is told every failure when it happens, on the calling thread
     * @throws ArchiveException if something of the archive cannot be made again, with what to do; then it is as it was
     */
    public void run(Tally tally, Consumer<Reading.Failed> failures) {
        List<Path> paths = paths();
        List<Reading.Failed> lost = new ArrayList<>();
        try (ArchiveWriter writer = old.replacement()) {
            new Ingest(new Replacing(writer), reader, maker, threads, NEVER)
                    .run(IngestRequest.of(paths), tally, failed -> {
                        failures.accept(failed);
                        if (failed.kind() == Reading.Failed.Kind.INACCESSIBLE) {
                            lost.add(failed);
                        }
                    });
            if (!lost.isEmpty()) {
                throw refused(lost.getFirst().source() + ": " + lost.getFirst().reason(), "run this again");
            }
            writer.commit();
            writer.settle();
            FailureLog.write(old.folder(), writer, List.of());
        }
    }

    /** The files to read. @throws ArchiveException if some of the articles could not be made again from them */
    private List<Path> paths() {
        if (old.others() > 0) {
            throw refused(
                    old.others() + " of its articles were added over HTTP and are in no file",
                    "export them with the OnRecord that wrote it, then remove the folder and index its sources and"
                            + " the export");
        }
        List<Path> paths = new ArrayList<>();
        List<Path> gone = new ArrayList<>();
        List<Path> told = new ArrayList<>();
        for (SourceFile file : old.files()) {
            Path path = SourcePath.path(file.path());
            if (Files.isRegularFile(path)) {
                paths.add(path);
                if (!file.told().isEmpty() && reader.told(path) == null) {
                    told.add(path);
                }
            } else if (!file.articles().isEmpty()) {
                gone.add(path);
            }
        }
        if (!gone.isEmpty()) {
            throw refused(
                    of(gone.size(), old.files().size(), "is gone", "are gone") + ", such as " + gone.getFirst(),
                    "put them back, or remove the folder and index what there is");
        }
        if (!told.isEmpty()) {
            throw refused(
                    of(told.size(), old.files().size(), "was read", "were read")
                            + " with --manifest, --map or --ocr, such as " + told.getFirst(),
                    "run index with the same options");
        }
        return paths;
    }

    /** Of how many files of all something is true, as a sentence begins. */
    private static String of(int some, int all, String one, String several) {
        return all == 1 ? "its one file " + one : some + " of its " + all + " files " + (some == 1 ? one : several);
    }

    private ArchiveException refused(String why, String advice) {
        return new ArchiveException("the archive " + old.folder() + " has format " + old.format()
                + " and cannot be made again from its sources, because " + why + ": " + advice
                + ". The archive is as it was");
    }

    /** The new archive while it is made: it knows of each file the identity it had, and nothing is committed. */
    private final class Replacing implements ArchiveWriter {
        private final ArchiveWriter writer;

        Replacing(ArchiveWriter writer) {
            this.writer = writer;
        }

        @Override
        public void put(Article article) {
            writer.put(article);
        }

        @Override
        public void remove(String id) {
            writer.remove(id);
        }

        @Override
        public void relink(Stretch stretch, long signature, List<Link> links) {
            writer.relink(stretch, signature, links);
        }

        @Override
        public void putFile(SourceFile file) {
            writer.putFile(file);
        }

        @Override
        public void removeFile(String path) {
            writer.removeFile(path);
        }

        @Override
        public void files(Consumer<SourceFile> sink) {
            old.files().forEach(file -> sink.accept(unread(file)));
        }

        /** The file as if all of it were still to come. */
        private SourceFile unread(SourceFile file) {
            return new SourceFile(
                    file.path(), file.root(), file.identity(), -1, file.modifiedMillis(), "", List.of(), List.of(), "");
        }

        @Override
        public Optional<SourceFile> file(String path) {
            return Optional.empty();
        }

        @Override
        public List<Refused> commit() {
            return List.of(); // the old archive stays until all is read
        }

        @Override
        public void settle() {
            // there is nothing yet
        }

        @Override
        public void close() {
            writer.close();
        }
    }
}
