package onrecord.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.ingest.Ingest;
import onrecord.ingest.IngestRequest;
import onrecord.ingest.Tally;
import onrecord.read.NewsReader;
import onrecord.read.ReadOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far a run says that it is. */
class IngestProgressTest {
    private static final String RECORD =
            "{\"id\": \"%d\", \"title\": \"Ferry %d sails\", \"body\": \"Ferry %d left the pier at noon. %s\"}\n";

    @TempDir
    private Path folder;

    @Test
    void what_is_read_counts_when_it_has_become_an_article() throws IOException {
        Path pile = Files.createDirectory(folder.resolve("pile"));
        StringBuilder lines = new StringBuilder(RECORD.formatted(1, 1, 1, "")).append("{this is no record\n");
        for (int i = 2; i < 400; i++) {
            lines.append(RECORD.formatted(i, i, i, "The crew waved. ".repeat(20)));
        }
        Files.writeString(pile.resolve("news.jsonl"), lines);
        Tally tally = new Tally();
        List<Tally.Figures> atTheFault = new ArrayList<>();
        try (NewsReader reader = new NewsReader(ReadOptions.DEFAULT);
                ArchiveWriter writer = LuceneArchive.openWriter(folder.resolve("index"))) {
            new Ingest(writer, reader, TakenIn.maker(), 2)
                    .run(
                            new IngestRequest(List.of(pile), false, false, false),
                            tally,
                            failed -> atTheFault.add(tally.figures()));
        }
        assertEquals(1, atTheFault.getFirst().articles());
        assertTrue(atTheFault.getFirst().bytesDone() < 100, atTheFault::toString);
        assertEquals(399, tally.figures().articles());
        assertEquals(tally.figures().bytes(), tally.figures().bytesDone());
    }
}
