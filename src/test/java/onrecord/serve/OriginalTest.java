package onrecord.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import onrecord.extract.Extractor;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.ingest.ArticleMaker;
import onrecord.ingest.FailureLog;
import onrecord.ingest.Ingest;
import onrecord.ingest.IngestRequest;
import onrecord.ingest.Tally;
import onrecord.read.NewsReader;
import onrecord.read.ReadOptions;
import onrecord.read.Reading;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The files behind the articles: looked at and kept without harm; and what could not be read, on the page about the
 * archive.
 */
class OriginalTest {
    private static final String PAGE = """
            <html><head><title>Harbour bridge to close</title></head><body><script>document.title = 'pwned'</script>
            <article><h1>Harbour bridge to close</h1><p>The harbour bridge will close on Monday for repairs, the council said.</p>
            <p>Two ferries will replace it while the work goes on, and buses will take the long way round.</p></article>
            </body></html>
            """;

    @TempDir
    private static Path files;

    @AutoClose
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(files.resolve("page.html"), PAGE);
        Files.write(
                files.resolve("letter.txt"),
                "Caf\u00e9 owners write about the quay: they want their tables back."
                        .getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(files.resolve("two.jsonl"), """
                {"id": "a", "title": "Museum opens", "body": "The museum of the sea is open to everybody again."}
                {"id": "b", "title": "Lighthouse sold", "body": "The old lighthouse was sold to a family of painters."}
                """);
        Files.writeString(files.resolve("gone.txt"), "A note about fog horns that were heard at night all week.");
        Files.writeString(files.resolve("changed.txt"), "A note about tides and the height of the sea wall.");
        Files.writeString(
                files.resolve("swapped.txt"), "A note about the harvest of the year and its price at the quay.");
        Files.writeString(files.resolve("linked.txt"), "A note about seaweed that was washed ashore in the night.");
        Files.write(files.resolve("broken.zip"), new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 1});
        served = Served.start(Settings.DEFAULT, OriginalTest::takeIn);
        Files.delete(files.resolve("gone.txt"));
        Files.writeString(
                files.resolve("changed.txt"), "Something else by now, and longer than it used to be, about tides.");
    }

    private static void takeIn(Path archive) {
        List<Reading.Failed> failures = new ArrayList<>();
        try (NewsReader reader = new NewsReader(ReadOptions.DEFAULT);
                ArchiveWriter writer = LuceneArchive.openWriter(archive)) {
            ArticleMaker maker = new ArticleMaker(new Extractor(), article -> List.of());
            new Ingest(writer, reader, maker, 1).run(IngestRequest.of(List.of(files)), new Tally(), failures::add);
            // said to come from a file that was never taken in
            writer.put(SmallArchive.article(7, "Stranger", "A stranger in the archive.")
                    .build());
            writer.commit();
            FailureLog.write(archive, writer, List.of());
        }
        assertEquals(1, failures.size());
    }

    private static String id(String words) throws Exception {
        JsonNode hits = served.json("/api/search?q=" + words).get("hits");
        assertEquals(1, hits.size(), words);
        return hits.get(0).get("id").asText();
    }

    private static HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(served.address() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void a_page_is_shown_as_its_source_and_runs_nothing() throws Exception {
        String path = "/articles/" + id("council") + "/original";
        HttpResponse<byte[]> answer = bytes(path);
        assertEquals(
                "text/plain;charset=utf-8",
                answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT));
        assertEquals(
                "nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertArrayEquals(PAGE.getBytes(StandardCharsets.UTF_8), answer.body());
        try (BrowserContext context = Chromium.open(new Browser.NewContextOptions().setBypassCSP(true))) {
            Page page = context.newPage();
            page.navigate(served.address() + path);
            assertTrue(page.content().contains("&lt;script&gt;"));
            assertFalse(page.title().contains("pwned"));
        }
    }

    @Test
    void a_download_has_every_byte_and_the_file_s_name() throws Exception {
        HttpResponse<byte[]> answer = bytes("/articles/" + id("tables") + "/original?as=download");
        assertArrayEquals(Files.readAllBytes(files.resolve("letter.txt")), answer.body());
        assertEquals(
                "attachment; filename*=UTF-8''letter.txt",
                answer.headers().firstValue("Content-Disposition").orElse(""));
        assertEquals(
                "application/octet-stream",
                answer.headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    void of_one_record_among_several_the_whole_file_is_given_and_the_page_says_so() throws Exception {
        String id = id("lighthouse");
        assertTrue(
                new String(bytes("/articles/" + id + "/original").body(), StandardCharsets.UTF_8).contains("Museum"));
        assertTrue(served.page("/articles/" + id).contains("The article is one of several in two.jsonl."));
    }

    @Test
    void what_is_gone_or_changed_is_said() throws Exception {
        String gone = id("horns");
        assertTrue(served.page("/articles/" + gone).contains("The file is no longer where it was."));
        assertEquals(404, served.get("/articles/" + gone + "/original").statusCode());
        String changed = id("tides");
        assertTrue(served.page("/articles/" + changed).contains("The file has changed since it was read."));
        assertEquals(409, served.get("/articles/" + changed + "/original").statusCode());
    }

    @Test
    void a_file_touched_is_given_and_one_swapped_for_another_of_its_size_and_time_is_not() throws Exception {
        String id = id("harvest");
        Path file = files.resolve("swapped.txt");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
        assertEquals(200, served.get("/articles/" + id + "/original").statusCode());
        String other = Files.readString(file).replace("harvest", "arsenal");
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, other);
        Files.setLastModifiedTime(file, time);
        HttpResponse<String> answer = served.get("/articles/" + id + "/original");
        assertEquals(409, answer.statusCode());
        assertFalse(answer.body().contains("arsenal"));
    }

    @Test
    void a_link_out_of_the_folder_is_not_followed() throws Exception {
        String id = id("seaweed");
        Path outside = Files.createTempFile("outside", ".txt");
        try {
            Files.move(files.resolve("linked.txt"), outside, StandardCopyOption.REPLACE_EXISTING);
            Files.createSymbolicLink(files.resolve("linked.txt"), outside);
            assertEquals(403, served.get("/articles/" + id + "/original").statusCode());
        } finally {
            Files.delete(outside);
        }
    }

    @Test
    void a_file_that_was_never_taken_in_is_not_given() throws Exception {
        Path stranger = Path.of("articles/7.txt").toAbsolutePath();
        assertFalse(Files.exists(stranger));
        assertEquals(404, served.get("/articles/0000000000000007/original").statusCode());
        assertFalse(served.page("/articles/0000000000000007").contains("/original"));
        assertEquals(404, served.get("/articles/none/original").statusCode());
    }

    @Test
    void the_page_about_the_archive_tells_what_could_not_be_read_and_why() {
        try (BrowserContext context = Chromium.open(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(served.address() + "/about");
            assertThat(page.locator(".failures summary")).hasText("Damaged (1)");
            page.locator(".failures summary").click();
            assertThat(page.locator(".failures dt"))
                    .hasText(files.resolve("broken.zip").toString());
            assertThat(page.locator(".failures dd")).isVisible();
        }
    }
}
