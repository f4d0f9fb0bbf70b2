package onrecord.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import onrecord.extract.Extractor;
import onrecord.identity.OutletTable;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.index.OlderArchive;
import onrecord.ingest.ArticleMaker;
import onrecord.ingest.FailureLog;
import onrecord.ingest.FileChange;
import onrecord.ingest.Ingest;
import onrecord.ingest.IngestRequest;
import onrecord.ingest.NoArchive;
import onrecord.ingest.Rebuild;
import onrecord.ingest.Samples;
import onrecord.ingest.Tally;
import onrecord.quote.QuoteFinder;
import onrecord.read.Manifest;
import onrecord.read.NewsReader;
import onrecord.read.ReadOptions;
import onrecord.read.Reading;
import onrecord.read.SourceReader;
import onrecord.text.Keyword;
import org.jspecify.annotations.Nullable;

/** One run of taking files into an archive, with its failures and its progress told while it goes on. */
final class IngestRun {
    private final Console console;
    private final Path folder;
    private final ReadOptions options;
    private final @Nullable Manifest manifest;
    private final OutletsOption outlets;
    private final int threads;
    private @Nullable Samples samples;
    private String named = "";

    IngestRun(
            Console console,
            Path folder,
            ReadOptions options,
            @Nullable Manifest manifest,
            OutletsOption outlets,
            int threads) {
        this.console = console;
        this.folder = folder;
        this.options = options;
        this.manifest = manifest;
        this.outlets = outlets;
        this.threads = threads;
    }

    private ArchiveWriter open(IngestRequest request) {
        boolean missing = !Files.exists(folder);
        return request.dryRun() && missing ? new NoArchive() : BackgroundLinks.openWriter(folder);
    }

    private void say(FileChange change) {
        console.line("%-8s %s".formatted(Keyword.of(change.kind()), Printable.of(change.path())));
    }

    /**
     * Makes the archive again from its sources when it is of an older format, and says so.
     *
     * @throws onrecord.index.ArchiveException if that cannot be, with what to do
     */
    void renew() {
        Archives.older(folder).ifPresent(this::renew);
    }

    private void renew(OlderArchive old) {
        console.note(
                "The archive %s has format %d, which this OnRecord does not read: making it again from its %,d file%s."
                        .formatted(
                                folder,
                                old.format(),
                                old.files().size(),
                                old.files().size() == 1 ? "" : "s"));
        Tally tally = new Tally();
        try (NewsReader reader = new NewsReader(options);
                ProgressDisplay progress = ProgressDisplay.of(console, tally);
                FailureNotes notes = new FailureNotes(progress::note)) {
            new Rebuild(old, reader(reader), maker(), threads).run(tally, notes::failed);
        }
        console.note("Made it again: %,d articles.".formatted(tally.figures().articles()));
    }

    private SourceReader reader(NewsReader reader) {
        return manifest == null ? reader : manifest.over(reader);
    }

    private ArticleMaker maker() {
        OutletTable known = outlets.file() == null ? OutletsOption.of(folder) : outlets.table();
        return new ArticleMaker(new Extractor(known), new QuoteFinder()::find);
    }

    private void keepOutlets() {
        Path file = outlets.file();
        if (file != null) {
            outlets.table(); // complains of a file that does not have the form
            if (Archives.isOnCluster(folder)) {
                LuceneArchive.copyOutlets(folder, file);
            } else {
                LuceneArchive.keepOutlets(folder, file);
            }
        }
    }

    /**
     * Has the samples leave an archive of nothing else once other articles are taken in.
     *
     * @param named what names the archive in a command, as {@link IndexOption#words}
     */
    void settingAside(Samples samples, String named) {
        this.samples = samples;
        this.named = named;
    }

    /** Runs to the end, after {@link #renew} where that is called for. @return what was done */
    Tally.Figures run(IngestRequest request) {
        if (!request.dryRun()) {
            keepOutlets();
            renew();
        }
        Tally tally = new Tally();
        try (NewsReader reader = new NewsReader(options);
                ArchiveWriter writer = open(request);
                ProgressDisplay progress = ProgressDisplay.of(console, tally);
                FailureNotes notes = new FailureNotes(progress::note)) {
            take(request, tally, notes::failed, reader, writer, progress::note);
        }
        return tally.figures();
    }

    /** Runs to the end for a caller that counts along and is told the failures; renews nothing. */
    void run(IngestRequest request, Tally tally, Consumer<Reading.Failed> told) {
        try (NewsReader reader = new NewsReader(options);
                ArchiveWriter writer = open(request)) {
            take(request, tally, told, reader, writer, console::note);
        }
    }

    private void take(
            IngestRequest request,
            Tally tally,
            Consumer<Reading.Failed> told,
            NewsReader reader,
            ArchiveWriter writer,
            Consumer<String> say) {
        List<Reading.Failed> inaccessible = new ArrayList<>();
        Consumer<Reading.Failed> failures = failed -> {
            told.accept(failed);
            if (failed.kind() == Reading.Failed.Kind.INACCESSIBLE) {
                inaccessible.add(failed);
            }
        };
        boolean aside =
                !request.dryRun() && samples != null && !samples.areAmong(request.paths()) && samples.areAll(writer);
        new Ingest(writer, reader(reader), maker(), threads)
                .run(request, tally, failures, request.dryRun() ? this::say : change -> {});
        if (aside && samples != null && tally.figures().articles() > 0) {
            int taken = samples.setAside(writer);
            writer.commit();
            tally.setAside(taken);
            say.accept("%,d sample article%s set aside; \"onrecord index %s%s\" brings %s back."
                    .formatted(
                            taken, taken == 1 ? " was" : "s were", samples.seeds(), named, taken == 1 ? "it" : "them"));
        }
        if (!request.dryRun() && !FailureLog.holds(folder, tally.figures())) {
            FailureLog.write(folder, writer, inaccessible);
        }
    }
}
