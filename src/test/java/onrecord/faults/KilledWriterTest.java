package onrecord.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
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
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after the writer was killed, once, and the archive needs no repair. */
@Tag(Dose.SOAK)
class KilledWriterTest {
    private static final int BATCH = 5;

    @TempDir
    Path folder;

    /** How many writers are killed before their first commit. */
    private static final int EARLY = 20;

    /** How many are killed after a commit. */
    private static final int KILLS = Dose.of(10, 200);

    /**
     * Adds batch after batch from the one given on and says each number once it is committed, until it is killed. From
     * a negative number on it says when it opens, when it has opened and when it puts an article, and never commits.
     */
    public static void main(String[] args) {
        if (args[1].startsWith("-")) {
            putForEver(Path.of(args[0]));
        }
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

    private static void putForEver(Path folder) {
        System.out.println("opens");
        try (ArchiveWriter writer = LuceneArchive.openWriter(folder)) {
            System.out.println("opened");
            for (int i = 0; ; i++) {
                writer.put(SmallArchive.article(i, "Talks", "We talk. ".repeat(1 + i % 100))
                        .build());
                System.out.println("put");
            }
        }
    }

    @Test
    void a_writer_killed_before_its_first_commit_leaves_a_folder_that_opens_empty() throws Exception {
        Random random = new Random(3);
        for (int kill = 0; kill < EARLY; kill++) {
            Path archive = folder.resolve("early-" + kill);
            int lines = kill % 4 == 0 ? 1 : 1 + random.nextInt(400);
            Process writer = ChildJvm.start(KilledWriterTest.class, "64m", archive.toString(), "-1");
            readAndKill(writer, lines);
            try (ArchiveWriter next = LuceneArchive.openWriter(archive)) {
                assertEquals(0, LuceneArchive.check(archive).articles(), "killed after line " + lines);
                next.put(SmallArchive.article(1, "Talks", "We talk.").build());
                next.commit();
            }
            Soundness sound = LuceneArchive.check(archive);
            assertEquals(List.of(), sound.problems());
            assertEquals(1, sound.articles());
        }
        Dose.figure(3, "%d kills before the first commit, each archive opens empty and is written to", EARLY);
    }

    private static String readAndKill(Process writer, int lines) throws IOException, InterruptedException {
        String last = "";
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < lines; i++) {
                last = String.valueOf(said.readLine());
            }
        } finally {
            writer.destroyForcibly();
            assertTrue(writer.waitFor(30, TimeUnit.SECONDS));
        }
        return last;
    }

    @Test
    void nothing_acknowledged_is_lost_when_the_writer_is_killed() throws Exception {
        Random random = new Random(7);
        int next = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int acknowledged = killAfter(next, 1 + random.nextInt(6));
            Soundness sound = LuceneArchive.check(folder);
            assertEquals(List.of(), sound.problems());
            assertEquals(0, sound.articles() % BATCH, "a batch is there whole or not at all");
            assertTrue(sound.articles() >= (acknowledged + 1L) * BATCH, "all acknowledged are there");
            next = (int) (sound.articles() / BATCH);
        }
        assertEquals(next * BATCH, TakenIn.sources(folder).size(), "none is there twice");
        Dose.figure(1, "%d kills, %d articles, none acknowledged lost, none twice", KILLS, next * BATCH);
    }

    /** The last batch acknowledged before the kill. */
    private int killAfter(int from, int acknowledgements) throws IOException, InterruptedException {
        Process writer = ChildJvm.start(KilledWriterTest.class, "128m", folder.toString(), Integer.toString(from));
        return Integer.parseInt(readAndKill(writer, acknowledgements));
    }
}
