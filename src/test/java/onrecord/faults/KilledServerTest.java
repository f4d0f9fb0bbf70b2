package onrecord.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import onrecord.cli.OnRecord;
import onrecord.index.LuceneArchive;
import onrecord.search.ArchiveSearcher;
import onrecord.search.SearchRequest;
import onrecord.search.lucene.LuceneSearcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that articles are sent to, and that is killed, or has no room left: what it acknowledged is there. */
@Timeout(300)
@Tag(Dose.SOAK)
class KilledServerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BATCH = 5;
    private static final int KILLS = Dose.of(3, 20);
    private static final int STOPS = Dose.of(10, 50);
    private static final int REFUSALS = 20;

    @TempDir
    Path home;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void token() throws IOException {
        Files.writeString(home.resolve("token"), "secret\n");
        LuceneArchive.openWriter(home.resolve("index")).close();
    }

    /** A server in a process of its own. */
    private record Child(Process process, URI articles) implements AutoCloseable {
        @Override
        public void close() {
            process.destroyForcibly();
            process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        }
    }

    private Child serve(String... before) throws IOException {
        ProcessBuilder java = ChildJvm.of(OnRecord.class, "256m", "serve", "--port", "0", "--token-file", "token");
        List<String> command = new ArrayList<>(List.of(before));
        List<String> start = new ArrayList<>(java.command());
        start.addAll(1, List.of("-Donrecord.home=" + home, "-Djava.io.tmpdir=" + home));
        command.addAll(start);
        Process process = java.command(command).directory(home.toFile()).start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = String.valueOf(said.readLine());
        return new Child(process, URI.create(line.replaceAll(".* ", "") + "/api/articles"));
    }

    private HttpRequest post(Child server, String body) {
        return HttpRequest.newBuilder(server.articles())
                .header("Authorization", "Bearer secret")
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static String batch(int number, String filling) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < BATCH; i++) {
            body.append("{\"id\": \"").append(number * BATCH + i).append("\", \"body\": \"Batch");
            body.append(number).append("x whales ").append(filling).append("\"}\n");
        }
        return body.toString();
    }

    /** The ids that an answer acknowledges. */
    private static Set<String> acknowledged(HttpResponse<String> answer) throws IOException {
        Set<String> ids = new HashSet<>();
        for (String line : answer.body().lines().toList()) {
            JsonNode status = JSON.readTree(line);
            if (status.at("/status").asText().equals("added")) {
                ids.add(status.at("/id").asText());
            }
        }
        assertEquals(BATCH, ids.size(), answer.body());
        return ids;
    }

    private void requireSound(Set<String> acknowledged) {
        assertEquals(List.of(), LuceneArchive.check(home.resolve("index")).problems());
        try (ArchiveSearcher archive = LuceneSearcher.open(home.resolve("index"))) {
            for (String id : acknowledged) {
                assertTrue(archive.article(id).isPresent(), "acknowledged and lost: " + id);
            }
            long articles = archive.search(SearchRequest.of("whales")).total().value();
            assertEquals(0, articles % BATCH, "a batch is there whole or not at all");
        }
    }

    @Test
    void nothing_acknowledged_is_lost_when_the_server_is_killed_while_articles_come() throws Exception {
        RandomGenerator random = new Random(11);
        Set<String> acknowledged = new HashSet<>();
        int number = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            try (Child server = serve()) {
                for (int i = 1 + random.nextInt(3); i > 0; i--) {
                    acknowledged.addAll(acknowledged(
                            client.send(post(server, batch(number++, "")), HttpResponse.BodyHandlers.ofString())));
                }
                Future<HttpResponse<String>> underWay =
                        client.sendAsync(post(server, batch(number++, "")), HttpResponse.BodyHandlers.ofString());
                server.process().destroyForcibly();
                try {
                    acknowledged.addAll(acknowledged(underWay.get(30, TimeUnit.SECONDS)));
                } catch (ExecutionException e) {
                    assertTrue(e.getCause() instanceof IOException, "cut off, not acknowledged");
                }
            }
            requireSound(acknowledged);
        }
        Dose.figure(
                1,
                "%d kills of a server that is sent articles, %d acknowledged, each there",
                KILLS,
                acknowledged.size());
    }

    /** The connection's answer to its end, or nothing where the server took no more requests. */
    private static String answer(URI server, String path) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    /** Asks until the server is gone. @return how many answers there were, each of them whole */
    private static int askToTheEnd(URI server) {
        int answers = 0;
        for (String answer = answer(server, "/api/search?q=whales");
                !answer.isEmpty();
                answer = answer(server, "/api/search?q=whales")) {
            assertTrue(answer.startsWith("HTTP/1.1 200 ") || answer.startsWith("HTTP/1.1 503 "), answer);
            String head = answer.substring(0, answer.indexOf("\r\n\r\n") + 4);
            boolean whole = answer.endsWith("\r\n0\r\n\r\n");
            String length = head.replaceAll("(?s).*Content-Length: (\\d+).*", "$1");
            assertTrue(whole || answer.length() == head.length() + Integer.parseInt(length), "cut: " + answer);
            answers++;
        }
        return answers;
    }

    @Test
    void told_to_stop_under_load_it_cuts_no_answer_and_loses_nothing() throws Exception {
        Set<String> acknowledged = new HashSet<>();
        int answers = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int stop = 0; stop < STOPS; stop++) {
                try (Child server = serve()) {
                    acknowledged.addAll(acknowledged(
                            client.send(post(server, batch(2 * stop, "")), HttpResponse.BodyHandlers.ofString())));
                    List<Future<Integer>> asking = new ArrayList<>();
                    for (int i = 0; i < 4; i++) {
                        asking.add(threads.submit(() -> askToTheEnd(server.articles())));
                    }
                    Future<HttpResponse<String>> underWay = client.sendAsync(
                            post(server, batch(2 * stop + 1, "")), HttpResponse.BodyHandlers.ofString());
                    server.process().destroy();
                    assertTrue(server.process().waitFor(30, TimeUnit.SECONDS), "it stops");
                    for (Future<Integer> client : asking) {
                        answers += client.get();
                    }
                    try {
                        HttpResponse<String> last = underWay.get(30, TimeUnit.SECONDS);
                        if (last.statusCode() != 503) { // "the server is stopping"
                            acknowledged.addAll(acknowledged(last));
                        }
                    } catch (ExecutionException e) {
                        assertTrue(e.getCause() instanceof IOException, "not taken, and not acknowledged");
                    }
                }
                requireSound(acknowledged);
            }
        }
        Dose.figure(
                9,
                "%d stops under load, %d whole answers, none cut, %d articles acknowledged, each there",
                STOPS,
                answers,
                acknowledged.size());
    }

    @Test
    void told_to_stop_it_does_though_a_connection_is_open() throws Exception {
        Path said = home.resolve("said");
        try (Child server = serve("/bin/sh", "-c", "exec \"$0\" \"$@\" 2> said")) {
            client.send(post(server, batch(0, "")), HttpResponse.BodyHandlers.ofString());
            server.process().destroy();
            server.process().onExit().orTimeout(60, TimeUnit.SECONDS).join();
        }
        assertFalse(Files.readString(said).contains("cut off"), "it stopped by itself");
    }

    @Test
    void without_room_left_a_batch_is_refused_whole_and_everything_else_goes_on() throws Exception {
        Set<String> acknowledged = new HashSet<>();
        // no file may grow beyond 128 KiB: the body does not, the index of it does
        try (Child server = serve("/bin/sh", "-c", "ulimit -f 256; exec \"$0\" \"$@\"")) {
            acknowledged.addAll(
                    acknowledged(client.send(post(server, batch(0, "")), HttpResponse.BodyHandlers.ofString())));
            StringBuilder filling = new StringBuilder();
            RandomGenerator random = new Random(5);
            for (int i = 0; i < 1_500; i++) {
                filling.append(' ').append(Long.toString(random.nextLong(), 36));
            }
            for (int refusal = 1; refusal <= REFUSALS; refusal++) {
                HttpResponse<String> full = client.send(
                        post(server, batch(-refusal, filling.toString())), HttpResponse.BodyHandlers.ofString());
                assertEquals(507, full.statusCode(), full.body());
                assertEquals("disk-full", JSON.readTree(full.body()).at("/code").asText());
                HttpResponse<String> search = client.send(
                        HttpRequest.newBuilder(server.articles().resolve("/api/search?q=whales"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertEquals(200, search.statusCode());
                acknowledged.addAll(acknowledged(
                        client.send(post(server, batch(refusal, "")), HttpResponse.BodyHandlers.ofString())));
            }
        }
        Dose.figure(
                6,
                "%d refusals for want of room, %d articles acknowledged between them, each there",
                REFUSALS,
                acknowledged.size());
        requireSound(acknowledged);
    }
}
