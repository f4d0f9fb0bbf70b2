package onrecord.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import onrecord.extract.Extractor;
import onrecord.faults.Dose;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveWriter;
import onrecord.index.Soundness;
import onrecord.ingest.ArticleMaker;
import onrecord.ingest.Ingest;
import onrecord.ingest.IngestRequest;
import onrecord.ingest.Tally;
import onrecord.model.Article;
import onrecord.quote.QuoteFinder;
import onrecord.read.NewsReader;
import onrecord.read.ReadOptions;
import onrecord.read.Reading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that takes files into an archive on a cluster ends after each of the questions it asks, as one that is killed
 * there: the next one makes the archive what the files say.
 */
@Tag("cluster")
@Tag(Dose.SOAK)
class CutIngestTest {
    private static final int FILES = 2;
    private static final int RECORDS = 3;

    /** Between how many questions the run is cut: each of them at length. */
    private static final int STEP = Dose.of(4, 1);

    private static final ArticleMaker MAKER = new ArticleMaker(new Extractor(), new QuoteFinder()::find);

    @TempDir
    Path folder;

    @Test
    void a_run_that_ends_anywhere_leaves_no_article_out_and_none_twice() throws IOException {
        TestArchive straight = TestArchive.make(folder.resolve("index"), TestNode.address(), 2);
        Path news = Files.createDirectory(folder.resolve("news"));
        write(news, 0);
        run(straight, news);
        int cuts = 0;
        try (Between between = new Between(TestNode.address(), null)) {
            TestArchive through = straight.at(between.address());
            for (boolean whole = false; !whole; cuts++) {
                write(news, cuts + 1);
                long last = between.asked() + 1 + (long) STEP * cuts;
                between.rule(question ->
                        question.number() > last ? new Between.Fate.QuestionLost() : new Between.Fate.Passed());
                whole = runs(through, news);
                straight.expireLease();
                assertEachAtMostOnce(straight);
                run(straight, news);
                assertHas(straight, cuts + 1);
            }
        }
        assertTrue(cuts > 5, "cut " + cuts + " times");
        Dose.figure(25, "a run cut after each of its %d questions to the cluster, no article lost, none twice", cuts);
    }

    /** Each revision has other words and another number of quotes, and every second one an article less. */
    private static void write(Path news, int revision) throws IOException {
        for (int file = 0; file < FILES; file++) {
            StringBuilder records = new StringBuilder();
            for (int record = 0; record < records(file, revision); record++) {
                String said = "\\u201cWe have counted %d sheep in the valley today,\\u201d said Anna Berg. "
                        .formatted(revision)
                        .repeat((revision + record) % 4);
                records.append("{\"id\":\"%d-%d\",\"title\":\"Flood %d\",\"body\":\"It rained for %d days. %s\"}%n"
                        .formatted(file, record, record, revision, said));
            }
            Files.writeString(news.resolve("records-" + file + ".jsonl"), records);
        }
    }

    private static int records(int file, int revision) {
        return file == 0 && revision % 2 == 1 ? RECORDS - 1 : RECORDS;
    }

    private static boolean runs(TestArchive archive, Path news) {
        try {
            run(archive, news);
            return true;
        } catch (ArchiveException e) {
            assertEquals(ArchiveException.Reason.UNREACHABLE, e.reason(), e::getMessage);
            return false;
        }
    }

    private static void run(TestArchive archive, Path news) {
        List<Reading.Failed> failures = new ArrayList<>();
        try (ArchiveWriter writer = archive.writer(Duration.ZERO);
                NewsReader reader = new NewsReader(ReadOptions.DEFAULT)) {
            // so short that commits come in the midst of files
            new Ingest(writer, reader, MAKER, 1, Duration.ofNanos(1))
                    .run(IngestRequest.of(List.of(news)), new Tally(), failures::add);
        }
        assertEquals(List.of(), failures);
    }

    private static void assertEachAtMostOnce(TestArchive archive) {
        Map<String, Article> all = new TreeMap<>();
        for (Article article : archive.articles()) {
            Article twice = all.put(String.valueOf(article.sourceId()), article);
            assertEquals(null, twice);
        }
    }

    private static void assertHas(TestArchive archive, int revision) {
        Map<String, Article> all = new TreeMap<>();
        archive.articles().forEach(article -> all.put(article.id(), article));
        int records =
                IntStream.range(0, FILES).map(file -> records(file, revision)).sum();
        assertEquals(records, all.size());
        for (Article article : all.values()) {
            assertTrue(article.body().startsWith("It rained for " + revision + " days."), article.body());
        }
        Soundness sound = ClusterArchive.check(archive.settings());
        assertEquals(List.of(), sound.problems());
        assertEquals(records, sound.articles());
        assertEquals(FILES, sound.files());
        assertTrue(sound.quotes() > 0);
    }
}
