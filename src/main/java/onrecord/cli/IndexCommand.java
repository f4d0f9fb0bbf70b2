package onrecord.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import onrecord.ingest.IngestRequest;
import onrecord.ingest.Tally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes files into an archive. */
@Command(
        name = "index",
        description = {
            "Take files, folders and archives into the archive. Run again, it takes only what is new or changed.",
            "The sources are never written to; nothing is fetched from any network."
        },
        mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders to read.")
    private List<Path> paths = List.of();

    @Mixin
    private IndexOption index = new IndexOption();

    @Mixin
    private MapOption map = new MapOption();

    @Option(names = "--threads", paramLabel = "N", description = "How many threads work; by default one a core.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--sync", description = "Also remove the articles of files that are gone from these folders.")
    private boolean sync;

    @Option(names = "--again", description = "Read unchanged files again too.")
    private boolean again;

    @Option(names = "--dry-run", description = "Say what would be done, and change nothing.")
    private boolean dryRun;

    private final Console console;
    private final Home home;

    IndexCommand(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    @Override
    public Integer call() {
        if (threads < 1) {
            throw new Complaints.Misuse("--threads is not 1 or more: " + threads);
        }
        IngestRequest request = new IngestRequest(paths, sync, again, dryRun);
        Path folder = index.folder(home);
        Tally.Figures figures = new IngestRun(console, folder, map.options(), threads).run(request);
        IngestSummary.of(figures, dryRun, folder).forEach(console::line);
        return figures.failures() == 0 ? Exit.DONE : Exit.FAILED;
    }
}
