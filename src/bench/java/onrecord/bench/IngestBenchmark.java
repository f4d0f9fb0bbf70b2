package onrecord.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import onrecord.extract.Extractor;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.ingest.ArticleMaker;
import onrecord.ingest.Ingest;
import onrecord.ingest.IngestRequest;
import onrecord.ingest.Tally;
import onrecord.quote.QuoteFinder;
import onrecord.read.NewsReader;
import onrecord.read.ReadOptions;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes to take files in, all of reading, extraction, quotes, indexing and commit: records, saved pages,
 * and a folder in which nothing has changed; and how long Lucene alone takes to index the texts of the same records.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx512m", "-XX:+UseParallelGC"})
public class IngestBenchmark {
    private static final int RECORDS = 10_000;
    private static final int PAGES = 500;
    private static final int PAGE_SIZE = 250_000;
    private static final int FILES = 100_000;
    private static final String[] WORDS = ("the of and to in a that for on with as it was by at from has said minister"
                    + " river flood city council report water police government people year week million new after")
            .split(" ");

    /** A folder of its own, gone afterwards. */
    public abstract static class Home {
        final Random random = new Random(5);
        Path home = Path.of("");

        abstract void write() throws IOException;

        /** Writes what is taken in, once. */
        @Setup(Level.Trial)
        public void make() throws IOException {
            home = Files.createTempDirectory("onrecord-bench-");
            write();
        }

        /** Removes what was written. */
        @TearDown(Level.Trial)
        public void remove() throws IOException {
            try (Stream<Path> all = Files.walk(home)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** A file of records. */
    @State(Scope.Benchmark)
    public static class Records extends Home {
        @Override
        void write() throws IOException {
            try (BufferedWriter out = Files.newBufferedWriter(home.resolve("records.jsonl"))) {
                for (int i = 0; i < RECORDS; i++) {
                    String body = article(random, 15).replace("\"", "\\\"").replace("\n", "\\n");
                    out.write("{\"id\":\"%d\",\"title\":\"%s\",\"date\":\"2023-09-19\",\"body\":\"%s\"}%n"
                            .formatted(i, words(random, 8), body));
                }
            }
        }
    }

    /** A folder of saved pages. */
    @State(Scope.Benchmark)
    public static class Pages extends Home {
        @Override
        void write() throws IOException {
            for (int i = 0; i < PAGES; i++) {
                Files.writeString(Files.createDirectories(home.resolve("pages")).resolve(i + ".html"), page(random));
            }
        }
    }

    /** A folder of small files, and an archive that knows them. */
    @State(Scope.Benchmark)
    public static class Known extends Home {
        @Override
        void write() throws IOException {
            for (int i = 0; i < FILES; i++) {
                Path folder = Files.createDirectories(home.resolve("files").resolve(Integer.toString(i / 1000)));
                Files.writeString(folder.resolve(i + ".txt"), words(random, 8) + "\n\n" + words(random, 20) + ".\n");
            }
            take(home.resolve("index"), home.resolve("files"));
        }
    }

    private static String words(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            boolean rare = random.nextInt(4) == 0;
            String word = rare ? "w" + random.nextInt(50_000) : WORDS[random.nextInt(WORDS.length)];
            text.append(i == 0 ? "" : " ").append(word);
        }
        return text.toString();
    }

    private static String article(Random random, int paragraphs) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < paragraphs; i++) {
            text.append(i == 0 ? "" : "\n\n")
                    .append(words(random, 40))
                    .append(". \"")
                    .append(words(random, 12))
                    .append(",\" Ann Lee said.");
        }
        return text.toString();
    }

    private static String page(Random random) {
        StringBuilder html = new StringBuilder(
                "<!doctype html><html lang='en'><head><title>" + words(random, 8) + "</title></head><body>");
        while (html.length() < PAGE_SIZE * 2 / 3) {
            html.append("<div class='menu'><a href='/")
                    .append(random.nextInt())
                    .append("'>")
                    .append(words(random, 3))
                    .append("</a></div>");
        }
        html.append("<article><h1>").append(words(random, 8)).append("</h1>");
        article(random, 15)
                .lines()
                .filter(line -> !line.isEmpty())
                .forEach(p -> html.append("<p>").append(p).append("</p>"));
        html.append("</article>");
        while (html.length() < PAGE_SIZE) {
            html.append("<script>push(").append(random.nextInt()).append(")</script>");
        }
        return html.append("</body></html>").toString();
    }

    private static void take(Path index, Path source) {
        try (NewsReader reader = new NewsReader(ReadOptions.DEFAULT);
                ArchiveWriter writer = LuceneArchive.openWriter(index)) {
            ArticleMaker maker = new ArticleMaker(new Extractor(), new QuoteFinder()::find);
            new Ingest(writer, reader, maker, Runtime.getRuntime().availableProcessors())
                    .run(IngestRequest.of(List.of(source)), new Tally(), failed -> {
                        throw new IllegalStateException(failed.reason());
                    });
        }
    }

    /** {@value #RECORDS} records of 800 words. */
    @Benchmark
    public void records(Records r) throws IOException {
        take(Files.createTempDirectory(r.home, "index-"), r.home.resolve("records.jsonl"));
    }

    /** {@value #PAGES} pages of {@value #PAGE_SIZE} bytes. */
    @Benchmark
    public void pages(Pages p) throws IOException {
        take(Files.createTempDirectory(p.home, "index-"), p.home.resolve("pages"));
    }

    /** {@value #FILES} files that the archive knows. */
    @Benchmark
    public void unchanged(Known k) {
        take(k.home.resolve("index"), k.home.resolve("files"));
    }

    /** The lines of the records' file, each as one text, by Lucene alone on as many threads. */
    @Benchmark
    public void recordsByLuceneAlone(Records r) throws IOException, InterruptedException {
        int threads = Runtime.getRuntime().availableProcessors();
        IndexWriterConfig config = new IndexWriterConfig(new StandardAnalyzer(CharArraySet.EMPTY_SET));
        try (Directory directory = FSDirectory.open(Files.createTempDirectory(r.home, "lucene-"));
                IndexWriter writer = new IndexWriter(directory, config.setRAMBufferSizeMB(256));
                Stream<String> lines = Files.lines(r.home.resolve("records.jsonl"))) {
            try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
                lines.forEach(line -> pool.execute(() -> add(writer, line)));
            }
            writer.commit();
        }
    }

    private static void add(IndexWriter writer, String text) {
        Document document = new Document();
        document.add(new TextField("text", text, Field.Store.YES));
        try {
            writer.addDocument(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
