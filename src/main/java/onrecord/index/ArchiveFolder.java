package onrecord.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.identity.Aliases;
import onrecord.identity.OutletTable;
import onrecord.keep.Corrections;
import onrecord.keep.SavedSearches;
import onrecord.keep.Visits;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** The folder an archive is kept in: whether it is one, and how it is opened. */
public final class ArchiveFolder {
    /**
     * What may lie in the folder of an archive to be: what a run that was killed at once leaves, what a user or an
     * archive that was taken away left for the next, a page about the folder, what systems put everywhere.
     */
    private static final Pattern HARMLESS =
            Pattern.compile("write\\.lock|pending_segments_\\w+|README.*|\\..*|lost\\+found"
                    + "|(?i:thumbs\\.db|desktop\\.ini)|failures\\.jsonl");

    /** What people keep beside an archive, and may have before there is one. */
    private static final Set<String> KEPT =
            Set.of(Aliases.FILE, OutletTable.FILE, Corrections.FILE, SavedSearches.FILE, Visits.FILE);

    /** How the files of an archive's segments are named: where they are and no commit is, its list is lost. */
    private static final Pattern SEGMENT = Pattern.compile("_[0-9a-z]{1,6}\\.(?:si|cfs|cfe|fnm|fdt)");

    private ArchiveFolder() {}

    /**
     * Opens the last commit for reading.
     *
     * @throws ArchiveException if there is no archive, or it is damaged, or of another format
     */
    public static DirectoryReader openReader(Path folder) {
        requireFolder(folder);
        Directory directory = directory(folder);
        try {
            requireArchive(folder, directory);
            return DirectoryReader.open(directory);
        } catch (IOException | RuntimeException e) {
            close(directory, e);
            throw Diagnosis.plain(folder, e);
        }
    }

    /** @throws ArchiveException if there is no such folder */
    public static void requireFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ArchiveException("no archive at " + folder + ": there is no such folder; \"index PATH --index "
                    + folder + "\" makes one");
        }
    }

    static Directory directory(Path folder) {
        try {
            return FSDirectory.open(folder);
        } catch (IOException e) {
            throw Diagnosis.plain(folder, e);
        }
    }

    private static void close(Directory directory, Exception cause) {
        try {
            directory.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /**
     * Makes sure that there is an archive that can be opened.
     *
     * @throws ArchiveException if there is none, or it is damaged, or of another format
     */
    public static void requireSound(Path folder) {
        try (DirectoryReader reader = openReader(folder)) {
            reader.getVersion();
        } catch (IOException e) {
            throw Diagnosis.plain(folder, e);
        }
    }

    private static void requireArchive(Path folder, Directory directory) throws IOException {
        if (!isWritten(directory)) {
            Optional<String> segment = foreign(folder).filter(SEGMENT.asMatchPredicate());
            if (segment.isPresent()) {
                throw lost(folder, segment.get());
            }
            throw new ArchiveException(foreign(folder)
                    .map(file -> "not an archive: " + folder + " holds other files, such as " + file)
                    .orElse("no archive at " + folder + ": nothing was ever indexed there"));
        }
        requireFormat(folder, directory);
    }

    /** Whether something was ever committed. */
    static boolean isWritten(Directory directory) throws IOException {
        return DirectoryReader.indexExists(directory);
    }

    /** @throws ArchiveException if the last commit is of another program or another format */
    static void requireFormat(Path folder, Directory directory) throws IOException {
        int number = CommitData.format(folder, directory);
        if (number != CommitData.FORMAT) {
            throw new ArchiveException("the archive " + folder + " has format " + number
                    + ", and this OnRecord reads format " + CommitData.FORMAT + ": " + advice(number));
        }
    }

    /** What to do with an archive of another format. */
    private static String advice(int number) {
        if (number > CommitData.FORMAT) {
            return "use a newer OnRecord";
        }
        return CommitData.isOlder(number)
                ? "run index or serve, which make it again from its sources"
                : "remove the folder and index its sources again";
    }

    /** The name of a file with which no archive can be begun here, if there is one. */
    static Optional<String> foreign(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name ->
                            !KEPT.contains(name) && !HARMLESS.matcher(name).matches())
                    .sorted()
                    .findFirst();
        }
    }

    /** @throws ArchiveException if an archive cannot be begun here without harm to what there is */
    static void requireEmpty(Path folder) throws IOException {
        Optional<String> file = foreign(folder);
        if (file.isEmpty()) {
            return;
        }
        if (SEGMENT.matcher(file.get()).matches()) {
            throw lost(folder, file.get());
        }
        throw new ArchiveException(
                "not an archive: " + folder + " holds other files, such as " + file.get() + ": name an empty folder");
    }

    private static ArchiveException lost(Path folder, String segment) {
        return new ArchiveException(
                "the archive " + folder + " is damaged: its list of what it holds (segments_N) is gone, while "
                        + segment + " is there: nothing was changed; index its sources again elsewhere",
                ArchiveException.Reason.DAMAGED);
    }
}
