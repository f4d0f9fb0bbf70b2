package onrecord.cli;

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

    /** The folder the user named, else the default one. */
    Path folder(Home home) {
        return index == null ? home.index() : index;
    }

    /** Whether the user named one. */
    boolean isGiven() {
        return index != null;
    }
}
