package onrecord.serve;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import onrecord.ingest.Corrector;
import onrecord.ingest.Intake;
import onrecord.ingest.PostedArticles;
import onrecord.read.Reading;
import onrecord.search.ArchiveSearcher;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves an archive over HTTP: pages for people at {@code /}, JSON for programs under {@code /api/}. Every request has
 * a virtual thread of its own. Safe for use by several threads.
 */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final int GZIP_LEVEL = 5;
    /** How many connections may wait for being accepted; the system drops further ones without a word. */
    private static final int WAITING = 1024;

    /** Names stand in addresses, and may have a slash: {@code /outlets/AC%2FDC}. */
    private static final UriCompliance ADDRESSES =
            UriCompliance.RFC3986.with("names", UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR);

    private final Javalin app;
    private final URI address;
    private final WarmUp warmUp;

    private Server(Javalin app, URI address, WarmUp warmUp) {
        this.app = app;
        this.address = address;
        this.warmUp = warmUp;
    }

    /**
     * Starts to answer; when this returns the address can be asked.
     *
     * @param archive what is asked; it stays the caller's to close, after the server
     * @param failures tells what could not be read when it was last tried
     * @param postings where articles go that are added by whoever has the settings' token, or null where nobody may; it
     *     stays the caller's to close, after the server
     * @param corrector where corrections go
     * @throws ServeException if the address cannot be listened on
     */
    public static Server start(
            Settings settings,
            ArchiveSearcher archive,
            Supplier<List<Reading.Failed>> failures,
            @Nullable PostedArticles postings,
            Corrector corrector) {
        return start(settings, archive, failures, postings, corrector, null);
    }

    /** @param intake takes folders of this machine in, or null where none may be */
    public static Server start(
            Settings settings,
            ArchiveSearcher archive,
            Supplier<List<Reading.Failed>> failures,
            @Nullable PostedArticles postings,
            Corrector corrector,
            @Nullable Intake intake) {
        Traffic traffic = new Traffic();
        Routes routes =
                new Routes(archive, failures, traffic, new Additions(postings, intake, settings), corrector, settings);
        Javalin app = Javalin.create(config -> configure(config, settings, traffic, routes));
        app.start();
        URI address = URI.create("http://" + shown(settings.host()) + ":" + app.port());
        LocalConnector door = app.jettyServer().server().getBean(LocalConnector.class);
        return new Server(app, address, new WarmUp(archive, door, traffic));
    }

    /** Where it answers, such as {@code http://127.0.0.1:7700}. */
    public URI address() {
        return address;
    }

    /**
     * Has a thread of its own ask some searches, so that later ones are answered fast from the first: it takes some
     * seconds, makes way for requests, and is counted nowhere. Returns at once; does nothing when the server is closed
     * or has been told before.
     */
    public void warmUp() {
        warmUp(WarmUp.MOST_QUESTIONS);
    }

    /** Warms up as {@link #warmUp()} does, with so many questions at most. */
    void warmUp(int most) {
        warmUp.start(most);
    }

    /** Waits for the end of the warm-up, if one was begun; tells how many of its questions had an answer. */
    int awaitWarm() throws InterruptedException {
        return warmUp.await();
    }

    /**
     * Takes no further requests, lets those under way end within the limit of the settings, cuts the others off, and
     * stops.
     */
    @Override
    public void close() {
        warmUp.close();
        try {
            // not the application's: that would log what is told below as an error
            app.jettyServer().server().stop();
        } catch (TimeoutException e) {
            LOG.warn("Requests that were still under way at the end of the time to stop were cut off.");
        } catch (Exception e) {
            throw new ServeException("the server did not stop: " + e.getMessage(), e);
        }
    }

    private static void configure(JavalinConfig config, Settings settings, Traffic traffic, Routes routes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = settings.limits().bodyBytes();
        config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(GZIP_LEVEL));
        HeaderDeadline front =
                new HeaderDeadline(settings.limits().headers(), new Front(settings, traffic, new GracefulHandler()));
        config.jetty.addConnector((server, http) -> connector(server, http, settings, front));
        config.jetty.addConnector((server, http) -> door(server, http, front));
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(settings.limits().stop().toMillis());
            server.setErrorHandler(new BareErrors());
            server.setHandler(front);
        });
        routes.register(config.routes);
    }

    /** Opens the port at once, so that one in use is told before anything is started or logged. */
    private static Connector connector(
            org.eclipse.jetty.server.Server server,
            HttpConfiguration http,
            Settings settings,
            Connection.Listener listener) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(settings.limits().headerBytes());
        http.setUriCompliance(ADDRESSES);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(settings.limits().idle().toMillis());
        connector.setAcceptQueueSize(WAITING);
        connector.addEventListener(listener);
        try {
            connector.open();
        } catch (IOException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String reason = cause instanceof UnresolvedAddressException
                    ? "there is no such address"
                    : String.valueOf(cause.getMessage());
            String where = "port " + settings.port() + " on " + settings.host();
            throw new ServeException(
                    reason.contains("in use")
                            ? where + " is in use: stop the program that has it, or choose another with --port"
                            : "cannot listen on " + where + ": " + reason,
                    e);
        }
        return connector;
    }

    /** Where the warm-up comes in: a connector that nothing outside the process reaches. */
    private static Connector door(
            org.eclipse.jetty.server.Server server, HttpConfiguration http, Connection.Listener listener) {
        LocalConnector door = new LocalConnector(server, new HttpConnectionFactory(http));
        door.addEventListener(listener);
        return door;
    }

    private static String shown(String host) {
        if (host.equals("0.0.0.0") || host.equals("::")) {
            return "127.0.0.1";
        }
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
