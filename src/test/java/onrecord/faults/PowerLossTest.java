package onrecord.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveOn;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.index.Soundness;
import onrecord.model.Article;
import onrecord.model.SourceFile;
import onrecord.search.lucene.SmallArchive;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power goes at some call to the disk, inside a commit or between two: every file that was not forced to the disk
 * by then is lost, emptied, cut, zeroed or has a bit flipped. The last commit is there whole every time, and needs no
 * repair.
 */
@Tag(Dose.SOAK)
class PowerLossTest {
    private static final int LOSSES = 500;
    private static final int BATCH = 3;
    /** How many batches most writers add while there is power. */
    private static final int FEW = 2;
    /** How many every tenth adds: so many that segments are merged too. */
    private static final int MANY = 10;

    @TempDir
    Path folder;

    /** Takes the power from a disk at one of the calls to it. */
    private static final class Outage extends MockDirectoryWrapper.Failure {
        private enum Power {
            ON,
            FAILING,
            OFF
        }

        private long calls;
        private Power power = Power.ON;

        Outage(long calls) {
            this.calls = calls;
        }

        @Override
        public void eval(MockDirectoryWrapper disk) throws IOException {
            if (power == Power.ON && --calls < 0) {
                power = Power.FAILING; // the files are spoilt by calls too
                disk.crash();
                power = Power.OFF;
            }
            if (power == Power.OFF) {
                throw new IOException("the power is gone");
            }
        }
    }

    @Test
    void the_last_commit_is_whole_wherever_the_power_goes() throws IOException {
        long few = calls(FEW);
        long many = calls(MANY);
        Set<Integer> acknowledged = IntStream.range(0, LOSSES)
                .parallel()
                .mapToObj(seed -> lose(seed, seed % 10 == 0 ? MANY : FEW, seed % 10 == 0 ? many : few))
                .collect(Collectors.toSet());
        assertTrue(acknowledged.size() > MANY / 2, "outages of all times: after commits " + acknowledged);
        Dose.figure(4, "%d losses of power, the last commit whole after each", LOSSES);
    }

    /** How many calls to the disk a writer makes to whom nothing happens. */
    private long calls(int batches) throws IOException {
        Outage never = new Outage(Long.MAX_VALUE);
        assertEquals(batches, write(folder.resolve("lit-" + batches), batches, new Random(0), never));
        return Long.MAX_VALUE - never.calls;
    }

    private int lose(int seed, int batches, long calls) {
        Random random = new Random(seed);
        Outage outage = new Outage(random.nextLong(calls));
        try {
            return lose(folder.resolve("seed-" + seed), batches, random, outage);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the power from a writer and looks at what it left. @return how many batches were acknowledged */
    private static int lose(Path archive, int batches, Random random, Outage outage) throws IOException {
        int acknowledged = write(archive, batches, random, outage);
        String where = archive.getFileName() + " after " + acknowledged + " commits";
        int whole;
        try (ArchiveWriter next = ArchiveOn.directory(archive, new Unforced(archive))) {
            whole = files(next);
            assertTrue(whole == acknowledged || whole == acknowledged + 1, where + ": " + whole + " batches");
            put(next, whole);
            next.commit();
        }
        Soundness sound = LuceneArchive.check(archive);
        assertEquals(List.of(), sound.problems(), where);
        assertEquals(articles(whole + 1).size(), sound.articles(), where);
        if (batches == MANY) {
            assertEquals(articles(whole + 1), TakenIn.sources(archive), where);
        }
        return acknowledged;
    }

    /** Adds batches until all are added or the power is gone. @return how many were acknowledged */
    private static int write(Path archive, int batches, Random random, Outage outage) throws IOException {
        MockDirectoryWrapper disk = new MockDirectoryWrapper(random, new Unforced(archive));
        disk.setCheckIndexOnClose(false);
        disk.failOn(outage);
        int acknowledged = 0;
        try (ArchiveWriter writer = ArchiveOn.directory(archive, disk)) {
            for (int batch = 0; batch < batches; batch++) {
                put(writer, batch);
                writer.commit();
                acknowledged++;
            }
        } catch (ArchiveException e) {
            assertTrue(e.getMessage().contains("the power is gone"), e.getMessage());
        }
        return acknowledged;
    }

    /** Some new articles, one in place of that of the batch before, and the file they are from. */
    private static void put(ArchiveWriter writer, int batch) {
        List<Article> articles = batch(batch);
        articles.forEach(writer::put);
        String path = "/news/" + batch;
        List<String> ids = articles.stream().map(Article::id).toList();
        writer.putFile(new SourceFile(path, "/news", path, 1, 1, "", ids, List.of(), ""));
    }

    private static List<Article> batch(int batch) {
        return IntStream.rangeClosed(batch * BATCH, batch * BATCH + BATCH)
                .mapToObj(number -> SmallArchive.quoting(
                        SmallArchive.article(number, "Talks", "“We talk,” she said for the " + batch + "th time."),
                        "We talk,",
                        "Ann"))
                .toList();
    }

    /** What the archive holds after so many batches, as {@link TakenIn#sources} tells it. */
    private static Map<String, String> articles(int batches) {
        Map<String, String> articles = new TreeMap<>();
        for (int batch = 0; batch < batches; batch++) {
            for (Article article : batch(batch)) {
                articles.put(
                        article.id(), article.source() + " " + article.body().hashCode());
            }
        }
        return articles;
    }

    private static int files(ArchiveWriter writer) {
        List<SourceFile> files = new ArrayList<>();
        writer.files(files::add);
        return files.size();
    }
}
