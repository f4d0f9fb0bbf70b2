package onrecord.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import onrecord.cluster.ClusterSettings;
import onrecord.extract.Extractor;
import onrecord.ingest.ArticleMaker;
import onrecord.ingest.Corrector;
import onrecord.ingest.FailureLog;
import onrecord.ingest.IngestRequest;
import onrecord.ingest.Intake;
import onrecord.ingest.PostedArticles;
import onrecord.ingest.Samples;
import onrecord.ingest.Tally;
import onrecord.quote.QuoteFinder;
import onrecord.read.HandedOver;
import onrecord.read.HandedPages;
import onrecord.read.ReadOptions;
import onrecord.search.ArchiveSearcher;
import onrecord.serve.Server;
import onrecord.serve.Settings;
import onrecord.text.Utf8File;
import onrecord.users.UsersFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves an archive over HTTP until it is stopped. */
@Command(
        name = "serve",
        description = {
            "Serve the archive: pages for people, JSON for programs.",
            "Only this machine reaches it, unless --host says otherwise. With no archive yet and no --index, the sample"
                    + " articles in seeds are taken in first."
        },
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private IndexOption index = new IndexOption();

    @Mixin
    private SynonymsOption synonyms = new SynonymsOption();

    @Option(names = "--host", paramLabel = "H", description = "The address to listen on; default ${DEFAULT-VALUE}.")
    private String host = Settings.DEFAULT.host();

    @Option(names = "--port", paramLabel = "N", description = "The port; 0 for any free one; default ${DEFAULT-VALUE}.")
    private int port = Settings.DEFAULT.port();

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "A further name under which browsers may ask for it; several times for several.")
    private Set<String> names = Set.of();

    @Option(
            names = "--cors-origin",
            paramLabel = "ORIGIN",
            description = "A site whose pages may read the API from a browser, such as https://example.org;"
                    + " several times for several. By default none.")
    private Set<String> origins = Set.of();

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description =
                    "A file with the secret that adding articles over HTTP asks for; without it none can be added.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--users",
            paramLabel = "FILE",
            description =
                    "Only these users may sign in, and each may do what their role allows; onrecord users makes the"
                            + " file.")
    private @Nullable Path usersFile;

    @Option(
            names = "--proxy",
            paramLabel = "ADDRESS",
            description = "The address of a proxy on another machine whose X-Forwarded-For and X-Forwarded-Proto are"
                    + " believed; one on this machine is believed anyway.")
    private Set<String> proxies = Set.of();

    private final Console console;
    private final Home home;

    ServeCommand(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    @Override
    public Integer call() {
        Settings settings = settings();
        Path folder = index.folder(home);
        if (!index.isGiven() && isEmpty(folder) && Files.isDirectory(home.seeds())) {
            seed(folder);
        }
        // what takes in knows thousands of outlets: a start that makes nothing again need not read them
        if (Archives.older(folder).isPresent()) {
            taking(folder, Runtime.getRuntime().availableProcessors()).renew();
        }
        CountDownLatch stopped = new CountDownLatch(1);
        try (ArchiveSearcher archive = Archives.searcher(folder, synonyms.read());
                PostedArticles postings = postings(folder);
                BackgroundLinks links = new BackgroundLinks(console, folder, archive);
                Server server = Server.start(
                        settings,
                        archive,
                        () -> FailureLog.read(folder),
                        postings,
                        new Corrector(folder, postings),
                        intake(folder, archive))) {
            CountDownLatch stop = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndWait(stop, stopped), "stop"));
            console.line("OnRecord answers at " + server.address());
            console.flush();
            archive.keepReady().thenRun(server::warmUp);
            if (!Archives.isOnCluster(folder)) {
                links.start();
            }
            stop.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopped.countDown();
        }
        return Exit.DONE;
    }

    /** Takes folders in that are named on the page. */
    private Intake intake(Path folder, ArchiveSearcher archive) {
        return new Intake(
                (request, tally, failures) -> {
                    IngestRun run = taking(folder, Runtime.getRuntime().availableProcessors());
                    run.settingAside(new Samples(home.seeds()), index.words());
                    run.run(request, tally, failures);
                },
                archive::lookAgain);
    }

    /** Where articles go that come over HTTP, by whoever has the token, or from a page of this machine's own server. */
    private PostedArticles postings(Path folder) {
        return new PostedArticles(
                folder,
                new HandedOver(ReadOptions.DEFAULT),
                new HandedPages(ReadOptions.DEFAULT),
                () -> new ArticleMaker(new Extractor(OutletsOption.of(folder)), new QuoteFinder()::find),
                () -> BackgroundLinks.openWriter(folder),
                new Samples(home.seeds()));
    }

    /**
     * Lets the server stop before the process does. The end of the thread that serves is not waited for: what it does
     * last is to end the process, which waits for this.
     */
    private void stopAndWait(CountDownLatch stop, CountDownLatch stopped) {
        stop.countDown();
        try {
            if (!stopped.await(10, TimeUnit.SECONDS)) {
                console.note("onrecord: the server did not stop within 10 seconds and was cut off");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Settings settings() {
        if (port < 0 || port > 65535) {
            throw new Complaints.Misuse("--port is not a number from 0 to 65535: " + port);
        }
        Settings settings = allowing(Settings.DEFAULT
                .withHost(host)
                .withPort(port)
                .withNames(names)
                .withProxies(proxies)
                .withSamples(home.seeds()));
        if (usersFile != null) {
            return settings.withUsers(users(usersFile));
        }
        return tokenFile == null ? settings : settings.withToken(token(tokenFile));
    }

    /** A damaged file of users stops the start: else nobody would know who may come in. */
    private UsersFile users(Path file) {
        if (tokenFile != null) {
            throw new Complaints.Misuse("--token-file is for a server without --users: each user has a password");
        }
        UsersFile users = new UsersFile(file);
        users.now();
        users.warning().ifPresent(warning -> console.note("onrecord: " + warning));
        if (!Settings.isLoopback(host)) {
            console.note("onrecord: passwords go through the network as they are typed:"
                    + " let a proxy with TLS stand in front (docs/running.md)");
        }
        return users;
    }

    private Settings allowing(Settings settings) {
        try {
            return settings.withOrigins(origins);
        } catch (IllegalArgumentException e) {
            throw new Complaints.Misuse("--cors-origin: " + e.getMessage());
        }
    }

    private static String token(Path file) {
        try {
            String token = Utf8File.text(file).strip();
            if (token.isEmpty()) {
                throw new Complaints.Misuse("--token-file is empty: " + file);
            }
            return token;
        } catch (IOException e) {
            throw new Complaints.Misuse("--token-file cannot be read: " + Complaints.reason(e));
        }
    }

    private void seed(Path folder) {
        Tally.Figures taken = taking(folder, 2).run(IngestRequest.of(List.of(home.seeds())));
        console.note("Took in " + taken.articles() + " sample articles from " + home.seeds());
    }

    private IngestRun taking(Path folder, int threads) {
        return new IngestRun(console, folder, ReadOptions.DEFAULT, null, new OutletsOption(), threads);
    }

    private static boolean isEmpty(Path folder) {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .noneMatch(name -> name.startsWith("segments") || name.equals(ClusterSettings.FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
