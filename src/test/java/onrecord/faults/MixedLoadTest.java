package onrecord.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import onrecord.cli.OnRecord;
import onrecord.index.LuceneArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four clients search, read, export and add without a pause: no answer is an error, and the server's memory and open
 * files come to stand still.
 */
@Tag(Dose.SOAK)
@Timeout(300)
class MixedLoadTest {
    private static final Duration TIME = Dose.of(Duration.ofSeconds(12), Duration.ofMinutes(30));
    /** The share of the time after which memory and files are taken for settled. */
    private static final int SETTLED = 6;
    /** By how many percent they may grow from then on: a run of seconds still loads classes. */
    private static final int GROWTH = Dose.of(100, 5);
    /** The files of a segment: there is one more or less as merges fall. */
    private static final int SEGMENT = 12;

    private static final int CLIENTS = 4;
    private static final int BATCH = 5;
    /** As many batches differ; further ones take the place of earlier ones, so that the archive does not grow. */
    private static final int BATCHES = 100;

    private static final List<String> QUESTIONS = List.of(
            "/?q=harbour",
            "/quotes?q=bridge",
            "/api/search?q=harbour&facets=outlet,speaker,date",
            "/api/search?q=%22the+bridge%22&sort=newest&size=50",
            "/api/search?q=bri*+OR+ferri~&highlight=true",
            "/api/quotes?q=safe",
            "/api/suggest?q=har",
            "/api/speakers",
            "/api/timeline",
            "/api/verify?q=the+bridge+number+7+is+safe+today",
            "/api/export?q=bridge&format=csv",
            "/feed.atom?q=bridge",
            "/api/search?q=((((",
            "/metrics",
            "/healthz");

    @TempDir
    Path home;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();

    /** Serves, and tells for each line that it is sent how many bytes are in use and how many files are open. */
    public static void main(String[] args) throws IOException {
        Thread server = new Thread(() -> OnRecord.main(args));
        server.setDaemon(true);
        server.start();
        BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (asked.readLine() != null) {
            System.gc();
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            var system = ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class);
            System.out.println(heap + " " + system.getOpenFileDescriptorCount());
        }
    }

    /** What the server has in use when nobody asks it anything. */
    private record Use(long heap, long files) {
        static Use of(Process server, BufferedReader said) throws IOException {
            server.getOutputStream().write('\n');
            server.getOutputStream().flush();
            String[] figures = said.readLine().split(" ", -1);
            return new Use(Long.parseLong(figures[0]), Long.parseLong(figures[1]));
        }
    }

    @Test
    void memory_and_open_files_come_to_stand_still_under_load() throws Exception {
        Files.writeString(home.resolve("token"), "secret\n");
        Path index = home.resolve("index");
        LuceneArchive.openWriter(index).close();
        ProcessBuilder java = ChildJvm.of(MixedLoadTest.class, "512m", "serve", "--port", "0", "--token-file", "token");
        java.command().addAll(1, List.of("-Donrecord.home=" + home, "-Djava.io.tmpdir=" + home));
        Process server = java.directory(home.toFile()).start();
        try (BufferedReader said = server.inputReader(StandardCharsets.UTF_8)) {
            URI address = URI.create(said.readLine().replaceAll(".* ", ""));
            int answers = load(address, TIME.dividedBy(SETTLED));
            Use before = Use.of(server, said);
            answers += load(address, TIME.minus(TIME.dividedBy(SETTLED)));
            Use after = Use.of(server, said);

            assertEquals(List.of(), errors.stream().limit(5).toList());
            String figure = "%s: %,d answers, none an error; heap %.1f MB, then %.1f MB; open files %d, then %d"
                    .formatted(TIME, answers, before.heap / 1e6, after.heap / 1e6, before.files, after.files);
            Dose.figure(22, figure);
            assertTrue(after.heap < before.heap * (100 + GROWTH) / 100, figure);
            assertTrue(after.files < before.files * (100 + GROWTH) / 100 + SEGMENT, figure);
        } finally {
            server.destroyForcibly();
            server.waitFor();
        }
        assertEquals(List.of(), LuceneArchive.check(index).problems());
    }

    /** Lets the clients ask for so long. @return how many answers there were */
    private int load(URI address, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        List<Future<Integer>> clients = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++) {
                Random random = new Random(i);
                clients.add(threads.submit(() -> {
                    int answers = 0;
                    for (; System.nanoTime() < end; answers++) {
                        ask(address, random);
                    }
                    return answers;
                }));
            }
        }
        int answers = 0;
        for (Future<Integer> asking : clients) {
            answers += asking.get();
        }
        return answers;
    }

    private void ask(URI address, Random random) throws IOException, InterruptedException {
        int chosen = random.nextInt(QUESTIONS.size() + 3);
        HttpRequest.Builder request = chosen < QUESTIONS.size()
                ? HttpRequest.newBuilder(URI.create(address + QUESTIONS.get(chosen)))
                : adding(address, random.nextInt(BATCHES));
        HttpResponse<String> answer =
                client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            errors.add(answer.statusCode() + " " + answer.uri() + " " + answer.body());
        }
    }

    private static HttpRequest.Builder adding(URI address, int batch) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < BATCH; i++) {
            int number = batch * BATCH + i;
            body.append(
                    "{\"id\": \"%d\", \"title\": \"Harbour %d\", \"date\": \"2023-09-%02d\", \"outlet\": \"Post %d\","
                            .formatted(number, number, 1 + number % 28, number % 9));
            body.append(" \"body\": \"\u201cThe bridge number %d is safe today,\u201d said Ida Brandt of ferries.\"}\n"
                    .formatted(number));
        }
        return HttpRequest.newBuilder(URI.create(address + "/api/articles"))
                .header("Authorization", "Bearer secret")
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }
}
