package onrecord.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import onrecord.index.ArchiveException;
import onrecord.index.LuceneArchive;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Hit;
import onrecord.search.Page;
import onrecord.search.SearchRequest;
import onrecord.search.lucene.LuceneSearcher;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of an archive with bits flipped, cut short, emptied or gone: found by the check, and never another text served.
 */
@Tag(Dose.SOAK)
class DamagedArchiveTest {
    private static final int DAMAGES = 500;

    private static final Article ARTICLE = SmallArchive.quoting(
            SmallArchive.article(1, "The Moscow Times", "2023-09-18", "Talks", "“We talk,” she said. ".repeat(40)),
            "We talk,",
            "Ann Lee");

    @TempDir
    Path folder;

    @Test
    void damage_is_found_and_no_wrong_text_is_served() throws IOException {
        SmallArchive.write(
                folder,
                ARTICLE,
                SmallArchive.article(2, "Other", "Something else.").build());
        Random random = new Random(11);
        List<Path> files = files();
        for (int i = 0; i < DAMAGES; i++) {
            Path file = files.get(i % files.size());
            byte[] bytes = Files.readAllBytes(file);
            damage(file, bytes, random);
            assertFalse(sound(), () -> "damage to " + file.getFileName() + " was not found");
            served().ifPresent(article -> assertEquals(ARTICLE, article));
            Files.write(file, bytes);
        }
        assertEquals(List.of(), LuceneArchive.check(folder).problems());
        Dose.figure(7, "%d damages, each found, no other text served", DAMAGES);
    }

    private static void damage(Path file, byte[] bytes, Random random) throws IOException {
        byte[] damaged = bytes.clone();
        switch (random.nextInt(4)) {
            case 0 -> Files.delete(file);
            case 1 -> Files.write(file, new byte[bytes.length]);
            case 2 -> Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            default -> {
                damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, damaged);
            }
        }
    }

    private boolean sound() {
        try {
            return LuceneArchive.check(folder).isSound();
        } catch (ArchiveException e) {
            return false;
        }
    }

    /** The article as a search serves it, where one can be opened at all. */
    private Optional<Article> served() {
        try (ArchiveSearcher searcher = LuceneSearcher.open(folder)) {
            Page<Hit> page = searcher.search(SearchRequest.of("talk"));
            page.hits().forEach(hit -> assertEquals("Talks", hit.title()));
            return searcher.article(ARTICLE.id());
        } catch (ArchiveException e) {
            return Optional.empty();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }
}
