package onrecord.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.index.Soundness;
import onrecord.ingest.Ingest;
import onrecord.ingest.IngestRequest;
import onrecord.ingest.Tally;
import onrecord.read.NewsReader;
import onrecord.read.ReadOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed goes on where the last commit was: what was acknowledged is there, and nothing twice. */
@Tag(Dose.SOAK)
class KilledIngestTest {
    private static final int FILES = 12;
    private static final int RECORDS = 400;
    private static final int KILLS = Dose.of(10, 50);

    @TempDir
    Path home;

    /** Takes in a folder, and says after each commit how many articles the archive has. */
    public static void main(String[] args) {
        Path index = Path.of(args[0]);
        try (ArchiveWriter writer = LuceneArchive.openWriter(index);
                NewsReader reader = new NewsReader(ReadOptions.DEFAULT)) {
            new Ingest(saying(writer, index), reader, TakenIn.maker(), 2, Duration.ofMillis(1))
                    .run(IngestRequest.of(List.of(Path.of(args[1]))), new Tally(), failed -> {});
        }
        System.out.println("done");
    }

    /** The writer, which says what is there once a commit is done. */
    private static ArchiveWriter saying(ArchiveWriter writer, Path index) {
        return (ArchiveWriter) Proxy.newProxyInstance(
                KilledIngestTest.class.getClassLoader(),
                new Class<?>[] {ArchiveWriter.class},
                (proxy, method, args) -> {
                    Object result = method.invoke(writer, args);
                    if (method.getName().equals("commit")) {
                        System.out.println(TakenIn.sources(index).size());
                    }
                    return result;
                });
    }

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_there_twice() throws Exception {
        Random random = new Random(17);
        Path news = write();
        Path index = home.resolve("index");
        int acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged = Math.max(acknowledged, killAfter(random.nextInt(4), index, news));
            if (Files.isDirectory(index)) {
                Soundness sound = LuceneArchive.check(index);
                assertEquals(List.of(), sound.problems());
                assertTrue(sound.articles() >= acknowledged, sound.articles() + " of " + acknowledged);
            }
        }
        TakenIn.folder(index, news);
        assertEquals(FILES * RECORDS, TakenIn.sources(index).size());
        assertEquals(
                FILES * RECORDS,
                TakenIn.sources(index).values().stream().distinct().count());
        assertEquals(0, TakenIn.folder(index, news).figures().articles(), "the next run has nothing left to do");
        Dose.figure(1, "%d kills of a run that takes in files, nothing acknowledged lost, none twice", KILLS);
    }

    private Path write() throws IOException {
        Path news = Files.createDirectory(home.resolve("news"));
        for (int file = 0; file < FILES; file++) {
            StringBuilder records = new StringBuilder();
            for (int record = 0; record < RECORDS; record++) {
                records.append("{\"title\":\"Flood %d\",\"body\":\"It rained in Bern for %d days.\"}%n"
                        .formatted(record, file * RECORDS + record));
            }
            Files.writeString(news.resolve("records-" + file + ".jsonl"), records);
        }
        return news;
    }

    /** How many articles were acknowledged when the run was killed. */
    private static int killAfter(int commits, Path index, Path news) throws IOException, InterruptedException {
        Process run = ChildJvm.start(KilledIngestTest.class, "256m", index.toString(), news.toString());
        int last = 0;
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(run.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < commits; i++) {
                String line = said.readLine();
                if (line == null || line.equals("done")) {
                    break;
                }
                last = Integer.parseInt(line);
            }
        } finally {
            run.destroyForcibly();
            assertTrue(run.waitFor(30, TimeUnit.SECONDS));
        }
        return last;
    }
}
