package onrecord.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import onrecord.read.Document;
import onrecord.read.Limits;
import onrecord.read.NewsReader;
import onrecord.read.ReadOptions;
import onrecord.read.Reading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A thousand documents that mean harm or are damaged, read in a JVM with the heap a user's has: each comes to an
 * outcome in its time, the JVM lives, no address is asked for anything, and no file outside is read.
 */
@Timeout(600)
@Tag(Dose.SOAK)
class HostileDocumentsTest {
    private static final String SECRET = "what-stands-in-another-file";
    /** How long a parser may take here, and how long one file may take in all. */
    private static final Duration PARSE_TIME = Duration.ofSeconds(30);

    private static final Duration FILE_TIME = Duration.ofSeconds(90);

    @TempDir
    Path home;

    /**
     * Reads every file of a folder and says for each: its name, how many readings, how long, and what was wrong with
     * them.
     */
    public static void main(String[] args) throws IOException {
        Limits d = Limits.DEFAULT;
        Limits limits = new Limits(d.articleBytes(), 64 << 20, d.ratio(), d.depth(), 1000, PARSE_TIME);
        try (NewsReader reader = new NewsReader(new ReadOptions(Map.of(), limits, null));
                Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path file : files.sorted().toList()) {
                List<String> wrong = new ArrayList<>();
                int[] count = new int[1];
                long start = System.nanoTime();
                reader.read(file, reading -> {
                    count[0]++;
                    wrong(reading, limits, wrong);
                });
                long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
                System.out.println(
                        file.getFileName() + "\t" + count[0] + "\t" + millis + "\t" + String.join("; ", wrong));
            }
        }
    }

    private static void wrong(Reading reading, Limits limits, List<String> wrong) {
        if (reading instanceof Reading.Failed failed) {
            if (failed.kind() == Reading.Failed.Kind.ERROR || failed.reason().contains("\n")) {
                wrong.add(failed.toString());
            }
            return;
        }
        Document document = ((Reading.Read) reading).document();
        String all = document.content() + document.claims() + document.properties();
        if (all.contains(SECRET)) {
            wrong.add("another file was read");
        }
        if (document.content().length() > limits.articleBytes()) {
            wrong.add("more than an article may have");
        }
        if (all.indexOf('\0') >= 0 || !all.equals(new String(all.getBytes(UTF_8), UTF_8))) {
            wrong.add("not well formed");
        }
    }

    private static final Charset UTF_8 = StandardCharsets.UTF_8;

    @Test
    void every_document_comes_to_an_outcome_and_harms_nobody() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            Path secret = Files.writeString(home.resolve("secret.txt"), SECRET);
            Path folder = Files.createDirectory(home.resolve("hostile"));
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/asked";
            new HostileFiles(folder, List.of(secret.toUri().toString(), address)).write();

            List<String> outcomes = read(folder);
            assertEquals(
                    List.of(), outcomes.stream().filter(line -> !isGood(line)).toList());
            assertEquals(count(folder), outcomes.size());
            assertTrue(outcomes.size() >= 1000, outcomes.size() + " documents");
            assertEquals(0, asked.get(), "requests");
            Dose.figure(12, "%,d documents, each with an outcome in its time, no request", outcomes.size());
        } finally {
            server.stop(0);
        }
    }

    private List<String> read(Path folder) throws IOException, InterruptedException {
        Path said = home.resolve("said");
        Path noted = home.resolve("noted");
        Process reading = ChildJvm.of(HostileDocumentsTest.class, "512m", folder.toString())
                .redirectOutput(said.toFile())
                .redirectError(noted.toFile())
                .start();
        assertTrue(reading.waitFor(Dose.of(590, 7200), TimeUnit.SECONDS), "it comes to an end");
        assertEquals(0, reading.exitValue(), () -> "the process that reads lives: " + text(noted) + text(said));
        return Files.readAllLines(said);
    }

    private static String text(Path file) {
        try {
            String text = Files.readString(file);
            return text.substring(Math.max(0, text.length() - 4000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isGood(String line) {
        String[] parts = line.split("\t", -1);
        return Integer.parseInt(parts[1]) > 0 && Long.parseLong(parts[2]) < FILE_TIME.toMillis() && parts[3].isEmpty();
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
