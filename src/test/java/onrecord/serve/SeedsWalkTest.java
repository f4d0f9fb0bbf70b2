package onrecord.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A researcher's way through the sample articles: who said it, in which wordings, when, and how to cite it. */
class SeedsWalkTest {
    @AutoClose
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start(Settings.DEFAULT, SeedsWalkTest::takeIn);
    }

    private static void takeIn(Path archive) {
        try (NewsReader reader = new NewsReader(ReadOptions.DEFAULT);
                ArchiveWriter writer = LuceneArchive.openWriter(archive)) {
            new Ingest(writer, reader, new ArticleMaker(new Extractor(), new QuoteFinder()::find), 2)
                    .run(IngestRequest.of(List.of(Path.of("seeds"))), new Tally(), failed -> {
                        throw new AssertionError(failed);
                    });
        }
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void find_who_said_it_compare_the_wordings_narrow_to_a_month_and_cite(boolean script) throws IOException {
        try (BrowserContext context = Chromium.open(new Browser.NewContextOptions().setJavaScriptEnabled(script))) {
            Page page = context.newPage();
            page.navigate(served.address() + "/");
            page.locator(".bar nav a", text("Quotes")).click();
            page.locator("#q").fill("\"special responsibility\"");
            page.locator("#q").press("Enter");
            assertThat(page.locator(".said .speaker")).containsText("Wang Yi");

            page.locator(".said .speaker a").click();
            assertThat(page.locator("h1")).hasText("Wang Yi");
            page.locator(".sorts a", text("by statement")).click();
            Locator statement = page.locator(".group + .said", text("close strategic coordination"));
            assertThat(statement.locator(".words")).hasCount(2);
            assertThat(statement).containsText("democratization");
            assertThat(statement).containsText("democratisation");

            page.navigate(served.address() + "/?q=lavrov");
            page.locator("form.range input[name=from]").fill("2023-09");
            page.locator("form.range input[name=to]").fill("2023-09");
            page.locator("form.range button").click();
            assertThat(page.locator("h1")).hasText("1 article for lavrov");
            assertThat(page.locator(".card .outlet")).hasText("The Moscow Times");
            page.locator(".card h2 a").click();
            assertTrue(page.locator(".citation").innerText().contains("The Moscow Times, 2023-09-19"));
            Download file = page.waitForDownload(
                    () -> page.locator(".cite a", text("RIS")).click());
            List<String> lines = Files.readAllLines(file.path());
            assertEquals("TY  - NEWS", lines.getFirst());
            assertTrue(lines.contains("T2  - The Moscow Times"), lines.toString());
        }
    }

    private static Page.LocatorOptions text(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
