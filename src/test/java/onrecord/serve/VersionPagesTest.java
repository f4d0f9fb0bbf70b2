package onrecord.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import onrecord.model.Article;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An article whose address was seen with two texts, a third whose order is not known, and one with a single text. */
class VersionPagesTest {
    private static final String FERRY = "The ferry Aurora ran aground off the island of Lindholm early in the"
            + " morning after its steering gear had failed in heavy seas, and lifeboats from %s villages took all"
            + " passengers ashore before noon while a tug from Norrvik held the ship off the rocks.";
    private static final String TUG = "A tug that is to serve Lindholm for %s years was named by the mayor on a quay"
            + " full of children, brass bands and owners of small boats who had asked for it since the old one sank.";
    private static final String QUAY = "Builders from Turku begin with the new quay of Lindholm in %s weeks, which is"
            + " to carry two cranes and a railway siding, after bids and a complaint that a court threw out in spring.";
    private static final String OLDER = "0000000000000001";
    private static final String NEWER = "0000000000000002";
    private static final String SINGLE = "0000000000000003";
    private static final String UNORDERED = "0000000000000004";

    @AutoClose
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start(Settings.DEFAULT, VersionPagesTest::write);
    }

    private static void write(Path folder) {
        SmallArchive.write(
                folder,
                article(1, FERRY, "three", "2023-09-18T06:00:00Z"),
                article(2, FERRY, "four", "2023-09-18T09:00:00Z"),
                article(3, TUG, "five", "2023-09-18T09:00:00Z"),
                article(4, QUAY, "six", ""),
                article(5, QUAY, "seven", ""));
    }

    private static Article article(int number, String text, String count, String captured) {
        String body = text.formatted(count);
        Article.Builder article = SmallArchive.article(
                        number, "Example Post", "2023-09-18", body.substring(0, body.indexOf(" ", 12)), body)
                .url("https://example.org/2023/09/" + text.length());
        return captured.isEmpty()
                ? article.build()
                : article.properties(Map.of("captured", List.of(captured))).build();
    }

    @Test
    void an_older_text_says_so_and_leads_to_what_is_new() {
        try (BrowserContext context = Chromium.open(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(served.address() + "/articles/" + OLDER);
            assertThat(page.locator(".versions"))
                    .containsText("Version 1 of 2. A newer text of this article is known. Version 2 (what differs");

            page.locator(".versions a").last().click();

            assertThat(page.locator("h1")).hasText("The ferry Aurora");
            assertThat(page.locator(".report .outlet")).hasText(new String[] {"Version 1", "Version 2"});
            assertThat(page.locator(".report mark")).hasText(new String[] {"three", "four"});
            page.locator(".report a").last().click();
            page.waitForURL("**/articles/" + NEWER);
            assertThat(page.locator(".versions")).containsText("Version 2 of 2. Version 1 (");
        }
    }

    @Test
    void texts_whose_order_nobody_knows_are_said_to_be_so() {
        try (BrowserContext context = Chromium.open(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(served.address() + "/articles/" + UNORDERED);
            assertThat(page.locator(".versions"))
                    .containsText("One of 2 texts of this article; which is the newer is not known. Another text (");
            page.locator(".versions a").last().click();
            assertThat(page.locator("header.subject")).containsText("Which of the two is the newer is not known.");
            assertThat(page.locator(".report mark")).hasCount(2);

            page.navigate(served.address() + "/articles/" + SINGLE);
            assertThat(page.locator(".versions")).hasCount(0);
        }
    }

    @Test
    void results_have_the_newest_and_a_way_to_all() {
        try (BrowserContext context = Chromium.open(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=lindholm");
            assertThat(page.locator(".card .version", text("Version 2 of 2"))).hasCount(1);
            assertThat(page.locator(".card .version", text("One of 2 texts"))).hasCount(1);
            assertThat(page.locator(".card a[href*='" + OLDER + "']")).hasCount(0);

            page.locator("nav[aria-label=Versions] a", text("all")).click();

            assertThat(page.locator(".card a[href*='" + OLDER + "']")).hasCount(1);
            page.locator("nav[aria-label=Versions] a", text("newest")).click();
            assertThat(page.locator(".card a[href*='" + OLDER + "']")).hasCount(0);
        }
    }

    private static Page.LocatorOptions text(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    @Test
    void two_articles_that_are_no_versions_have_no_such_page() throws Exception {
        assertEquals(
                404, served.get("/articles/" + OLDER + "/changes/" + SINGLE).statusCode());
        assertEquals(
                404,
                served.get("/articles/" + OLDER + "/changes/00000000000000ff").statusCode());
        assertEquals(
                404, served.get("/articles/" + SINGLE + "/changes/" + OLDER).statusCode());
    }
}
