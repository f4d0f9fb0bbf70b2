package onrecord.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import onrecord.extract.Extractor;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.ingest.ArticleMaker;
import onrecord.ingest.Ingest;
import onrecord.ingest.IngestRequest;
import onrecord.ingest.Intake;
import onrecord.ingest.Tally;
import onrecord.quote.QuoteFinder;
import onrecord.read.NewsReader;
import onrecord.read.ReadOptions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking in from the page: a folder that is named, files that are dropped, and who may not. */
class IntakeTest {
    @TempDir
    private static Path files;

    @AutoClose
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.taking(Settings.DEFAULT);
    }

    /** A folder with an article and what is none. */
    private static Path folder(String name) throws IOException {
        Path folder = Files.createDirectory(files.resolve(name));
        Files.writeString(
                folder.resolve("kites.jsonl"),
                "{\"id\": \"k\", \"title\": \"Kites over the dyke\", \"body\": \"Kites rose over the dyke on Sunday.\"}\n");
        Files.write(folder.resolve("broken.zip"), new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 1});
        return folder;
    }

    /** A run as a command does it. */
    static Intake.Run into(Path archive) {
        return (request, tally, failures) -> {
            try (NewsReader reader = new NewsReader(ReadOptions.DEFAULT);
                    ArchiveWriter writer = LuceneArchive.openWriter(archive)) {
                new Ingest(writer, reader, new ArticleMaker(new Extractor(), new QuoteFinder()::find), 1)
                        .run(request, tally, failures);
            }
        };
    }

    private static BrowserContext open(boolean script) {
        return Chromium.open(new Browser.NewContextOptions().setJavaScriptEnabled(script));
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void a_folder_is_taken_in_and_the_page_comes_again_until_it_is_over(boolean script) throws Exception {
        Path folder = folder("script-" + script);
        try (BrowserContext context = open(script)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/about");
            page.locator("a[href='/take']").click();
            page.locator("input[name=folder]").fill(folder.toString());
            page.locator(".take button").click();
            assertThat(page.locator(".take section p").first())
                    .containsText("Done. Files: 2", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
            assertThat(page.locator(".take h2")).hasText(folder.toString());
            assertThat(page.locator(".failures dt"))
                    .hasText(folder.resolve("broken.zip").toString());
            assertThat(page.locator(".failures dd")).not().isEmpty();
        }
        assertEquals(
                "Kites over the dyke",
                served.json("/api/search?q=kites").at("/hits/0/title").asText());
    }

    @Test
    void files_are_dropped_and_each_says_what_became_of_it() throws Exception {
        Path page = Files.createTempDirectory("dropped");
        Path sound = Files.writeString(
                page.resolve("eel.html"),
                "<html><body><article><h1>Eels return</h1><p>The eels have returned to the inner harbour, divers say,"
                        + " and there are more of them than last year.</p></article></body></html>");
        Path empty = Files.writeString(page.resolve("empty.txt"), "");
        // an archive of its own: the other may be open for writing
        try (Served handed = Served.taking(Settings.DEFAULT);
                BrowserContext context = open(false)) {
            Page take = context.newPage();
            take.navigate(handed.address() + "/take");
            take.locator("input[type=file]").setInputFiles(new Path[] {sound, empty});
            take.locator(".take button").click();
            assertThat(take.locator(".handed li")).hasCount(2);
            assertThat(take.locator(".handed li").nth(1).locator("em")).not().isEmpty();
            take.locator(".handed a").click();
            assertThat(take.locator("h1")).hasText("Eels return");
        }
    }

    @Test
    void each_record_of_a_dropped_file_is_an_article_and_what_is_none_is_named() throws Exception {
        Path dropped = Files.createTempDirectory("dropped");
        Path records = Files.writeString(dropped.resolve("ponds.jsonl"), """
                {"id": "1", "title": "Frogs", "body": "Frogs sang in the pond.", "date": "2023-09-18"}
                {"id": "2", "title": "Newts", "body": "Newts came back to the pond.", "date": "2023-09-19"}
                {"id": "3", "title": "Toads", "body":
                {"id": "4", "title": "Frogs", "body": "Frogs sang in the pond.", "date": "2023-09-20"}
                """);
        try (Served handed = Served.taking(Settings.DEFAULT);
                BrowserContext context = open(true)) {
            Page take = context.newPage();
            for (int again = 0; again < 2; again++) {
                take.navigate(handed.address() + "/take");
                take.locator("input[type=file]").setInputFiles(records);
                take.locator(".take button").click();
                assertThat(take.locator(".take section p").first()).containsText("Done. Files: 1");
                assertThat(take.locator(".handed a")).hasText("3 articles");
                assertThat(take.locator(".failures dt")).hasText("ponds.jsonl#3");
                assertThat(take.locator(".failures dd")).not().isEmpty();
            }
            take.locator(".handed a").click();
            assertThat(take.locator("h1")).hasText("3 articles");
            assertThat(take.locator(".card h2 a", new Page.LocatorOptions().setHasText("Frogs")))
                    .hasCount(2);
        }
    }

    @Test
    void samples_step_aside_when_files_are_dropped_and_the_page_says_so() throws Exception {
        Path samples = Files.createDirectory(files.resolve("samples"));
        Files.writeString(samples.resolve("whale.txt"), "Whales\n\nA sample of a whale.\n");
        Path own = Files.writeString(files.resolve("own.txt"), "Gulls\n\nGulls over the quay.\n");
        try (Served served = Served.taking(
                        Settings.DEFAULT.withSamples(samples),
                        archive -> into(archive).take(IngestRequest.of(List.of(samples)), new Tally(), failed -> {}));
                BrowserContext context = open(true)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/");
            assertThat(page.locator(".notice")).containsText("sample articles");
            page.navigate(served.address() + "/take");
            page.locator("input[type=file]").setInputFiles(own);
            page.locator(".take button").click();
            assertThat(page.locator(".take section")).containsText("Sample articles that were set aside: 1");
            assertThat(page.locator(".take section")).containsText("onrecord index " + samples);
            page.navigate(served.address() + "/");
            assertThat(page.locator("h1")).hasText("1 article");
            assertThat(page.locator(".card h2")).containsText("Gulls over the quay");
        }
    }

    @Test
    void what_is_not_there_is_said() {
        try (BrowserContext context = open(false)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/take");
            page.locator("input[name=folder]").fill(files.resolve("nowhere").toString());
            page.locator(".take button").click();
            assertThat(page.locator("main")).containsText("There is no file or folder");
            page.locator("main a", new Page.LocatorOptions().setHasText("Back to the page"))
                    .click();
            assertThat(page.locator("h1")).hasText("Take in");
        }
    }

    @Test
    void a_form_of_nobody_is_refused() throws Exception {
        HttpResponse<String> answer = served.send(HttpRequest.newBuilder(URI.create(served.address() + "/take"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "--x\r\nContent-Disposition: form-data; name=\"folder\"\r\n\r\n" + files + "\r\n--x--\r\n")));
        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().contains("load the page again"), answer.body());
    }

    @Test
    void a_server_that_others_reach_takes_no_folder_and_files_with_the_token_alone() throws Exception {
        try (Served token = Served.taking(
                Settings.DEFAULT.withNames(Set.of("archive.example")).withToken("s3cret"))) {
            String page = token.page("/take");
            assertFalse(page.contains("name=\"folder\""));
            assertTrue(page.contains("name=\"token\""));
        }
        try (Served open = Served.taking(Settings.DEFAULT.withNames(Set.of("archive.example")))) {
            assertFalse(open.page("/take").contains("<form method=\"post\" action=\"/take\""));
        }
    }
}
