package onrecord.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveFolder;
import onrecord.index.ArchiveOn;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.index.Soundness;
import onrecord.index.codec.Fields;
import onrecord.search.lucene.SmallArchive;
import onrecord.serve.Served;
import onrecord.serve.Settings;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Articles are added over HTTP to an archive whose disk fails at random, or where the memory runs out: a batch is added
 * whole or not at all, what was acknowledged stays, the next batch is tried with a new writer, and searches are
 * answered all along.
 */
@Tag(Dose.SOAK)
class FailingDiskTest {
    private static final String TOKEN = "open sesame";
    private static final int BATCH = 3;

    /** Loggers of what is told of each of a thousand failures. */
    private static final List<Logger> CHATTER = Stream.of("onrecord.serve", "io.javalin")
            .map(LoggerFactory::getLogger)
            .map(Logger.class::cast)
            .toList();

    @TempDir
    Path folder;

    private final Random random = new Random(11);

    /** What a disk does at random when it is opened for a batch. */
    private interface Fault {
        void befall(MockDirectoryWrapper disk);
    }

    /** Runs out of memory at one call in so many. */
    private static final class Exhaustion extends MockDirectoryWrapper.Failure {
        private static final int ONE_IN = 3000;

        private final Random random;
        private int times;

        Exhaustion(Random random) {
            this.random = random;
        }

        @Override
        public void eval(MockDirectoryWrapper disk) {
            if (random.nextInt(ONE_IN) == 0) {
                times++;
                throw new OutOfMemoryError("made up");
            }
        }
    }

    @BeforeAll
    static void hush() {
        CHATTER.forEach(logger -> logger.setLevel(Level.OFF));
    }

    @AfterAll
    static void speak() {
        CHATTER.forEach(logger -> logger.setLevel(null));
    }

    private Function<Path, ArchiveWriter> opening(Fault fault) {
        return archive -> {
            try {
                MockDirectoryWrapper disk = new MockDirectoryWrapper(random, new Unforced(archive));
                disk.setCheckIndexOnClose(false);
                fault.befall(disk);
                return ArchiveOn.directory(archive, disk);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static HttpResponse<String> add(Served served, int batch) throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < BATCH; i++) {
            lines.append("{\"id\": \"%d-%d\", \"title\": \"Talks\", \"body\": \"Batch%d was said to talk.\"}\n"
                    .formatted(batch, i, batch));
        }
        return served.send(HttpRequest.newBuilder(URI.create(served.address() + "/api/articles"))
                .POST(HttpRequest.BodyPublishers.ofString(lines.toString()))
                .header("Content-Type", "application/x-ndjson")
                .header("Authorization", "Bearer " + TOKEN));
    }

    /** How many articles with a word a reader finds that opens the archive now. */
    private static long found(Served served, String word) throws IOException {
        try (DirectoryReader reader = ArchiveFolder.openReader(served.folder())) {
            return new IndexSearcher(reader).count(new TermQuery(new Term(Fields.TEXT, word)));
        }
    }

    /** Adds batches. @return how many were acknowledged */
    private static int add(Served served, IntPredicate more) throws Exception {
        int acknowledged = 0;
        long there = 0;
        for (int batch = 0; more.test(batch); batch++) {
            HttpResponse<String> answer = add(served, batch);
            long found = found(served, "batch" + batch);
            if (answer.statusCode() == 200) {
                acknowledged++;
                assertEquals(BATCH, found, "acknowledged batch " + batch);
            } else {
                assertTrue(answer.statusCode() >= 500, answer.body());
                assertTrue(found == 0 || found == BATCH, found + " articles of batch " + batch);
            }
            there += found;
            long total = served.json("/api/search?q=said").at("/total/value").asLong();
            assertTrue(total % BATCH == 0 && total <= there, "the server sees whole batches: " + total);
        }
        assertEquals(there, found(served, "said"));
        Soundness sound = LuceneArchive.check(served.folder());
        assertEquals(List.of(), sound.problems());
        assertEquals(there, sound.articles());
        return acknowledged;
    }

    private static Served serve(Function<Path, ArchiveWriter> opening) throws IOException {
        return Served.start(Settings.DEFAULT.withToken(TOKEN), SmallArchive::write, opening);
    }

    @Test
    void a_batch_is_there_whole_or_not_at_all_when_the_disk_fails() throws Exception {
        try (Served served = serve(opening(disk -> disk.setRandomIOExceptionRate(0.05)))) {
            int acknowledged = add(served, batch -> batch < 500);
            assertTrue(acknowledged > 10 && acknowledged < 490, "acknowledged: " + acknowledged);
            Dose.figure(
                    5, "500 batches on a failing disk, %d acknowledged, each there whole or not at all", acknowledged);
        }
    }

    @Test
    void a_batch_is_there_whole_or_not_at_all_when_memory_runs_out() throws Exception {
        Exhaustion exhaustion = new Exhaustion(random);
        try (Served served = serve(opening(disk -> disk.failOn(exhaustion)))) {
            int acknowledged = add(served, batch -> exhaustion.times < 100);
            assertTrue(acknowledged > 0, "none was acknowledged");
            Dose.figure(
                    5,
                    "memory ran out %d times, %d batches acknowledged, each there whole or not at all",
                    exhaustion.times,
                    acknowledged);
        }
    }

    @Test
    void a_writer_that_met_a_failure_is_closed_and_another_can_be_opened() {
        AtomicReference<MockDirectoryWrapper> disk = new AtomicReference<>();
        ArchiveWriter broken = opening(disk::set).apply(folder);
        broken.put(SmallArchive.article(1, "Talks", "We talk.").build());
        disk.get().setRandomIOExceptionRate(1);
        assertThrows(ArchiveException.class, broken::commit);
        disk.get().setRandomIOExceptionRate(0);
        SmallArchive.write(folder, SmallArchive.article(2, "Talks", "We talk.").build());
        assertThrows(ArchiveException.class, broken::commit);
        broken.close();
        assertEquals(1, LuceneArchive.check(folder).articles());
    }
}
