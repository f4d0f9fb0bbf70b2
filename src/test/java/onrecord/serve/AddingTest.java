package onrecord.serve;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.search.ArchiveSearcher;
import onrecord.search.SearchRequest;
import onrecord.search.lucene.LuceneSearcher;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Articles added over HTTP. */
class AddingTest {
    private static final String TOKEN = "open sesame";
    private static final int MOST_BYTES = 4_000;

    private static final Settings SETTINGS = settings();

    @AutoClose
    private static Served served;

    private static Settings settings() {
        Settings.Limits usual = Settings.Limits.DEFAULT;
        return Settings.DEFAULT
                .withToken(TOKEN)
                .withLimits(new Settings.Limits(
                        usual.headerBytes(),
                        usual.addressChars(),
                        MOST_BYTES,
                        usual.requests(),
                        usual.headers(),
                        usual.idle(),
                        Duration.ofSeconds(1)));
    }

    @BeforeAll
    static void start() throws IOException {
        served = Served.start(SETTINGS, Newsroom::write);
    }

    private static HttpRequest.Builder post(String body) {
        return HttpRequest.newBuilder(URI.create(served.address() + "/api/articles"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/x-ndjson");
    }

    private static HttpResponse<String> add(String body) throws Exception {
        return served.send(post(body).header("Authorization", "Bearer " + TOKEN));
    }

    private static List<JsonNode> lines(HttpResponse<String> answer) throws IOException {
        assertEquals(200, answer.statusCode(), answer.body());
        List<JsonNode> lines = new ArrayList<>();
        for (String line : answer.body().split("\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(Served.JSON.readTree(line));
            }
        }
        return lines;
    }

    /** What a reader of the archive finds that opens it now: what is not durable it cannot see. */
    private static long found(String query) {
        try (ArchiveSearcher archive = LuceneSearcher.open(served.folder())) {
            return archive.search(SearchRequest.of(query)).total().value();
        }
    }

    @Test
    void each_line_is_answered_for_and_what_is_added_is_durable_by_then() throws Exception {
        List<JsonNode> lines = lines(add("""
                {"id": "a1", "title": "Whales return", "body": "Whales were seen off the lighthouse.", "date": "2023-09-20"}

                {"id": "a2", "headline": "broken
                {"nothing": "known"}
                {"title": "Whales again", "text": "More whales off the lighthouse, said Ida Brandt."}
                """));
        assertEquals(2, found("whales lighthouse"));
        assertEquals(
                List.of("added", "refused", "refused", "added", "done"),
                lines.stream().map(line -> line.at("/status").asText()).toList());
        assertEquals(
                List.of(1, 3, 4, 5, 0),
                lines.stream().map(line -> line.at("/line").asInt()).toList());
        assertEquals("a1", lines.getFirst().at("/sourceId").asText());
        assertTrue(lines.get(1).at("/reason").asText().startsWith("not valid JSON"));
        assertEquals(2, lines.getLast().at("/added").asInt());
        assertEquals(2, lines.getLast().at("/refused").asInt());
        JsonNode document = served.json("/api/openapi.json");
        for (JsonNode line : lines) {
            assertEquals(List.of(), Schema.violations(document, "AddedLine", line));
        }
        assertEquals(List.of(), LuceneArchive.check(served.folder()).problems());
    }

    @Test
    void the_same_article_again_takes_its_own_place() throws Exception {
        String first = lines(add("{\"id\": \"b\", \"body\": \"An otter at the weir.\"}"))
                .getFirst()
                .at("/id")
                .asText();
        String second = lines(add("{\"id\": \"b\", \"body\": \"Two otters at the sluice.\"}"))
                .getFirst()
                .at("/id")
                .asText();
        assertEquals(first, second);
        assertEquals(0, found("weir"));
        assertEquals(1, found("sluice"));

        String nameless = "{\"body\": \"A heron by the millpond.\"}";
        add(nameless);
        add("\n\n" + nameless);
        assertEquals(1, found("millpond"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        -                     | application/x-ndjson | -    | 401 | token-missing
        Bearer wrong          | application/x-ndjson | -    | 401 | token-wrong
        open sesame           | application/x-ndjson | -    | 401 | token-wrong
        Bearer open sesame    | text/plain           | -    | 415 | body-form-unknown
        Bearer open sesame    | application/json     | -    | 415 | body-form-unknown
        Bearer open sesame    | application/x-ndjson | gzip | 415 | body-form-unknown
        """)
    void who_may_not_add_or_sends_something_else_is_told_so(
            String authorization, String type, String encoding, int status, String code) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(served.address() + "/api/articles"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"body\": \"Forbidden pelican.\"}"))
                .header("Content-Type", type);
        Optional.ofNullable(authorization).ifPresent(value -> request.header("Authorization", value));
        Optional.ofNullable(encoding).ifPresent(value -> request.header("Content-Encoding", value));
        refused(served.send(request), status, code);
        assertEquals(0, found("pelican"));
    }

    @Test
    void too_large_an_empty_and_an_unreadable_body_are_refused_and_nothing_of_them_is_added() throws Exception {
        String long1 = "{\"body\": \"Forbidden pelican.\"}\n";
        refused(add(long1.repeat(MOST_BYTES / long1.length() + 1)), 413, "body-too-large");
        refused(add("\n \n"), 400, "body-empty");
        refused(
                served.send(HttpRequest.newBuilder(URI.create(served.address() + "/api/articles"))
                        .header("Authorization", "Bearer " + TOKEN)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(
                                (long1 + "{\"body\": \"\u00e9\"}").getBytes(StandardCharsets.ISO_8859_1)))),
                400,
                "body-not-utf8");
        assertEquals(0, found("pelican"));
    }

    @Test
    void a_body_that_never_ends_is_cut_at_the_limit_and_one_cut_short_adds_nothing() throws Exception {
        String head = "POST /api/articles HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TOKEN
                + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n";
        String line = "{\"body\": \"Forbidden pelican.\"}\n";
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), served.address().getPort())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            String chunk = Integer.toHexString(line.length()) + "\r\n" + line + "\r\n";
            out.write((head + chunk.repeat(MOST_BYTES / line.length() + 1)).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertEquals("HTTP/1.1 413", answer);
        }
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), served.address().getPort())) {
            socket.getOutputStream()
                    .write((head + Integer.toHexString(line.length()) + "\r\n" + line)
                            .getBytes(StandardCharsets.US_ASCII));
        }
        lines(add("{\"body\": \"A plover on the sand.\"}"));
        assertEquals(0, found("pelican"));
    }

    @Test
    void a_server_stops_though_somebody_never_ends_a_body() throws Exception {
        String head = "POST /api/articles HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TOKEN
                + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n";
        Served slow = Served.start(SETTINGS, Newsroom::write);
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), slow.address().getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertEquals("HTTP/1.1 100", answer);
            Logger everything = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
            ListAppender<ILoggingEvent> said = new ListAppender<>();
            everything.addAppender(said);
            said.start();
            try {
                assertDoesNotThrow(slow::close);
            } finally {
                everything.detachAppender(said);
            }
            List<String> other = List.copyOf(said.list).stream()
                    .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                    .map(ILoggingEvent::getFormattedMessage)
                    .filter(message -> !message.startsWith("Requests that were still under way"))
                    .toList();
            assertEquals(List.of(), other);
        }
    }

    @Test
    void a_server_without_a_token_takes_nothing() throws Exception {
        try (Served closed = Served.start()) {
            HttpResponse<String> answer =
                    closed.send(HttpRequest.newBuilder(URI.create(closed.address() + "/api/articles"))
                            .header("Authorization", "Bearer ")
                            .header("Content-Type", "application/x-ndjson")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"body\": \"x\"}")));
            refused(answer, 403, "adding-off");
        }
    }

    @Test
    void while_another_process_writes_the_server_says_so_and_asks_to_come_back() throws Exception {
        try (Served busy = Served.start(Settings.DEFAULT.withToken(TOKEN), Newsroom::write);
                ArchiveWriter writer = LuceneArchive.openWriter(busy.folder())) {
            writer.remove("nosuch");
            HttpResponse<String> answer = busy.send(HttpRequest.newBuilder(URI.create(busy.address() + "/api/articles"))
                    .header("Authorization", "Bearer " + TOKEN)
                    .header("Content-Type", "application/x-ndjson")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"body\": \"x\"}")));
            refused(answer, 503, "archive-locked");
            assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        }
    }

    private static void refused(HttpResponse<String> answer, int status, String code) throws IOException {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(code, Served.JSON.readTree(answer.body()).at("/code").asText());
        assertEquals(
                "nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
    }
}
