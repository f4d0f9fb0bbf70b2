package onrecord.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code index --watch}. */
class WatchingTest {
    @TempDir
    Path home;

    private Path news;

    @BeforeEach
    void write() throws IOException {
        news = Files.createDirectory(home.resolve("news"));
        Files.writeString(news.resolve("plain.txt"), "A plain text about a river.\n\nIt has two paragraphs.\n");
        Files.writeString(news.resolve("other.txt"), "Another text about a lake.\n\nIt has two paragraphs too.\n");
    }

    private List<String> found() {
        return CommandLineRun.of(home, "export", "snow").lines().stream()
                .map(line -> line.replaceAll(".*\"source\":\"[^\"]*/([^\"/]*)\".*", "$1"))
                .toList();
    }

    @Test
    @Timeout(60)
    void watching_takes_in_what_appears_until_it_is_stopped() throws Exception {
        PipedInputStream read = new PipedInputStream();
        Console console = new Console(new PipedOutputStream(read), OutputStream.nullOutputStream(), false);
        CompletableFuture<Integer> exit = new CompletableFuture<>();
        Thread watch = new Thread(() ->
                exit.complete(OnRecord.run(List.of("index", "--watch", news.toString()), console, new Home(home))));
        watch.start();
        BufferedReader lines = new BufferedReader(new InputStreamReader(read, StandardCharsets.UTF_8));
        assertTrue(lines.readLine().startsWith("Took in 2 articles"));
        Files.createDirectory(news.resolve("new"));
        Files.writeString(news.resolve("new/late.txt"), "A late text about snow.");

        String line = lines.readLine();
        while (!line.startsWith("Took in 1 article ")) {
            line = lines.readLine();
        }
        assertEquals(List.of("late.txt"), found());
        watch.interrupt();
        assertEquals(Exit.DONE, exit.get());
    }

    @Test
    @Timeout(90)
    void watching_waits_for_another_writer() throws Exception {
        PipedInputStream answered = new PipedInputStream(1 << 16);
        PipedInputStream said = new PipedInputStream(1 << 16);
        Console console = new Console(new PipedOutputStream(answered), new PipedOutputStream(said), false);
        CompletableFuture<Integer> exit = new CompletableFuture<>();
        Thread watch = new Thread(() ->
                exit.complete(OnRecord.run(List.of("index", "--watch", news.toString()), console, new Home(home))));
        watch.start();
        BufferedReader notes = new BufferedReader(new InputStreamReader(said, StandardCharsets.UTF_8));
        assertTrue(notes.readLine().startsWith("Watching for new files"));
        try (ArchiveWriter other = LuceneArchive.openWriter(home.resolve("index"))) {
            Files.writeString(news.resolve("late.txt"), "A late text about snow.");
            assertEquals(
                    "onrecord: another process is writing to the archive; what is new here waits", notes.readLine());
            other.commit();
        }
        BufferedReader lines = new BufferedReader(new InputStreamReader(answered, StandardCharsets.UTF_8));
        String line = lines.readLine();
        while (!line.startsWith("Took in 1 article ")) {
            line = lines.readLine();
        }
        assertEquals(List.of("late.txt"), found());
        watch.interrupt();
        assertEquals(Exit.DONE, exit.get());
    }
}
