package onrecord.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import onrecord.index.ArchiveFolder;
import onrecord.ingest.FailureLine;
import onrecord.ingest.FailureLog;
import onrecord.read.Reading;
import onrecord.text.Keyword;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what could not be read. */
@Command(
        name = "failures",
        description = "List what could not be read when it was last tried, with the reasons.",
        mixinStandardHelpOptions = true)
final class FailuresCommand implements Callable<Integer> {
    @Mixin
    private IndexOption index = new IndexOption();

    @Option(names = "--json", description = "Print a line of JSON for each: source, kind, reason.")
    private boolean json;

    private final Console console;
    private final Home home;

    FailuresCommand(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    @Override
    public Integer call() {
        Path folder = index.folder(home);
        ArchiveFolder.requireFolder(folder);
        List<Reading.Failed> failures = FailureLog.read(folder);
        failures.forEach(failed -> console.line(json ? FailureLine.of(failed) : line(failed)));
        if (!Archives.isOnCluster(folder)) {
            ArchiveFolder.requireSound(folder);
        }
        if (failures.isEmpty() && !json) {
            console.note("Nothing failed.");
        }
        return Exit.DONE;
    }

    /** A failure as one line for a person. */
    static String line(Reading.Failed failed) {
        return "%s: %s (%s)"
                .formatted(
                        Printable.of(failed.source()),
                        Printable.words(failed.reason()),
                        Keyword.of(failed.kind()).replace('-', ' '));
    }
}
