package onrecord.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import onrecord.model.Article;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundnessTest {
    @TempDir
    Path folder;

    @BeforeEach
    void write() {
        Article one = SmallArchive.quoting(
                SmallArchive.article(1, "Talks", "“We talk,” she said. “We do,” he said."),
                "We talk,",
                "Ann Lee",
                "We do,",
                "");
        SmallArchive.write(
                folder, one, SmallArchive.article(2, "More", "More talks.").build());
    }

    @Test
    void a_sound_archive_is_counted() {
        assertEquals(new Soundness(2, 2, 0, List.of()), LuceneArchive.check(folder));
    }

    @Test
    void a_replaced_article_leaves_nothing_behind() {
        SmallArchive.write(
                folder, SmallArchive.article(1, "Talks", "Nobody said a word.").build());
        assertEquals(new Soundness(2, 0, 0, List.of()), LuceneArchive.check(folder));
    }

    @Test
    void a_flipped_bit_in_any_file_is_found_and_the_file_named() throws IOException {
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            byte[] flipped = bytes.clone();
            flipped[bytes.length / 2] ^= 4;
            Files.write(file, flipped);
            Soundness found = LuceneArchive.check(folder);
            assertEquals(
                    file.getFileName().toString(), found.problems().getFirst().file());
            Files.write(file, bytes);
        }
        assertTrue(LuceneArchive.check(folder).isSound());
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        Path file = files().getFirst();
        Files.delete(file);
        assertEquals(
                List.of(new Soundness.Problem(file.getFileName().toString(), "missing from the folder")),
                LuceneArchive.check(folder).problems());
    }

    @Test
    void a_folder_without_an_archive_is_refused() {
        String nothing = assertThrows(ArchiveException.class, () -> LuceneArchive.check(folder.resolve("none")))
                .toString();
        assertTrue(nothing.contains("no archive at"), nothing);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }
}
