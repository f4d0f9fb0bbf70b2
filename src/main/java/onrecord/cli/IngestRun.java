package onrecord.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import onrecord.extract.Extractor;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.ingest.ArticleMaker;
import onrecord.ingest.Change;
import onrecord.ingest.FailureLog;
import onrecord.ingest.Ingest;
import onrecord.ingest.IngestRequest;
import onrecord.ingest.NoArchive;
import onrecord.ingest.Tally;
import onrecord.quote.QuoteFinder;
import onrecord.read.Manifest;
import onrecord.read.NewsReader;
import onrecord.read.ReadOptions;
import onrecord.read.Reading;
import org.jspecify.annotations.Nullable;

/** One run of taking files into an archive, with its failures and its progress told while it goes on. */
final class IngestRun {
    private final Console console;
    private final Path folder;
    private final ReadOptions options;
    private final @Nullable Manifest manifest;
    private final Extractor extractor;
    private final int threads;

    IngestRun(
            Console console,
            Path folder,
            ReadOptions options,
            @Nullable Manifest manifest,
            Extractor extractor,
            int threads) {
        this.console = console;
        this.folder = folder;
        this.options = options;
        this.manifest = manifest;
        this.extractor = extractor;
        this.threads = threads;
    }

    private ArchiveWriter open(IngestRequest request) {
        boolean missing = !Files.exists(folder);
        return request.dryRun() && missing ? new NoArchive() : LuceneArchive.openWriter(folder);
    }

    private void say(Change change) {
        console.line("%-8s %s".formatted(change.kind().name().toLowerCase(Locale.ROOT), Printable.of(change.path())));
    }

    /** Runs to the end. @return what was done */
    Tally.Figures run(IngestRequest request) {
        Tally tally = new Tally();
        List<Reading.Failed> inaccessible = new ArrayList<>();
        try (NewsReader reader = new NewsReader(options);
                ArchiveWriter writer = open(request);
                ProgressDisplay progress = ProgressDisplay.of(console, tally)) {
            Ingest ingest = new Ingest(
                    writer,
                    manifest == null ? reader : manifest.over(reader),
                    new ArticleMaker(extractor, new QuoteFinder()::find),
                    threads);
            Consumer<Reading.Failed> failures = failed -> {
                progress.note(FailuresCommand.line(failed));
                if (failed.kind() == Reading.Failed.Kind.INACCESSIBLE) {
                    inaccessible.add(failed);
                }
            };
            ingest.run(request, tally, failures, request.dryRun() ? this::say : change -> {});
            if (!request.dryRun() && !FailureLog.holds(folder, tally.figures())) {
                FailureLog.write(folder, writer, inaccessible);
            }
        }
        return tally.figures();
    }
}
