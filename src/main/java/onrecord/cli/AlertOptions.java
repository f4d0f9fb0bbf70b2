package onrecord.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where to tell of what is taken in that saved searches find. */
final class AlertOptions {
    @Option(
            names = "--alerts",
            paramLabel = "FILE",
            description =
                    "With --watch: add a line of JSON to this file for each article or quote taken in that a saved"
                            + " search finds.")
    private @Nullable Path file;

    @Option(
            names = "--alert-command",
            paramLabel = "PROGRAM",
            description = "With --watch: run this program, without a shell, with such lines as its input.")
    private @Nullable String program;

    /** @throws Complaints.Misuse if alerts are asked for and nothing is watched */
    void require(boolean watching) {
        if (!watching && (file != null || program != null)) {
            throw new Complaints.Misuse("--alerts and --alert-command go with --watch");
        }
    }

    /** What tells of it; it knows what there is in the archive of this folder by now. */
    Alerts of(Path folder, Console console) {
        return new Alerts(folder, file, program, console);
    }
}
