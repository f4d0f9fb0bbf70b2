package onrecord.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import onrecord.export.Export;
import onrecord.export.ExportFormat;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Page;
import onrecord.search.SearchRequest;
import onrecord.serve.QuoteExport;
import onrecord.text.Keyword;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Hands out everything that matches. */
@Command(
        name = "export",
        description = {
            "Write every article that matches, or its citation.",
            "Nothing is cut short: neither the list nor the texts."
        },
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private AskedOptions asked = new AskedOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "jsonl",
            description = "One of ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private ExportFormat format = ExportFormat.JSONL;

    @Option(
            names = "--of",
            paramLabel = "WHAT",
            defaultValue = "articles",
            description =
                    "What leaves: articles, quotes that match, or statements that several articles report, with their"
                            + " reports; quotes and statements as csv, xlsx or jsonl. Default ${DEFAULT-VALUE}.")
    private QuoteExport.Of of = QuoteExport.Of.ARTICLES;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write; by default standard output.")
    private @Nullable Path output;

    private final Console console;
    private final Home home;

    ExportCommand(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    /** The format of this name. */
    static ExportFormat format(String name) {
        return ExportFormat.named(name)
                .orElseThrow(() -> new TypeConversionException(
                        "no format " + name + "; there are " + Arrays.toString(ExportFormat.values())));
    }

    @Override
    public Integer call() {
        if (of != QuoteExport.Of.ARTICLES && !QuoteExport.has(format)) {
            throw new Complaints.Misuse(Keyword.of(of) + " leave as csv, xlsx or jsonl alone, not as " + format);
        }
        if (output == null && !format.isText() && console.isTerminal()) {
            throw new Complaints.Misuse(format + " is no text to look at: name a file with --output");
        }
        try (ArchiveSearcher archive = asked.open(home)) {
            SearchRequest counted = asked.request(0, 1, false);
            Page<?> found = of == QuoteExport.Of.ARTICLES ? archive.search(counted) : archive.quotes(counted);
            if (found.interpretation().relaxed()) {
                console.note("onrecord: " + HitLines.RELAXED);
            }
            if (output == null) {
                toStandardOutput(archive);
            } else {
                toFile(archive, output);
            }
        }
        return Exit.DONE;
    }

    private void toStandardOutput(ArchiveSearcher archive) {
        try {
            OutputStream out = new BufferedOutputStream(console.stream());
            write(archive, out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void toFile(ArchiveSearcher archive, Path file) {
        try (OutputStream bytes = Files.newOutputStream(file);
                OutputStream out = new BufferedOutputStream(Console.answer(bytes, file))) {
            write(archive, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(ArchiveSearcher archive, OutputStream out) throws IOException {
        if (of != QuoteExport.Of.ARTICLES) {
            new QuoteExport(archive, asked.request(0, 1, false), asked.sight(home)).write(of, format, out);
            return;
        }
        UnaryOperator<Article> sight = asked.sight(home);
        try (Export export = format.to(out)) {
            archive.forEach(asked.request(0, 1, false), article -> {
                try {
                    export.article(sight.apply(article));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            export.end();
        }
    }
}
