package onrecord.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import onrecord.extract.value.DateValue;
import onrecord.index.ArchiveException;
import onrecord.ingest.FolderWatch;
import onrecord.ingest.IngestRequest;
import onrecord.ingest.Samples;
import onrecord.ingest.Tally;
import onrecord.model.Field;
import onrecord.read.Manifest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes files into an archive. */
@Command(
        name = "index",
        description = {
            "Take files, folders and archives into the archive.",
            "Run again, it takes only what is new or changed. The sources are never written to; nothing is fetched from any network."
        },
        mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {
    /** How much of a manifest that was said in vain is named; the rest is counted. */
    private static final int MOST_FAULTS = 50;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders to read.")
    private List<Path> paths = List.of();

    @Mixin
    private IndexOption index = new IndexOption();

    @Mixin
    private MapOption map = new MapOption();

    @Mixin
    private OcrOption ocr = new OcrOption();

    @Mixin
    private OutletsOption outlets = new OutletsOption();

    @Option(names = "--threads", paramLabel = "N", description = "How many threads work; by default one a core.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--sync", description = "Also remove the articles of files that are gone from these folders.")
    private boolean sync;

    @Option(names = "--again", description = "Read unchanged files again too.")
    private boolean again;

    @Option(names = "--dry-run", description = "Say what would be done with which file, and change nothing.")
    private boolean dryRun;

    @Option(names = "--watch", description = "Then keep going: take in files as they appear and change, until stopped.")
    private boolean watch;

    @Mixin
    private AlertOptions alerts = new AlertOptions();

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            description = "A CSV table that says what is known of files: a column path, and columns such as outlet and"
                    + " date. What it says wins over everything else.")
    private @Nullable Path manifest;

    private final Console console;
    private final Home home;
    /** The manifest until it was said what of it was of use. */
    private @Nullable Manifest known;

    IndexCommand(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    @Override
    public Integer call() {
        if (threads < 1) {
            throw new Complaints.Misuse("--threads is not 1 or more: " + threads);
        }
        if (watch && dryRun) {
            throw new Complaints.Misuse("--watch and --dry-run do not go together");
        }
        alerts.require(watch);
        if (paths.stream().allMatch(Files::notExists)) {
            paths.forEach(
                    path -> console.note("onrecord: " + Printable.of(path.toString()) + ": no such file or folder"));
            return Exit.FAILED;
        }
        IngestRequest request = new IngestRequest(paths, sync, again, dryRun);
        IngestRun run =
                new IngestRun(console, index.folder(home), map.options(ocr.ocr()), manifest(), outlets, threads);
        run.settingAside(new Samples(home.seeds()), index.words());
        if (!watch) {
            return run(run, request);
        }
        try (FolderWatch folders = new FolderWatch(paths)) {
            Alerts telling = alerts.of(index.folder(home), console);
            run(run, request);
            telling.tell();
            console.note("Watching for new files; end with Ctrl-C.");
            boolean told = false;
            while (true) {
                FolderWatch.Changes changes = folders.next();
                if (takeIn(run, changes)) {
                    told = false;
                    telling.tell();
                } else {
                    folders.putBack(changes);
                    if (!told) {
                        console.note("onrecord: another process is writing to the archive; what is new here waits");
                    }
                    told = true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Exit.DONE;
        }
    }

    /** Takes in what changed. @return false where another process writes to the archive */
    private boolean takeIn(IngestRun run, FolderWatch.Changes changes) {
        boolean everything = changes.lost() || (changes.gone() && sync);
        try {
            run(run, new IngestRequest(everything ? paths : changes.changed(), everything && sync, false, false));
            return true;
        } catch (ArchiveException e) {
            if (e.reason() != ArchiveException.Reason.LOCKED) {
                throw e;
            }
            return false;
        }
    }

    private int run(IngestRun run, IngestRequest request) {
        if (request.paths().isEmpty()) {
            return Exit.DONE;
        }
        Tally.Figures figures = run.run(request);
        if (known != null && !request.dryRun()) {
            sayOfManifest(known);
        }
        IngestSummary.of(figures, request.dryRun(), index.folder(home), "onrecord failures" + index.words())
                .forEach(console::line);
        console.flush();
        return figures.failures() == 0 ? Exit.DONE : Exit.FAILED;
    }

    /** What the manifest said in vain, once. */
    private void sayOfManifest(Manifest said) {
        List<String> faults = new ArrayList<>(said.faults());
        said.values(Field.DATE, (line, value) -> {
            if (DateValue.parse(value, () -> null).isEmpty()) {
                faults.add("line " + line + ": \"" + value + "\" is no date, and says nothing of one");
            }
        });
        List<String> idle = said.idle();
        console.line("  manifest: %,d of %,d lines of use".formatted(said.size() - idle.size(), said.size()));
        faults.addAll(idle);
        faults.stream()
                .limit(MOST_FAULTS)
                .forEach(fault -> console.note("onrecord: " + Printable.words(said.table() + ": " + fault)));
        if (faults.size() > MOST_FAULTS) {
            console.note("onrecord: %s: %,d more".formatted(said.table(), faults.size() - MOST_FAULTS));
        }
        known = null;
    }

    private @Nullable Manifest manifest() {
        try {
            known = manifest == null ? null : Manifest.of(manifest);
            return known;
        } catch (UncheckedIOException e) {
            throw new Complaints.Misuse("--manifest cannot be read: " + Complaints.reason(e));
        } catch (IllegalArgumentException e) {
            throw new Complaints.Misuse(String.valueOf(e.getMessage()));
        }
    }
}
