package onrecord.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Articles and quotes are filed from results and from the article's page, with the mouse and by keys. */
class FilingPageTest {
    private static final String WEIR = "0000000000000001";

    @AutoClose
    private static Served served;

    @BeforeAll
    static void start() throws Exception {
        served = Served.start(Settings.DEFAULT, FilingPageTest::write);
    }

    private static void write(Path folder) {
        SmallArchive.write(
                folder,
                SmallArchive.quoting(
                        SmallArchive.article(
                                1, "Post", "2023-09-19", "Weir opens", "\"The weir is old,\" said Ida Brandt."),
                        "The weir is old,",
                        "Ida Brandt"),
                SmallArchive.article(2, "Post", "2023-09-18", "Quay opens", "The quay opens.")
                        .build());
    }

    @Test
    void results_are_filed_by_keys_and_the_next_key_goes_on_from_there() throws Exception {
        try (BrowserContext context = Chromium.open(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=opens&sort=newest");
            Locator second = page.locator("#r2");
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("s");
            assertThat(page).hasURL(served.address() + "/?q=opens&sort=newest#r2");
            assertThat(second.locator(".star")).hasAttribute("aria-pressed", "true");
            assertThat(second.locator("h2 a")).isFocused();
            assertThat(page.locator("#r1 .star")).hasAttribute("aria-pressed", "false");

            page.keyboard().press("t");
            assertThat(second.getByLabel("Tag")).isFocused();
            page.keyboard().type("River works; Two");
            second.getByLabel("Collection").fill("Chapter 2");
            page.keyboard().press("Enter");
            assertThat(second.locator(".tag")).hasText(new String[] {"River works", "Two", "Chapter 2"});
            assertThat(page.locator("#r1 .tag")).hasCount(0);
            second.locator(".tag").first().click();
            assertThat(page.locator(".card h2")).hasText(new String[] {"Quay opens"});
            assertThat(page.locator(".chips")).containsText("River works");

            page.navigate(served.address() + "/?q=opens&sort=newest");
            second.locator(".star").click();
            assertThat(second.locator(".star")).hasAttribute("aria-pressed", "false");
            page.keyboard().press("?");
            assertThat(page.locator("#help")).containsText("give the focused result or the article a star");
        }
    }

    @Test
    void labels_and_notes_are_taken_off_among_results_by_keys() throws Exception {
        try (Served own = Served.start(Settings.DEFAULT, FilingPageTest::write);
                BrowserContext context = Chromium.open(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(own.address() + "/?q=opens&sort=newest");
            Locator second = page.locator("#r2");
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("u");
            assertThat(second.locator("h2 a")).isFocused(); // there is nothing to take off
            page.keyboard().press("t");
            page.keyboard().type("River; Mill");
            second.getByLabel("Collection").fill("Chapter 2");
            second.getByLabel("Note").fill("call <them> & ask");
            page.keyboard().press("Enter");
            assertThat(second.locator(".tag")).hasText(new String[] {"River", "Mill", "Chapter 2"});
            assertThat(second.locator("h2 a")).isFocused();

            Locator off = second.locator(".off button");
            page.keyboard().press("u");
            assertThat(off.first()).isFocused();
            assertThat(off.first()).hasAccessibleName("River remove");
            page.keyboard().press("Enter");
            assertThat(second.locator(".tag")).hasText(new String[] {"Mill", "Chapter 2"});
            assertThat(second.locator("h2 a")).isFocused();
            page.keyboard().press("u");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(second.locator(".tag")).hasText("Mill");
            assertThat(second.locator("h2 a")).isFocused();
            page.keyboard().press("u");
            page.keyboard().press("Tab");
            assertThat(off.last()).hasText("call <them> & ask ✕remove");
            page.keyboard().press("Enter");
            assertThat(off).hasCount(1);

            page.navigate(own.address() + "/quotes");
            Locator quote = page.locator(".said .card");
            quote.getByText("File").click();
            quote.getByLabel("Note").fill("said twice");
            quote.getByText("Keep").click();
            quote.getByText("File").click();
            quote.getByText("said twice").click();
            page.navigate(own.address() + "/articles/" + WEIR);
            assertThat(page.locator(".noted")).hasCount(0);
            page.navigate(own.address() + "/articles/0000000000000002");
            assertThat(page.locator(".mended li"))
                    .containsText(new String[] {"Tag: River", "Tag: Mill", "no longer tagged: River"});
        }
    }

    @Test
    void a_quote_is_filed_among_quotes_and_on_its_article_and_leaves_with_it() throws Exception {
        try (BrowserContext context = Chromium.open(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(served.address() + "/quotes");
            Locator quote = page.locator(".said .card");
            quote.getByText("File").click();
            quote.getByLabel("Tag").fill("Old <i>things</i>");
            quote.getByText("Keep").click();
            assertThat(quote.locator(".tag")).hasText("Old <i>things</i>");

            page.navigate(served.address() + "/articles/" + WEIR);
            Locator said = page.locator(".voice li");
            assertThat(said.locator(".tag")).hasText("Old <i>things</i>");
            assertThat(page.locator(".filing .tag")).hasCount(0);
            page.keyboard().press("t");
            page.locator(".filing").getByLabel("Note").fill("read again");
            page.keyboard().press("Enter");
            assertThat(page.locator(".filing .noted")).hasText("read again");
            assertThat(said.locator(".noted")).hasCount(0);

            String table = served.get("/api/export?of=quotes&format=csv").body();
            assertTrue(table.lines().findFirst().orElse("").endsWith(",url,tags,collections,notes"), table);
            assertTrue(table.contains(",Old <i>things</i>,,"), table);
            JsonNode line =
                    Served.JSON.readTree(served.get("/api/export?of=quotes").body());
            assertEquals("Old <i>things</i>", line.at("/quote/tags/0").asText());
            assertEquals(
                    "Old <i>things</i>",
                    served.json("/api/quotes").at("/hits/0/quote/tags/0").asText());
            JsonNode article = served.json("/api/articles/" + WEIR);
            assertEquals("Old <i>things</i>", article.at("/quotes/0/tags/0").asText());
            assertEquals(
                    "read again", article.at("/properties/onrecord.notes/0").asText());
            assertEquals(List.of(), Schema.violations(served.json("/api/openapi.json"), "Article", article));
            assertEquals(
                    1,
                    served.json("/api/quotes?tag=Old+%3Ci%3Ethings%3C%2Fi%3E")
                            .at("/total/value")
                            .asInt());
            assertEquals(
                    "Old <i>things</i>",
                    served.json("/api/search").at("/facets/tag/buckets/0/value").asText());
        }
    }

    @Test
    void a_server_that_others_reach_without_a_token_shows_labels_and_no_forms() throws Exception {
        try (Served open = Served.start(Settings.DEFAULT.withNames(Set.of("news.example")), FilingPageTest::write)) {
            String page = open.page("/?q=opens");
            assertFalse(page.contains("name=\"star\"") || page.contains("id=\"filing\""), page);
        }
    }
}
