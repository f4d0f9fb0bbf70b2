package onrecord.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.index.Soundness;
import onrecord.search.SmallArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after the writer was killed, once, and the archive needs no repair. */
class KilledWriterTest {
    private static final int BATCH = 5;

    @TempDir
    Path folder;

    /** Adds batch after batch from the one given on and says each number once it is committed, until it is killed. */
    public static void main(String[] args) {
        try (ArchiveWriter writer = LuceneArchive.openWriter(Path.of(args[0]))) {
            for (int batch = Integer.parseInt(args[1]); ; batch++) {
                for (int i = 0; i < BATCH; i++) {
                    writer.put(SmallArchive.quoting(
                            SmallArchive.article(batch * BATCH + i, "Talks", "“We talk,” she said."),
                            "We talk,",
                            "Ann"));
                }
                writer.commit();
                System.out.println(batch);
            }
        }
    }

    @Test
    void nothing_acknowledged_is_lost_when_the_writer_is_killed() throws Exception {
        Random random = new Random(7);
        int next = 0;
        for (int kill = 0; kill < 5; kill++) {
            int acknowledged = killAfter(next, 1 + random.nextInt(6));
            Soundness sound = LuceneArchive.check(folder);
            assertEquals(List.of(), sound.problems());
            assertEquals(0, sound.articles() % BATCH, "a batch is there whole or not at all");
            assertTrue(sound.articles() >= (acknowledged + 1L) * BATCH, "all acknowledged are there");
            next = (int) (sound.articles() / BATCH);
        }
    }

    /** The last batch acknowledged before the kill. */
    private int killAfter(int from, int acknowledgements) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path").replace(";", File.pathSeparator),
                        KilledWriterTest.class.getName(),
                        folder.toString(),
                        Integer.toString(from))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int last = from - 1;
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < acknowledgements; i++) {
                last = Integer.parseInt(String.valueOf(said.readLine()));
            }
        } finally {
            writer.destroyForcibly();
            assertTrue(writer.waitFor(30, TimeUnit.SECONDS));
        }
        return last;
    }
}
