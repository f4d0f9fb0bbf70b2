package onrecord.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/** What a failure of Lucene or of the file system means for an archive, in plain words. */
public final class Diagnosis {
    /** What makes something of the bytes of an archive's files. */
    private static final Pattern READERS = Pattern.compile(
            "org\\.apache\\.lucene\\.(?:codecs|backward_codecs|store|index|util)\\.|onrecord\\.index\\.codec\\.");

    private static final Pattern CODECS = Pattern.compile("org\\.apache\\.lucene\\.(?:codecs|backward_codecs|util)\\.");

    private Diagnosis() {}

    /**
     * What an exception means that something threw which reads the files of an archive.
     *
     * @return the damage in plain words, or null where it is no damage
     */
    public static @Nullable ArchiveException damage(Path folder, Throwable e) {
        Throwable cause = root(e);
        if (cause instanceof IOException) {
            return new ArchiveException(line(folder, cause), reason(cause), e);
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

    static boolean isFull(Throwable cause) {
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
