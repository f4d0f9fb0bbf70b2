package onrecord.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.index.Soundness;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A backup of an archive that is being written to is one of its commits, and can be put back. */
@Tag(Dose.SOAK)
class BackupTest {
    private static final int BATCH = 5;
    private static final int BACKUPS = Dose.of(10, 100);

    @TempDir
    Path folder;

    private static void put(ArchiveWriter writer, int article, String body) {
        writer.put(SmallArchive.article(article, "Talks", body).build());
    }

    /** Adds batches, and replaces articles so that segments empty and are merged away, until it is told to stop. */
    private static void write(ArchiveWriter writer, AtomicInteger committed, AtomicBoolean stop) {
        for (int batch = committed.get(); !stop.get(); batch++) {
            for (int i = 0; i < BATCH; i++) {
                put(writer, batch * BATCH + i, "We talk.");
                put(writer, (batch * BATCH + i) / 2, "We talk again.");
            }
            writer.commit();
            committed.set(batch + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_backup_under_writing_is_one_commit_and_restores(boolean linking) throws Exception {
        Path archive = folder.resolve("archive");
        AtomicInteger committed = new AtomicInteger();
        AtomicBoolean stop = new AtomicBoolean();
        try (ExecutorService thread = Executors.newSingleThreadExecutor();
                ArchiveWriter writer = LuceneArchive.openWriter(archive)) {
            Files.writeString(archive.resolve("aliases.tsv"), "Ann Bern\tA. Bern\n");
            Files.writeString(archive.resolve("_notes.txt"), "mine, whatever its name");
            Future<?> writing = thread.submit(() -> write(writer, committed, stop));
            for (int i = 0; i < BACKUPS; i++) {
                int least = committed.get() * BATCH;
                Path backup = folder.resolve("backup-" + i);
                LuceneArchive.backup(archive, backup, linking);
                Soundness sound = LuceneArchive.check(backup);
                assertEquals(List.of(), sound.problems());
                assertTrue(sound.articles() >= least, "what was acknowledged before is in it");
                assertEquals(0, sound.articles() % BATCH, "whole batches alone");
                assertEquals("Ann Bern\tA. Bern\n", Files.readString(backup.resolve("aliases.tsv")));
                assertEquals("mine, whatever its name", Files.readString(backup.resolve("_notes.txt")));
                assertFalse(Files.exists(backup.resolve("write.lock")));
            }
            stop.set(true);
            writing.get();
        }
        restored(folder.resolve("backup-0"));
        Dose.figure(28, "%d backups under writing, each one commit whole", BACKUPS);
    }

    /** Puts a backup back into a new folder and writes to it; the backup stays what it is. */
    private void restored(Path backup) {
        long before = LuceneArchive.check(backup).articles();
        Path back = folder.resolve("restored");
        LuceneArchive.backup(backup, back, true);
        try (ArchiveWriter writer = LuceneArchive.openWriter(back)) {
            put(writer, Integer.MAX_VALUE, "We talk on.");
            writer.commit();
        }
        assertEquals(before + 1, LuceneArchive.check(back).articles());
        assertEquals(before, LuceneArchive.check(backup).articles());
    }

    @Test
    void a_folder_with_something_in_it_is_left_alone() throws Exception {
        Path archive = folder.resolve("archive");
        LuceneArchive.openWriter(archive).close();
        Path to = Files.createDirectories(folder.resolve("to"));
        Path mine = Files.writeString(to.resolve("mine.txt"), "mine");
        ArchiveException refused = assertThrows(ArchiveException.class, () -> LuceneArchive.backup(archive, to, true));
        assertTrue(String.valueOf(refused.getMessage()).contains("is not empty"), refused.getMessage());
        try (var files = Files.list(to)) {
            assertEquals(List.of(mine), files.toList());
        }
        Path nothing = Files.createDirectories(folder.resolve("nothing"));
        assertThrows(ArchiveException.class, () -> LuceneArchive.backup(nothing, folder.resolve("new"), true));
        assertFalse(Files.exists(folder.resolve("new")));
    }

    @Test
    void a_folder_that_cannot_be_made_is_not_called_damage_of_the_archive() throws Exception {
        Path archive = folder.resolve("archive");
        LuceneArchive.openWriter(archive).close();
        Path file = Files.writeString(folder.resolve("file"), "mine");
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("gone/away"));
        for (Path to : List.of(file, file.resolve("below"), dangling, dangling.resolve("below"))) {
            ArchiveException refused =
                    assertThrows(ArchiveException.class, () -> LuceneArchive.backup(archive, to, true));
            String said = String.valueOf(refused.getMessage());
            assertTrue(said.contains(to.toString()), said);
            assertFalse(said.contains(archive.toString()), said);
            assertEquals(ArchiveException.Reason.OTHER, refused.reason(), said);
        }
        assertEquals("mine", Files.readString(file));
        assertEquals(0, LuceneArchive.check(archive).articles());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_7.fdt",
                "_7_2.liv",
                "_7_Lucene90_0.dvd",
                "_7_Lucene90_0.dvm",
                "_7_Lucene90_0.dvp",
                "_7_Lucene90_0.dvs"
            })
    void what_a_writer_has_just_begun_is_no_file_of_the_users(String begun) throws Exception {
        Path archive = folder.resolve("archive");
        LuceneArchive.openWriter(archive).close();
        Files.createFile(archive.resolve(begun));
        LuceneArchive.backup(archive, folder.resolve("backup"), false);
        assertFalse(Files.exists(folder.resolve("backup").resolve(begun)));
    }
}
