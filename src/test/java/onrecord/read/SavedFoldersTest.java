package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import onrecord.ingest.FileTree;
import onrecord.ingest.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs keep of one article in several files is one article, in a folder and in an archive. */
class SavedFoldersTest {
    @TempDir
    Path folder;

    private static final String LIST = """
        [{"id":"1","slug":"rain","title":"Rain","url":"https://courier.example/1","publishedAt":"2023-09-19","savedAt":"2024-02-06"},
         {"id":"2","slug":"../../secret","title":"Snow","url":"https://courier.example/2","savedAt":"2024-02-06"}]
        """;
    private static final Map<String, String> OMNIVORE = files(
            "metadata_0_to_1.json", LIST,
            "content/rain.html", "<div id='readability-content'><p>It rained.</p><p>It snowed.</p></div>",
            "highlights/rain.md", "> It rained.");

    private static final Map<String, String> ZOTERO = files(
            "storage/ABCD2345/rain.html",
                    "<html><body><h1>Rain</h1><p>It rained in Bern for two days.</p></body></html>",
            "storage/ABCD2345/frame.html", "<p>An advertisement.</p>",
            "storage/ABCD2345/main.css", "body { color: black }",
            "storage/ABCD2345/.zotero-ft-cache", "It rained.",
            "storage/EFGH6789/page.txt", "It snowed.",
            "styles/apa.csl", "<style/>",
            "zotero.sqlite", "SQLite format 3");

    private static Map<String, String> files(String... namesAndContents) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            files.put(namesAndContents[i], namesAndContents[i + 1]);
        }
        return files;
    }

    private List<Document> inFolder(Map<String, String> files) throws IOException {
        Path root = Files.createDirectory(folder.resolve("export"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        List<Document> found = new ArrayList<>();
        for (Input input : FileTree.of(List.of(root)).files()) {
            found.addAll(ReadingsOf.documents(ReadingsOf.file(input.path())));
        }
        return found;
    }

    private List<Document> inArchive(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return ReadingsOf.documents(ReadingsOf.file(folder, "export.zip", bytes.toByteArray()));
    }

    @Test
    void a_page_of_omnivore_is_read_with_what_its_list_knows() throws IOException {
        for (List<Document> found : List.of(inFolder(OMNIVORE), inArchive(OMNIVORE))) {
            assertEquals(2, found.size());
            assertEquals("It rained.\n\nIt snowed.", found.getFirst().content());
            assertEquals(
                    List.of("title=Rain", "url=https://courier.example/1", "date=2023-09-19"),
                    ReadingsOf.claims(found.getFirst()));
            assertEquals(List.of("> It rained."), found.getFirst().properties().get("highlights"));
            assertEquals("", found.getLast().content());
        }
    }

    @Test
    void of_a_snapshot_of_zotero_the_page_is_read() throws IOException {
        for (List<Document> found : List.of(inFolder(ZOTERO), inArchive(ZOTERO))) {
            assertEquals(
                    List.of(true, true),
                    found.stream()
                            .map(d -> d.content().contains("It rained in Bern")
                                    || d.content().equals("It snowed."))
                            .toList());
        }
    }
}
