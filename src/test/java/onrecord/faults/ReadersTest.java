package onrecord.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Hit;
import onrecord.search.SearchRequest;
import onrecord.search.lucene.LuceneSearcher;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One writes and eight read: each batch replaces all articles by a newer edition, and a reader sees one whole edition,
 * never goes back to an older one, and sees what was committed before it opened.
 */
@Tag(Dose.SOAK)
class ReadersTest {
    private static final Duration TIME = Dose.of(Duration.ofSeconds(5), Duration.ofMinutes(10));
    private static final int READERS = 8;
    /** Every so many readers open the archive anew for each look. */
    private static final int OPENING = 4;

    private static final int BATCH = 20;

    @TempDir
    Path folder;

    private final AtomicInteger committed = new AtomicInteger();
    private volatile boolean over;

    @Test
    void each_reader_sees_whole_batches_and_never_goes_back() throws Exception {
        List<Future<Integer>> looks = new ArrayList<>();
        int editions = 0;
        try (ArchiveWriter writer = LuceneArchive.openWriter(folder);
                ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
            write(writer, editions);
            for (int reader = 0; reader < READERS; reader++) {
                boolean opening = reader % OPENING == 0;
                looks.add(threads.submit(() -> opening ? openAndLook() : look()));
            }
            long end = System.nanoTime() + TIME.toNanos();
            while (System.nanoTime() < end && looks.stream().noneMatch(Future::isDone)) {
                write(writer, ++editions);
            }
            over = true;
        }
        int seen = 0;
        for (Future<Integer> reader : looks) {
            seen += reader.get();
        }
        assertEquals(List.of(), LuceneArchive.check(folder).problems());
        Dose.figure(10, "%,d batches, %d readers, %,d looks, each at one whole batch", editions, READERS, seen);
    }

    private void write(ArchiveWriter writer, int edition) {
        for (int i = 0; i < BATCH; i++) {
            writer.put(SmallArchive.quoting(
                    SmallArchive.article(i, "Edition " + edition, "“We talk,” she said."), "We talk,", "Ann"));
        }
        writer.commit();
        committed.set(edition);
    }

    /** Looks again and again through one searcher, which follows the archive. @return how often */
    private int look() {
        int looks = 0;
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            for (int last = 0; !over; looks++) {
                last = edition(archive, last);
            }
        }
        return looks;
    }

    /** Opens the archive again and again. @return how often */
    private int openAndLook() {
        int looks = 0;
        for (int last = 0; !over; looks++) {
            int least = Math.max(last, committed.get());
            try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
                last = edition(archive, least);
            }
        }
        return looks;
    }

    /** The edition that all articles are of, no older than this one. */
    private static int edition(ArchiveSearcher archive, int least) {
        List<Hit> hits =
                archive.search(SearchRequest.of("talk").withSize(BATCH)).hits();
        List<String> titles = hits.stream().map(Hit::title).distinct().toList();
        assertEquals(BATCH, hits.size());
        assertEquals(1, titles.size(), "of one edition: " + titles);
        int edition = Integer.parseInt(String.valueOf(titles.getFirst()).substring("Edition ".length()));
        assertTrue(edition >= least, "edition " + edition + " behind " + least);
        return edition;
    }
}
