package onrecord.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import onrecord.extract.Extractor;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.ingest.ArticleMaker;
import onrecord.ingest.Corrector;
import onrecord.ingest.FailureLog;
import onrecord.ingest.Intake;
import onrecord.ingest.PostedArticles;
import onrecord.ingest.Samples;
import onrecord.quote.QuoteFinder;
import onrecord.read.HandedOver;
import onrecord.read.HandedPages;
import onrecord.read.ReadOptions;
import onrecord.search.ArchiveSearcher;
import onrecord.search.lucene.LuceneSearcher;

/** A started server over a real archive, that of the {@link Newsroom} unless told otherwise, and a client of it. */
public final class Served implements AutoCloseable {
    public static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final ArchiveSearcher archive;
    private final PostedArticles postings;
    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();

    private Served(Settings settings, Consumer<Path> articles, Function<Path, ArchiveWriter> opening, boolean takingIn)
            throws IOException {
        this.folder = Files.createTempDirectory("served");
        articles.accept(folder);
        this.archive = LuceneSearcher.open(folder);
        this.postings = new PostedArticles(
                folder,
                new HandedOver(ReadOptions.DEFAULT),
                new HandedPages(ReadOptions.DEFAULT),
                () -> new ArticleMaker(new Extractor(), new QuoteFinder()::find),
                () -> opening.apply(folder),
                settings.samples() == null ? null : new Samples(settings.samples()));
        this.server = Server.start(
                settings.withPort(0),
                archive,
                () -> FailureLog.read(folder),
                postings,
                new Corrector(folder, postings),
                takingIn ? new Intake(IntakeTest.into(folder), archive::lookAgain) : null);
    }

    /** A server over an empty archive that takes files and folders in. */
    static Served taking(Settings settings) throws IOException {
        return taking(settings, folder -> LuceneArchive.openWriter(folder).close());
    }

    /** A server that takes files and folders in, over the archive that {@code articles} writes into an empty folder. */
    static Served taking(Settings settings, Consumer<Path> articles) throws IOException {
        return new Served(settings, articles, LuceneArchive::openWriter, true);
    }

    static Served start() throws IOException {
        return start(Settings.DEFAULT, Newsroom::write);
    }

    /** A server over the archive that {@code articles} writes into an empty folder. */
    public static Served start(Settings settings, Consumer<Path> articles) throws IOException {
        return start(settings, articles, LuceneArchive::openWriter);
    }

    /** A copy with another way to open the archive for writing when articles are added. */
    public static Served start(Settings settings, Consumer<Path> articles, Function<Path, ArchiveWriter> opening)
            throws IOException {
        return new Served(settings, articles, opening, false);
    }

    /** Where it answers. */
    public URI address() {
        return server.address();
    }

    /** Where the archive is. */
    public Path folder() {
        return folder;
    }

    Server server() {
        return server;
    }

    ArchiveSearcher archive() {
        return archive;
    }

    /** The answer of a path, with these headers: name, value, name, value. */
    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address() + path)).timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The answer to a request. */
    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The JSON answer of a path, which must be a success. */
    public JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** The page of a path as a browser would ask for it. */
    public String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path, "Accept", "text/html", "Accept-Language", "en");
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    @Override
    public void close() throws IOException {
        server.close();
        postings.close();
        archive.close();
        try (var files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
