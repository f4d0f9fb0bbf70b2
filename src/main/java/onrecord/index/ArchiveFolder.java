package onrecord.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.link.Stretch;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/** The folder an archive is kept in: whether it is one, how it is opened, and what a failure means in plain words. */
public final class ArchiveFolder {
    /** The format this program writes, in each commit's user data under {@link #FORMAT_KEY}. */
    static final int FORMAT = 5;

    static final String FORMAT_KEY = "onrecord.format";

    /**
     * What may lie in the folder of an archive to be: what a run that was killed at once leaves, what a user or an
     * archive that was taken away left for the next, a page about the folder, what systems put everywhere.
     */
    private static final Pattern HARMLESS = Pattern.compile(
            "write\\.lock|pending_segments_\\w+|README.*|\\..*|lost\\+found"
                    + "|(?i:thumbs\\.db|desktop\\.ini)|(?:aliases|outlets)\\.tsv|(?:failures|corrections|shelf)\\.jsonl");

    /** How the files of an archive's segments are named: where they are and no commit is, its list is lost. */
    private static final Pattern SEGMENT = Pattern.compile("_[0-9a-z]{1,6}\\.(?:si|cfs|cfe|fnm|fdt)");

    /** What makes something of the bytes of an archive's files. */
    private static final Pattern READERS = Pattern.compile(
            "org\\.apache\\.lucene\\.(?:codecs|backward_codecs|store|index|util)\\.|onrecord\\.index\\.codec\\.");

    private static final Pattern CODECS = Pattern.compile("org\\.apache\\.lucene\\.(?:codecs|backward_codecs|util)\\.");

    /** In a commit's user data, of which articles its links are: stretches with their signatures, " 611:a3f 612:9c". */
    private static final String LINKED_KEY = "onrecord.linked";

    /** In a commit's user data, which lines of corrections its articles are shown by. */
    private static final String CORRECTED_KEY = "onrecord.corrected";

    private ArchiveFolder() {}

    static Map<String, String> commitData(Map<Stretch, Long> linked, String corrected) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(linked)
                .forEach((stretch, signature) ->
                        text.append(' ').append(stretch.number()).append(':').append(Long.toHexString(signature)));
        return Map.of(FORMAT_KEY, Integer.toString(FORMAT), LINKED_KEY, text.toString(), CORRECTED_KEY, corrected);
    }

    /** The mark of the corrections that the commit with this user data shows its articles by; empty for none. */
    static String corrected(Map<String, String> commitData) {
        return commitData.getOrDefault(CORRECTED_KEY, "");
    }

    /** The signatures of the articles that the links of each stretch are of, in the commit with this user data. */
    public static Map<Stretch, Long> linked(Map<String, String> commitData) {
        Map<Stretch, Long> linked = new TreeMap<>();
        for (String entry : commitData.getOrDefault(LINKED_KEY, "").split(" ", -1)) {
            int colon = entry.indexOf(':');
            if (colon > 0) {
                linked.put(
                        new Stretch(Integer.parseInt(entry.substring(0, colon))),
                        Long.parseUnsignedLong(entry.substring(colon + 1), 16));
            }
        }
        return linked;
    }

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
            throw plain(folder, e);
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
            throw plain(folder, e);
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
            throw plain(folder, e);
        }
    }

    /**
     * What an exception means that something threw which reads the files of an archive.
     *
     * @return the damage in plain words, or null where it is no damage
     */
    public static @Nullable ArchiveException damage(Path folder, Throwable e) {
        Throwable cause = root(e);
        if (cause instanceof IOException) {
            return plain(folder, cause);
        }
        return damaged(cause) && isThrownBy(READERS, cause) ? plain(folder, e) : null;
    }

    /** Whether it was thrown in one of these classes. */
    private static boolean isThrownBy(Pattern classes, Throwable cause) {
        for (StackTraceElement at : cause.getStackTrace()) {
            if (!at.getClassName().startsWith("java.") && !at.getClassName().startsWith("jdk.")) {
                return classes.matcher(at.getClassName()).lookingAt();
            }
        }
        return false;
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
        int number = format(folder, directory);
        if (number != FORMAT) {
            throw new ArchiveException("the archive " + folder + " has format " + number
                    + ", and this OnRecord reads format " + FORMAT + ": " + advice(number));
        }
    }

    /** What to do with an archive of another format. */
    private static String advice(int number) {
        if (number > FORMAT) {
            return "use a newer OnRecord";
        }
        return OlderArchive.isKnown(number)
                ? "run index or serve, which make it again from its sources"
                : "remove the folder and index its sources again";
    }

    /** The format of the last commit. @throws ArchiveException if it is of another program */
    static int format(Path folder, Directory directory) throws IOException {
        Map<String, String> user = SegmentInfos.readLatestCommit(directory).getUserData();
        String format = user.get(FORMAT_KEY);
        if (format == null || !format.matches("\\d{1,9}")) {
            throw new ArchiveException(
                    "not an archive: " + folder + " holds a Lucene index that OnRecord did not write");
        }
        return Integer.parseInt(format);
    }

    /** The name of a file with which no archive can be begun here, if there is one. */
    static Optional<String> foreign(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !HARMLESS.matcher(name).matches())
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

    /** What a failure of Lucene or of the file system means, as one line. */
    public static ArchiveException plain(Path folder, Throwable failure) {
        if (failure instanceof ArchiveException known) {
            return known;
        }
        return new ArchiveException(line(folder, failure), reason(root(failure)), failure);
    }

    private static ArchiveException.Reason reason(Throwable cause) {
        if (cause instanceof LockObtainFailedException) {
            return ArchiveException.Reason.LOCKED;
        }
        if (isFull(cause)) {
            return ArchiveException.Reason.FULL;
        }
        if (isReadOnly(cause)) {
            return ArchiveException.Reason.READ_ONLY;
        }
        boolean otherVersion =
                cause instanceof IndexFormatTooNewException || cause instanceof IndexFormatTooOldException;
        return damaged(cause) && !otherVersion ? ArchiveException.Reason.DAMAGED : ArchiveException.Reason.OTHER;
    }

    private static boolean isReadOnly(Throwable cause) {
        String said = String.valueOf(cause.getMessage());
        return cause instanceof AccessDeniedException
                || cause instanceof ReadOnlyFileSystemException
                || said.contains("Read-only file system")
                || said.contains("Permission denied");
    }

    private static boolean isFull(Throwable cause) {
        String said = String.valueOf(cause.getMessage());
        return said.contains("No space left on device")
                || said.contains("Disk quota exceeded")
                || said.contains("File too large");
    }

    private static String line(Path folder, Throwable failure) {
        Throwable cause = root(failure);
        String file = file(cause);
        if (cause instanceof LockObtainFailedException) {
            return "another process is writing to the archive " + folder + " (it holds " + folder.resolve("write.lock")
                    + "): wait for it or stop it";
        }
        if (cause instanceof IndexFormatTooNewException || cause instanceof IndexFormatTooOldException) {
            return "the archive " + folder + " was written by another version of Lucene than this OnRecord reads"
                    + file;
        }
        String said = String.valueOf(cause.getMessage());
        if (isFull(cause)) {
            return "the disk of " + folder
                    + " is full: free some space and run this again; everything committed is kept";
        }
        if (isReadOnly(cause)) {
            return "no permission to write to the archive " + folder + file;
        }
        if (damaged(cause)) {
            return "the archive " + folder + " is damaged" + file + ": run check, or index its sources again elsewhere";
        }
        return "the archive " + folder + " failed: " + oneLine(said.isEmpty() ? cause.toString() : said);
    }

    static boolean damaged(Throwable cause) {
        return switch (cause) {
            // Lucene's own words for damage, and a file cut short or gone
            case CorruptIndexException e -> true;
            case EOFException e -> true;
            case NoSuchFileException e -> true;
            case FileNotFoundException e -> true;
            // what its readers throw at bytes that are not theirs
            case IllegalArgumentException e -> true;
            case IndexOutOfBoundsException e -> true;
            case IllegalStateException e -> true;
            // where the JVM checks assertions, those of Lucene meet damage before its own checks do
            case AssertionError e -> true;
            case NegativeArraySizeException e -> true;
            // what its codecs say of bytes that unpack to nothing
            case IOException e -> e.getClass() == IOException.class && isThrownBy(CODECS, e);
            default -> false;
        };
    }

    /** The first cause that says something of its own. */
    static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof LockObtainFailedException)) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** The file a failure names, in brackets with a blank in front, or nothing. */
    static String file(Throwable cause) {
        String path = path(cause);
        return path == null ? "" : " (" + path + ")";
    }

    /** The path of the file a failure names, or null. */
    static @Nullable String path(Throwable cause) {
        if (cause instanceof FileSystemException e && e.getFile() != null) {
            return e.getFile();
        }
        String resource = cause instanceof CorruptIndexException e ? e.getResourceDescription() : cause.getMessage();
        if (resource == null) {
            return null;
        }
        var match = Pattern.compile("path=\"([^\"]+)\"").matcher(resource);
        return match.find() ? match.group(1) : null;
    }

    static String oneLine(String text) {
        return String.join(" ", List.of(text.split("\\R", -1)));
    }
}
