package onrecord.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which archive a command works on. */
final class IndexOption {
    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "The archive's folder; by default the folder index beside the program.")
    private @Nullable Path index;

    /** The folder the user named, else the default one. @throws Complaints.Misuse if it is a file */
    Path folder(Home home) {
        if (index != null && Files.isRegularFile(index)) {
            throw new Complaints.Misuse("--index is a file, and an archive is a folder: " + index);
        }
        return index == null ? home.index() : index;
    }

    /**
     * What another command needs behind its name to work on the same archive: nothing, or this option with a blank
     * before it.
     */
    String words() {
        return index == null ? "" : " --index " + index;
    }

    /** Whether the user named one. */
    boolean isGiven() {
        return index != null;
    }
}
