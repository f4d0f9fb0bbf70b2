package onrecord.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import onrecord.extract.Extractor;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.ingest.ArticleMaker;
import onrecord.ingest.Ingest;
import onrecord.ingest.IngestRequest;
import onrecord.ingest.Tally;
import onrecord.quote.QuoteFinder;
import onrecord.read.NewsReader;
import onrecord.read.ReadOptions;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found leaves: as files, as a sheet of evidence, as a line for a paper, as the original. */
class TakingAwayTest {
    private static final ServerSocket elsewhere = listening();

    private static final String PAGE = """
            <html><head><title>Lantern quay to close</title><base href="https://elsewhere.example/">
            <meta http-equiv="refresh" content="0;url=https://elsewhere.example/away">
            <link rel="preconnect" href="https://elsewhere.example"><link rel="stylesheet" href="https://elsewhere.example/a.css">
            <style>h1 { color: rgb(1, 2, 3); }</style></head>
            <body onload="document.title = 'pwned'"><script>document.title = 'pwned'</script>
            <article><h1>Lantern quay to close</h1>
            <img src="https://elsewhere.example/b.png"><iframe src="https://elsewhere.example/c"></iframe>
            <p>The lantern quay will close on Monday for repairs. “We will not raise the tolls this year,” Mayor Ida Brandt said.</p>
            <p>Brandt said that two ferries would replace the bridge while the work goes on.</p></article>
            </body></html>
            """.replace("elsewhere.example", "127.0.0.1:" + elsewhere.getLocalPort())
            .replace("https:", "http:");

    private static final List<String> LINES = List.of(
            "{\"id\": \"a\", \"title\": \"Museum opens\", \"body\": \"The museum of the sea is open to everybody again.\"}",
            "{\"id\": \"b\", \"title\": \"Lighthouse sold\", \"body\": \"The old lighthouse was sold to a family of painters.\"}");

    private static final String MAILS = """
            From ida@example.org Mon Sep 18 10:00:00 2023
            From: Ida <ida@example.org>
            Subject: Sandbanks move
            Date: Mon, 18 Sep 2023 10:00:00 +0000

            The sandbanks in front of the harbour have moved again this summer, pilots say.

            From ole@example.org Tue Sep 19 10:00:00 2023
            From: Ole <ole@example.org>
            Subject: Foghorn silent
            Date: Tue, 19 Sep 2023 10:00:00 +0000

            The foghorn of the harbour has been silent since Tuesday, and nobody misses it.
            """;

    @TempDir
    private static Path files;

    private static Served served;

    /** A server that pages name, and nobody is to call. */
    private static ServerSocket listening() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(files.resolve("quay.html"), PAGE);
        Files.write(files.resolve("two.jsonl"), LINES);
        Files.writeString(files.resolve("mails.mbox"), MAILS);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(files.resolve("saved.zip")))) {
            zip.putNextEntry(new ZipEntry("in/regatta.html"));
            zip.write(PAGE.replace("antern quay", "ong regatta").getBytes(StandardCharsets.UTF_8));
        }
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream text = new PDPageContentStream(document, page)) {
                text.beginText();
                text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                text.newLineAtOffset(60, 700);
                text.showText("The pilot boat was painted blue, said the harbour master on Friday evening.");
                text.endText();
            }
            document.save(files.resolve("boat.pdf").toFile());
        }
        served = Served.start(Settings.DEFAULT, TakingAwayTest::takeIn);
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
        elsewhere.close();
    }

    private static void takeIn(Path archive) {
        try (NewsReader reader = new NewsReader(ReadOptions.DEFAULT);
                ArchiveWriter writer = LuceneArchive.openWriter(archive)) {
            ArticleMaker maker = new ArticleMaker(new Extractor(), new QuoteFinder()::find);
            new Ingest(writer, reader, maker, 1).run(IngestRequest.of(List.of(files)), new Tally(), failed -> {});
            writer.commit();
        }
    }

    private static JsonNode hit(String words) throws Exception {
        return served.json("/api/search?q=" + words).at("/hits/0");
    }

    private static String id(String words) throws Exception {
        return hit(words).path("id").asText();
    }

    private static HttpResponse<byte[]> bytes(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(served.address() + path)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static BrowserContext reader(boolean script) {
        return Chromium.open(
                new Browser.NewContextOptions().setJavaScriptEnabled(script).setAcceptDownloads(true));
    }

    private static Path exported(Page page) {
        Download download =
                page.waitForDownload(() -> page.locator("#export button").click());
        return download.path();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void all_results_leave_or_the_ticked_ones_alone(boolean script) throws Exception {
        try (BrowserContext context = reader(script)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=harbour");
            int found = page.locator(".cards .card").count();
            assertTrue(found > 1);
            page.locator("#export select").selectOption("xlsx");
            try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(exported(page)))) {
                assertEquals(found, book.getSheetAt(0).getLastRowNum());
            }
            String ticked = page.locator(".tick input").nth(1).getAttribute("value");
            page.locator(".tick input").nth(1).click();
            if (script) {
                assertThat(page.locator("#export output")).hasText("1 ticked.");
            }
            page.locator("#export select").selectOption("jsonl");
            List<String> lines = Files.readAllLines(exported(page));
            assertEquals(1, lines.size());
            assertEquals(
                    ticked, Served.JSON.readTree(lines.getFirst()).path("id").asText());
        }
    }

    @Test
    void quotes_leave_too() throws Exception {
        try (BrowserContext context = reader(false)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/quotes?q=tolls");
            assertEquals(
                    List.of("jsonl", "csv", "xlsx"),
                    page.locator("#export option").evaluateAll("all => all.map(one => one.value)"));
            page.locator(".tick input").first().check();
            page.locator("#export select").selectOption("csv");
            List<String> lines = Files.readAllLines(exported(page));
            assertEquals(2, lines.size());
            assertTrue(lines.getLast().contains("We will not raise the tolls this year"));
        }
        assertEquals(
                400, served.get("/api/export?of=quotes&id=nothing&format=csv").statusCode());
        assertEquals(
                400, served.get("/api/export?of=quotes&id=nothing.1&format=csv").statusCode());
        assertEquals(400, served.get("/api/export?id=nothing").statusCode());
    }

    @Test
    void a_page_that_found_nothing_offers_no_export() throws Exception {
        assertFalse(served.page("/?q=zeppelin").contains("id=\"export\""));
    }

    @Test
    void a_quote_is_copied_with_its_citation_and_only_direct_speech_stands_in_marks() throws Exception {
        try (BrowserContext context = reader(true)) {
            context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            Page page = context.newPage();
            page.navigate(served.address() + "/quotes?q=tolls");
            page.locator(".said .copy").first().click();
            assertThat(page.locator(".said output").first()).hasText("Copied.");
            String copied = (String) page.evaluate("navigator.clipboard.readText()");
            assertTrue(copied.startsWith("Ida Brandt: “We will not raise the tolls this year” (“"), copied);

            page.navigate(served.address() + "/articles/" + id("lantern"));
            page.locator(".voice li", new Page.LocatorOptions().setHasText("two ferries"))
                    .locator(".copy")
                    .click();
            assertThat(page.locator(".voice output")).hasText("Copied.");
            String reported = (String) page.evaluate("navigator.clipboard.readText()");
            assertTrue(reported.contains(", as reported: that two ferries would replace the bridge"), reported);
            assertFalse(reported.substring(0, reported.indexOf("ferries")).contains("“"), reported);
        }
        try (BrowserContext context = reader(false)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/quotes?q=tolls");
            page.locator(".said .copy").first().click();
            assertTrue(page.content().contains("Ida Brandt: “We will not raise the tolls this year” (“"));
        }
    }

    @Test
    void the_sheet_of_a_quote_says_where_it_stands_and_from_which_bytes() throws Exception {
        JsonNode article = served.json("/api/articles/" + id("lantern"));
        JsonNode quote = article.path("quotes").get(0);
        byte[] file = Files.readAllBytes(files.resolve("quay.html"));
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        try (BrowserContext context = reader(false)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/articles/" + id("lantern"));
            page.locator(".voice li .proof").first().click();
            assertThat(page.locator(".sheet blockquote b"))
                    .hasText(quote.path("text").asText());
            String text = page.locator("main").innerText();
            assertTrue(
                    text.contains(quote.path("start").asInt() + "–"
                            + quote.path("end").asInt()),
                    text);
            for (String part : List.of(
                    hash,
                    file.length + " bytes",
                    files.resolve("quay.html").toString(),
                    "Ida Brandt",
                    quote.at("/speaker/provenance/method").asText(),
                    article.at("/provenance/title/method").asText(),
                    "The file is what was taken in.")) {
                assertTrue(text.contains(part), part + " in " + text);
            }
            assertEquals(0, page.locator("script").count());
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".kicker a")).isHidden();
        }
        String whole = served.page("/articles/" + id("lantern") + "/evidence");
        assertEquals(article.path("quotes").size() + 1, whole.split("<tr>", -1).length - 1);
        assertEquals(
                400,
                served.get("/articles/" + id("lantern") + "/evidence?quote=1").statusCode());
        assertEquals(404, served.get("/articles/none/evidence").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lantern", "regatta"})
    void a_saved_page_is_shown_and_nothing_of_it_runs_or_is_fetched(String words) throws Exception {
        try (BrowserContext context = reader(true)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/articles/" + id(words) + "/original?as=page");
            assertThat(page.locator("h1")).hasCSS("color", "rgb(1, 2, 3)");
            assertEquals(0, page.locator("script, iframe, base").count());
            assertFalse(page.title().contains("pwned"));
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
        // who comes first to the other server is this test, not the page
        try (Socket own = new Socket(elsewhere.getInetAddress(), elsewhere.getLocalPort());
                Socket first = elsewhere.accept()) {
            assertEquals(own.getLocalPort(), first.getPort());
        }
    }

    @Test
    void a_record_a_message_and_an_entry_are_given_alone_byte_for_byte() throws Exception {
        assertEquals(
                LINES.get(1),
                new String(
                        bytes("/articles/" + id("lighthouse") + "/original?part=record")
                                .body(),
                        StandardCharsets.UTF_8));
        String message = new String(
                bytes("/articles/" + id("foghorn") + "/original?part=record").body(), StandardCharsets.UTF_8);
        assertTrue(message.startsWith("From: Ole"), message);
        assertFalse(message.contains("sandbanks"), message);
        assertArrayEquals(
                PAGE.replace("antern quay", "ong regatta").getBytes(StandardCharsets.UTF_8),
                bytes("/articles/" + id("regatta") + "/original?as=download&part=record")
                        .body());
        assertEquals(
                404,
                served.get("/articles/" + id("lighthouse") + "/original?as=page")
                        .statusCode());
    }

    @Test
    void a_pdf_is_shown_where_it_is() throws Exception {
        String id = id("pilot+boat+painted");
        assertTrue(served.page("/articles/" + id).contains("/original?as=page"));
        HttpResponse<byte[]> answer = bytes("/articles/" + id + "/original?as=page");
        assertEquals(
                "application/pdf", answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.headers().firstValue("Content-Disposition").orElse("").startsWith("inline"));
        assertArrayEquals(Files.readAllBytes(files.resolve("boat.pdf")), answer.body());
    }

    @Test
    void a_page_is_compared_with_what_was_taken_in_before_it_is_shown() throws Exception {
        String id = id("lantern");
        Path file = files.resolve("quay.html");
        byte[] before = Files.readAllBytes(file);
        try {
            Files.writeString(file, PAGE.replace("Monday", "Friday"));
            assertEquals(
                    409, served.get("/articles/" + id + "/original?as=page").statusCode());
            assertTrue(
                    served.page("/articles/" + id + "/evidence").contains("The file has changed since it was read."));
        } finally {
            Files.write(file, before);
        }
    }
}
