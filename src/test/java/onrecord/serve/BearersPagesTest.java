package onrecord.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static onrecord.search.lucene.SmallArchive.article;
import static onrecord.search.lucene.SmallArchive.quoting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How pages and the API offer whom a family name that stands alone perhaps means. */
class BearersPagesTest {
    @AutoClose
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start(Settings.DEFAULT, BearersPagesTest::write);
    }

    private static void write(Path folder) {
        SmallArchive.write(
                folder,
                quoting(article(1, "Valley Post", "2023-05-17", "One", "“Rain fell,” Tarn said."), "Rain fell", "Tarn"),
                quoting(
                        article(2, "Valley Post", "2023-05-20", "Two", "“Snow fell,” Anna Tarn said."),
                        "Snow fell",
                        "Anna Tarn"));
    }

    @Test
    void the_quote_shows_whom_it_is_perhaps_of_and_why() throws Exception {
        String page = served.get("/quotes?q=rain").body();
        assertTrue(page.contains(
                "<i>perhaps</i> <a href=\"/speakers/Anna%20Tarn?certain=false\" dir=\"auto\">Anna Tarn</a>:"
                        + " the only bearer of Tarn in Valley Post, "));
        assertFalse(served.get("/quotes?q=snow").body().contains("the only bearer"));
    }

    @Test
    void the_speakers_page_leaves_it_out_and_leads_to_it() throws Exception {
        String certain = served.get("/speakers/Anna%20Tarn").body();
        assertFalse(certain.contains("Rain fell"));
        assertTrue(certain.contains("1 more quote is perhaps theirs"));
        String any = served.get("/speakers/Anna%20Tarn?certain=false").body();
        assertTrue(any.contains("Rain fell"));
        assertTrue(any.contains("2 quotes"));
    }

    @Test
    void the_page_offers_to_join_names_of_one_family_and_shows_the_whole_one() throws Exception {
        try (Served own = Served.start(Settings.DEFAULT, BearersPagesTest::write);
                BrowserContext context = Chromium.open(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(own.address() + "/speakers/Anna%20Tarn");
            assertThat(page.locator(".offer")).containsText("Anna Tarn may be Tarn");
            page.navigate(own.address() + "/speakers/Tarn");
            assertThat(page.locator(".offer")).containsText("Tarn may be Anna Tarn");
            page.locator(".offer button").click();
            assertThat(page.locator("h1")).hasText("Anna Tarn");
            assertThat(page.locator(".line h2")).hasText("2 quotes");
            assertThat(page.locator(".offer")).hasCount(0);
            page.locator(".mended button").click();
            assertThat(page.locator("h1")).hasText("Tarn");
            page.locator(".subject .mend", new Page.LocatorOptions().setHasText("somebody else"))
                    .locator("summary")
                    .click();
            page.locator(".subject .mend[open] input[name=value]").fill("Anna Tarn");
            page.keyboard().press("Enter");
            assertThat(page.locator(".mended")).containsText("not the same");
            assertThat(page.locator(".offer")).hasCount(0);
        }
    }

    @Test
    void the_api_says_the_same() throws Exception {
        var hit = served.json("/api/quotes?q=rain").at("/hits/0");
        assertEquals("Tarn", hit.at("/quote/speaker/name").asText());
        assertEquals("Anna Tarn", hit.at("/perhaps/name").asText());
        assertEquals(
                "the only bearer of Tarn in Valley Post, 2023-05-03 to 2023-05-31",
                hit.at("/perhaps/reason").asText());
        assertEquals("2023-05-03", hit.at("/perhaps/from").asText());
        assertEquals("2023-05-31", hit.at("/perhaps/to").asText());
        assertTrue(served.json("/api/quotes?q=snow").at("/hits/0/perhaps").isMissingNode());
        assertEquals(
                1,
                served.json("/api/quotes?speaker=Anna+Tarn").at("/total/value").asInt());
        assertEquals(
                2,
                served.json("/api/quotes?speaker=Anna+Tarn&certain=false")
                        .at("/total/value")
                        .asInt());
    }
}
