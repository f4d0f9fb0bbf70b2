package onrecord.serve;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import onrecord.model.Article;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** A reader who cancels a download is no failure of the server. */
class CancelledDownloadTest {
    private static final int ARTICLES = 150;

    /** More than the buffers of a connection take in. */
    private static void write(Path folder) {
        Article[] articles = new Article[ARTICLES];
        for (int i = 0; i < ARTICLES; i++) {
            String body = "Ferry %d sails at %d and comes back at dusk. "
                    .formatted(i, i)
                    .repeat(2_000);
            articles[i] = SmallArchive.article(i + 1, "News", body.strip()).build();
        }
        SmallArchive.write(folder, articles);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "csv"})
    void it_leaves_nothing_in_the_log(String format) throws IOException, InterruptedException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try (Served served = Served.start(Settings.DEFAULT, CancelledDownloadTest::write)) {
            cancel(served.address(), "/api/export?format=" + format);
            assertEquals(200, served.get("/healthz").statusCode());
        } finally { // closing the server has waited for the answer to end
            root.detachAppender(log);
        }
        assertEquals(
                List.of(),
                log.list.stream()
                        .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                        .map(ILoggingEvent::getFormattedMessage)
                        .toList());
    }

    /** Reads the beginning and breaks the connection off. */
    private static void cancel(URI server, String path) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setOption(StandardSocketOptions.SO_LINGER, 0);
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(US_ASCII));
            assertTrue(new String(socket.getInputStream().readNBytes(15), US_ASCII).startsWith("HTTP/1.1 200"));
        }
    }
}
