package onrecord.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person searches for and opens is kept, shown, cleared and switched off; nobody else's visit counts. */
class VisitsPageTest {
    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void searches_come_back_until_they_are_cleared(boolean script) throws Exception {
        try (Served served = Served.start();
                BrowserContext context = open(script)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/");
            page.navigate(served.address() + "/?q=bridge");
            page.navigate(served.address() + "/quotes?q=steel&page=1");
            page.navigate(served.address() + "/?q=bridge&page=2");
            page.navigate(served.address() + "/searches");
            assertThat(page.locator(".past li")).hasCount(2);
            assertThat(page.locator(".past li").first()).containsText("steel 1 quote");
            assertThat(page.locator(".past li").last()).containsText("bridge 5 articles");
            page.locator(".past a").last().click();
            assertThat(page.locator("h1")).hasText("5 articles for bridge");
            page.navigate(served.address() + "/searches");
            assertThat(page.locator(".past li").first()).containsText("bridge");
            page.navigate(served.address() + "/?from=2023-09");
            page.navigate(served.address() + "/searches");
            assertThat(page.locator(".past a").first()).hasText("since September 1, 2023");
            page.getByText("Clear the history").click();
            assertThat(page.locator(".past")).hasCount(0);
            assertFalse(
                    Files.readString(served.folder().resolve("visits.jsonl")).contains("steel"));
            page.getByText("Keep nothing more").click();
            page.navigate(served.address() + "/?q=bridge");
            page.navigate(served.address() + "/searches");
            assertThat(page.locator(".past")).hasCount(0);
            assertThat(page.locator(".history")).containsText("Nothing more is kept");
            page.getByText("Keep it again").click();
            page.navigate(served.address() + "/?q=bridge");
            assertEquals(1, served.json("/api/visits").at("/searches").size());
        }
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void an_article_that_was_opened_is_marked_until_it_counts_as_unread(boolean script) throws Exception {
        try (Served served = Served.start();
                BrowserContext context = open(script)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=bridge&sort=oldest");
            assertThat(page.locator(".card .read")).hasCount(0);
            page.locator(".card h2 a").nth(1).click();
            page.locator(".steps a").first().click();
            assertThat(page.locator(".card .read")).hasCount(1);
            assertThat(page.locator(".card").nth(1).locator(".read")).hasText("read");
            page.reload();
            assertThat(page.locator(".card .read")).hasCount(1);
            page.locator(".card h2 a").nth(1).click();
            page.getByText("Mark as unread").click();
            assertThat(page.locator("h1")).hasText("5 articles for bridge");
            assertThat(page.locator(".card .read")).hasCount(0);
            page.locator(".card h2 a").first().click();
            page.navigate(served.address() + "/searches");
            page.getByText("Clear the read marks (1 article)").click();
            assertThat(page.getByText("Clear the read marks")).hasCount(0);
            assertEquals(0, served.json("/api/visits").at("/read").size());
        }
    }

    @Test
    void only_what_a_person_opens_here_counts() throws Exception {
        try (Served served = Served.start()) {
            served.page("/?q=bridge");
            served.get("/?q=bridge", "Sec-Fetch-Dest", "document", "Sec-Fetch-Site", "cross-site");
            served.get("/?q=bridge", "Sec-Fetch-Dest", "document", "Sec-Fetch-Site", "same-site");
            served.get("/?q=bridge", "Sec-Fetch-Dest", "image", "Sec-Fetch-Site", "same-origin");
            served.get(
                    "/articles/" + Newsroom.CLOSURE,
                    "Sec-Fetch-Dest",
                    "document",
                    "Sec-Fetch-Site",
                    "none",
                    "Sec-Purpose",
                    "prefetch");
            assertTrue(Files.notExists(served.folder().resolve("visits.jsonl")));
            served.get("/?q=bridge", "Sec-Fetch-Dest", "document", "Sec-Fetch-Site", "none");
            JsonNode visits = served.json("/api/visits");
            assertEquals("q=bridge", visits.at("/searches/0/search").asText());
            assertEquals(5, visits.at("/searches/0/found").asInt());
            String narrower = "/?q=bridge&outlet=The+Harbour+Post&-agency=AFP&from=2023";
            served.get(narrower, "Sec-Fetch-Dest", "document", "Sec-Fetch-Site", "none");
            String history = served.page("/searches");
            assertTrue(history.contains("The Harbour Post · not AFP · since January 1, 2023"), history);
        }
    }

    @Test
    void a_server_that_others_reach_keeps_nothing_and_shows_nothing() throws Exception {
        Settings reached = Settings.DEFAULT.withNames(Set.of("press.example")).withToken("open sesame");
        try (Served served = Served.start(reached, Newsroom::write)) {
            served.get("/?q=bridge", "Sec-Fetch-Dest", "document", "Sec-Fetch-Site", "none");
            assertTrue(Files.notExists(served.folder().resolve("visits.jsonl")));
            assertFalse(served.page("/searches").contains("History"));
            assertFalse(served.json("/api/visits").at("/kept").asBoolean());
        }
    }

    @Test
    void where_nothing_can_be_written_searching_goes_on() throws Exception {
        try (Served served = Served.start()) {
            Files.createDirectory(served.folder().resolve("visits.jsonl"));
            assertEquals(
                    200,
                    served.get("/?q=bridge", "Sec-Fetch-Dest", "document", "Sec-Fetch-Site", "none")
                            .statusCode());
        }
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "360, DARK", "1280, LIGHT", "1280, DARK"})
    void the_history_is_within_reach(int width, ColorScheme scheme) throws Exception {
        try (Served served = Served.start();
                BrowserContext context = Chromium.open(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme))) {
            Page page = context.newPage();
            String article = "/articles/" + Newsroom.CLOSURE;
            for (String path : List.of(article, "/?q=bridge", "/?q=bridge&sort=oldest", "/searches", article)) {
                page.navigate(served.address() + path);
                assertEquals(List.of(), Reach.violations(page));
                assertEquals(width, (int) page.evaluate("document.documentElement.scrollWidth"), path);
            }
        }
    }

    private static BrowserContext open(boolean script) {
        return Chromium.open(new Browser.NewContextOptions().setJavaScriptEnabled(script));
    }
}
