package onrecord.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import onrecord.model.SourceFile;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneArchiveTest {
    private static final SourceFile FILE = new SourceFile(
            "/news/a.txt",
            "/news",
            "/news/b.txt",
            12,
            1_700_000_000_000L,
            "ab".repeat(32),
            List.of("0000000000000001"),
            List.of("x: torn"),
            "0123456789abcdef");

    @TempDir
    Path folder;

    @Test
    void files_are_known_after_a_commit_and_not_before() {
        try (ArchiveWriter writer = LuceneArchive.openWriter(folder)) {
            writer.putFile(FILE);
            assertEquals(Optional.empty(), writer.file("/news/a.txt"));
            writer.commit();
            assertEquals(Optional.of(FILE), writer.file("/news/a.txt"));
            writer.removeFile("/news/a.txt");
        }
        try (ArchiveWriter writer = LuceneArchive.openWriter(folder)) {
            writer.files(file -> assertEquals(FILE, file));
            assertEquals(Optional.of(FILE), writer.file("/news/a.txt"));
        }
    }

    @Test
    void an_archive_in_many_pieces_is_settled_in_few_with_all_that_is_in_it() throws IOException {
        try (ArchiveWriter writer = LuceneArchive.openWriter(folder)) {
            writer.putFile(FILE);
            writer.commit();
        }
        IndexWriterConfig apart = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, apart)) {
            writer.setLiveCommitData(Map.of("onrecord.format", "6").entrySet());
            for (int i = 0; i < 11; i++) {
                writer.addDocument(new Document());
                writer.flush();
            }
            writer.commit();
        }
        try (ArchiveWriter writer = LuceneArchive.openWriter(folder)) {
            writer.settle();
            assertEquals(Optional.of(FILE), writer.file("/news/a.txt"));
        }
        try (DirectoryReader reader = ArchiveFolder.openReader(folder)) {
            assertEquals(5, reader.leaves().size());
            assertEquals(12, reader.numDocs());
        }
    }

    @Test
    void a_second_writer_is_told_of_the_lock() {
        try (ArchiveWriter writer = LuceneArchive.openWriter(folder)) {
            String message = assertThrows(ArchiveException.class, () -> LuceneArchive.openWriter(folder))
                    .toString();
            assertTrue(message.contains(folder.resolve("write.lock").toString()), message);
            writer.commit();
        }
    }

    @Test
    void a_damaged_archive_is_said_to_be_damaged_each_time() throws IOException {
        try (ArchiveWriter writer = LuceneArchive.openWriter(folder)) {
            writer.putFile(FILE);
            writer.commit();
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path piece :
                    files.filter(file -> file.toString().endsWith(".cfs")).toList()) {
                Files.write(piece, new byte[7]);
            }
        }
        for (int i = 0; i < 2; i++) {
            ArchiveException refusal = assertThrows(ArchiveException.class, () -> LuceneArchive.openWriter(folder));
            assertEquals(ArchiveException.Reason.DAMAGED, refusal.reason(), refusal.getMessage());
        }
    }

    @Test
    void what_goes_wrong_in_a_writer_closes_it() throws IOException {
        AtomicBoolean broken = new AtomicBoolean();
        Directory breaking = new FilterDirectory(FSDirectory.open(folder)) {
            @Override
            public IndexInput openInput(String name, IOContext context) throws IOException {
                if (broken.get()) {
                    throw new UncheckedIOException(new IOException("Input/output error"));
                }
                return super.openInput(name, context);
            }
        };
        try (ArchiveWriter writer = ArchiveOn.directory(folder, breaking)) {
            writer.putFile(FILE);
            writer.commit();
            broken.set(true);
            assertThrows(ArchiveException.class, () -> writer.file("/news/a.txt"));
            LuceneArchive.openWriter(folder).close();
            assertThrows(ArchiveException.class, () -> writer.putFile(FILE));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, remove the folder and index its sources again",
        "3, 'run index or serve, which make it again from its sources'",
        "4, 'run index or serve, which make it again from its sources'",
        "5, 'run index or serve, which make it again from its sources'",
        "7, use a newer OnRecord"
    })
    void an_archive_of_another_format_is_refused_with_what_to_do(String format, String advice) throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("onrecord.format", format).entrySet());
            writer.commit();
        }
        String refusal =
                "the archive " + folder + " has format " + format + ", and this OnRecord reads format 6: " + advice;
        List<Executable> ways = List.of(
                () -> LuceneArchive.openWriter(folder),
                () -> ArchiveFolder.openReader(folder),
                () -> LuceneArchive.check(folder));
        for (Executable way : ways) {
            assertEquals(refusal, assertThrows(ArchiveException.class, way).getMessage());
        }
    }

    @Test
    void a_folder_of_something_else_is_left_alone() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "Dear");
        String message = assertThrows(ArchiveException.class, () -> LuceneArchive.openWriter(folder))
                .toString();
        assertTrue(message.contains("letter.txt"), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "aliases.tsv",
                "outlets.tsv",
                "corrections.jsonl",
                "searches.jsonl",
                "visits.jsonl",
                "failures.jsonl"
            })
    void what_was_kept_beside_an_archive_is_no_obstacle(String name) throws IOException {
        Files.writeString(folder.resolve(name), "");
        LuceneArchive.openWriter(folder).close();
    }
}
