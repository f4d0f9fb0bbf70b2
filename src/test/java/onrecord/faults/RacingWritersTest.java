package onrecord.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two processes open one archive at once: one has it, and the other is told of the lock, at once. */
@Tag(Dose.SOAK)
@Timeout(120)
class RacingWritersTest {
    private static final int RACES = 50;
    private static final Duration LIMIT = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    /** Opens the archive of each folder that it is told, says how that went, and closes it on the next line. */
    public static void main(String[] args) throws IOException {
        BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            Path archive = Path.of(line);
            long start = System.nanoTime();
            try (ArchiveWriter writer = LuceneArchive.openWriter(archive)) {
                System.out.println("has it");
                told.readLine();
                writer.put(SmallArchive.article(1, "Talks", "We talk.").build());
                writer.commit();
            } catch (ArchiveException e) {
                System.out.println(Duration.ofNanos(System.nanoTime() - start).toMillis() + " " + e.getMessage());
                told.readLine();
            }
            System.out.println("closed");
        }
    }

    /** One of the two processes. */
    private record Racer(Process process, BufferedReader said) {
        static Racer start() throws IOException {
            Process process = ChildJvm.start(RacingWritersTest.class, "64m");
            return new Racer(process, process.inputReader(StandardCharsets.UTF_8));
        }

        void tell(String line) throws IOException {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        }
    }

    @Test
    void one_writer_has_the_archive_and_the_other_is_told_of_the_lock_at_once() throws Exception {
        List<Racer> racers = List.of(Racer.start(), Racer.start());
        long slowest = 0;
        try {
            race(racers, folder.resolve("warm-up"));
            for (int i = 0; i < RACES; i++) {
                // every other race is for an archive that is there
                slowest = Math.max(slowest, race(racers, folder.resolve("archive-" + i / 2)));
            }
        } finally {
            racers.forEach(racer -> racer.process().destroyForcibly());
        }
        assertTrue(slowest < LIMIT.toMillis(), slowest + " ms");
        Dose.figure(8, "%d races of two writers, one has it each time, the other knows after %d ms", RACES, slowest);
    }

    /** @return after how many milliseconds the one that came too late knew it */
    private static long race(List<Racer> racers, Path archive) throws IOException {
        for (Racer racer : racers) {
            racer.tell(archive.toString());
        }
        List<String> said = new ArrayList<>();
        for (Racer racer : racers) {
            said.add(racer.said().readLine());
        }
        for (Racer racer : racers) {
            racer.tell("");
            assertEquals("closed", racer.said().readLine());
        }
        assertTrue(said.remove("has it"), said.toString());
        String late = said.getFirst();
        assertTrue(late.contains(archive.resolve("write.lock").toString()), late);
        assertEquals(1, LuceneArchive.check(archive).articles());
        return Long.parseLong(late.substring(0, late.indexOf(' ')));
    }
}
