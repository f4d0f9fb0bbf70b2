package onrecord.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import onrecord.index.ArchiveException;
import onrecord.index.LuceneArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that is named as an archive and holds somebody's files: none of them is ever deleted or written. */
class ForeignFilesTest {
    private static final List<String> NAMES = List.of("_draft.txt", "_scan_01.pdf", "_a.doc", "_zz.cfs", "_empty.doc");

    @TempDir
    Path home;

    private Path index;
    private Path news;

    @BeforeEach
    void write() throws IOException {
        index = Files.createDirectory(home.resolve("index"));
        news = Files.createDirectory(home.resolve("news"));
        Files.writeString(news.resolve("a.txt"), "A text of the port.");
    }

    private void put() throws IOException {
        for (String name : NAMES) {
            Files.writeString(index.resolve(name), name.equals("_empty.doc") ? "" : "mine");
        }
    }

    private void check() {
        for (String name : NAMES) {
            assertTrue(Files.exists(index.resolve(name)), name);
        }
    }

    @Test
    void no_archive_is_begun_among_files_named_as_its_own() throws IOException {
        for (String name : NAMES) {
            Path file = Files.writeString(index.resolve(name), "mine");
            assertThrows(ArchiveException.class, () -> LuceneArchive.openWriter(index));
            assertEquals("mine", Files.readString(file));
            Files.delete(file);
        }
    }

    @Test
    void files_put_into_an_archive_stay() throws IOException {
        TakenIn.folder(index, news);
        put();
        Files.writeString(news.resolve("b.txt"), "Another text.");

        TakenIn.folder(index, news);

        check();
        assertEquals(2, TakenIn.sources(index).size());
        assertTrue(LuceneArchive.check(index).isSound());
    }

    @Test
    void an_archive_whose_list_of_segments_is_gone_is_damaged_and_not_begun_anew() throws IOException {
        TakenIn.folder(index, news);
        try (Stream<Path> files = Files.list(index)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith("segments_")) {
                    Files.delete(file);
                }
            }
        }
        List<Path> before = list();

        ArchiveException e = assertThrows(ArchiveException.class, () -> LuceneArchive.openWriter(index));

        assertTrue(String.valueOf(e.getMessage()).contains("is damaged"), e.getMessage());
        assertEquals(before, list());
    }

    private List<Path> list() throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            return files.sorted().toList();
        }
    }

    @Test
    void what_systems_and_users_leave_refuses_no_archive() throws IOException {
        Files.writeString(index.resolve("aliases.tsv"), "");
        Files.writeString(index.resolve("Thumbs.db"), "x");

        TakenIn.folder(index, news);

        assertEquals(1, TakenIn.sources(index).size());
    }
}
