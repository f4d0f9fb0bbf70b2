package onrecord.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import onrecord.extract.Extraction;
import onrecord.extract.Extractor;
import onrecord.ingest.ArticleMaker;
import onrecord.ingest.FileTree;
import onrecord.ingest.Input;
import onrecord.ingest.Pipeline;
import onrecord.json.ArticleJson;
import onrecord.quote.QuoteFinder;
import onrecord.read.NewsReader;
import onrecord.read.ReadOptions;
import onrecord.read.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what articles files hold, without an archive. */
@Command(
        name = "extract",
        description = {
            "Print the articles of files, folders or archives as JSON.",
            "One a line, in the order of the input; no archive is needed or written."
        },
        mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders to read.")
    private List<Path> paths = List.of();

    @Option(
            names = "--explain",
            description = "Print every candidate that was considered for every value, and which one won, instead.")
    private boolean explain;

    @Option(names = "--threads", paramLabel = "N", description = "How many threads work; by default one a core.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private MapOption map = new MapOption();

    @Mixin
    private OcrOption ocr = new OcrOption();

    @Mixin
    private OutletsOption outlets = new OutletsOption();

    private final Console console;
    private boolean failed;

    ExtractCommand(Console console) {
        this.console = console;
    }

    /** What is printed of one reading. */
    private record Line(String text, boolean failed) {}

    @Override
    public Integer call() {
        if (threads < 1) {
            throw new Complaints.Misuse("--threads is not 1 or more: " + threads);
        }
        Extractor extractor = new Extractor(outlets.table());
        ReadOptions options = map.options(ocr.ocr());
        FileTree tree = FileTree.of(paths);
        tree.failures().forEach(failure -> print(failure(failure)));
        ArticleMaker maker = new ArticleMaker(extractor, new QuoteFinder()::find);
        try (NewsReader reader = new NewsReader(options);
                Pipeline<Input, Line> pipeline = new Pipeline<>(
                        (input, sink) -> reader.read(input.path(), sink),
                        input -> reading -> explain ? explain(extractor, reading) : line(maker.make(reading)),
                        threads)) {
            pipeline.run(tree.files().iterator(), new Pipeline.Taker<>() {
                @Override
                public void take(Input file, Line line) {
                    print(line);
                }

                @Override
                public void end(Input file) {}
            });
        }
        return failed ? Exit.FAILED : Exit.DONE;
    }

    private void print(Line line) {
        if (line.failed()) {
            failed = true;
            console.note(line.text());
        } else {
            console.line(line.text());
        }
    }

    private static Line line(ArticleMaker.Made made) {
        return switch (made) {
            case ArticleMaker.Made.Success success -> new Line(ArticleJson.toJson(success.article()), false);
            case ArticleMaker.Made.Failure failure -> failure(failure.failed());
        };
    }

    private static Line explain(Extractor extractor, Reading reading) {
        return switch (reading) {
            case Reading.Failed failure -> failure(failure);
            case Reading.Read read -> {
                Extraction extraction = extractor.extract(read.document());
                yield new Line(Explanation.of(read, extraction), false);
            }
        };
    }

    private static Line failure(Reading.Failed failed) {
        return new Line(FailuresCommand.line(failed), true);
    }
}
