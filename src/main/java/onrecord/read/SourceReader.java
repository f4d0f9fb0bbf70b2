package onrecord.read;

import java.nio.file.Path;
import java.util.function.Consumer;
import onrecord.model.SourcePath;
import org.jspecify.annotations.Nullable;

/** Reads files. Implementations are safe for use by several threads. */
public interface SourceReader {
    /**
     * Reads one regular file and hands on what it holds, in its order: a {@link Reading} for each article and for each
     * failure. Never throws for what the file contains or for a file that cannot be opened: that is a
     * {@link Reading.Failed}. An exception of {@code sink} ends the reading and is passed on.
     */
    default void read(Path file, Consumer<Reading> sink) {
        read(file, SourcePath.text(file.toAbsolutePath().normalize()), sink);
    }

    /**
     * Reads a file that once stood elsewhere: its articles get the ids they had there.
     *
     * @param identity the absolute path from which the ids are made
     */
    void read(Path file, String identity, Consumer<Reading> sink);

    /**
     * A hash of what the user says of a file that bears on how it is read: when it is another than last time, the file
     * is to be read again though it has not changed.
     *
     * @return the same for the same words; an empty string when there are words and none of them is about this file;
     *     null when the user says nothing at all, and what was said before holds
     */
    default @Nullable String told(Path file) {
        return null;
    }
}
