package onrecord.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a real browser, with and without JavaScript. */
class BrowserTest {
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start();
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void search_choose_two_outlets_open_an_article_and_go_back(boolean script) {
        try (BrowserContext context = open(script)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/");
            page.locator("#q").fill("bridge");
            page.locator("#q").press("Enter");
            assertThat(page.locator("h1")).hasText("5 articles for bridge");
            assertThat(page.locator(".card").first().locator("mark").first()).hasText("bridge");

            choose(page, "The Harbour Post");
            assertThat(page.locator("h1")).hasText("2 articles for bridge");
            choose(page, "Evening Courier");
            assertThat(page.locator("h1")).hasText("3 articles for bridge");
            assertThat(page.locator(".chips li b")).hasText(new String[] {"The Harbour Post", "Evening Courier"});
            String search = page.url();
            assertTrue(search.contains("outlet=The+Harbour+Post&outlet=Evening+Courier"), search);

            page.locator(".card h2 a", text("Harbour bridge to close")).click();
            assertThat(page.locator("article h1")).hasText("Harbour bridge to close for repairs");
            assertThat(page.locator(".quote.direct")).hasText(new String[] {
                "The bridge is safe, and we want it to stay that way,", "Nobody asked the ferry crews,"
            });
            assertThat(page.locator(".voice h3")).hasText(new String[] {"Ida Brandt", "Tomas Lund"});

            page.goBack();
            assertEquals(search, page.url());
            assertThat(page.locator("h1")).hasText("3 articles for bridge");
            assertThat(page.locator(".chips li b")).hasText(new String[] {"The Harbour Post", "Evening Courier"});
        }
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void an_outlet_is_excluded_and_taken_back(boolean script) {
        try (BrowserContext context = open(script)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=bridge");
            choice(page, "The Harbour Post").locator(".exclude").click();
            assertThat(page.locator("h1")).hasText("3 articles for bridge");
            assertThat(page.locator(".chips s")).hasText("The Harbour Post");
            page.locator(".chips a").first().click();
            assertThat(page.locator("h1")).hasText("5 articles for bridge");
        }
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void quotes_are_searched_and_lead_to_their_place_in_the_text(boolean script) {
        try (BrowserContext context = open(script)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/quotes?q=steel");
            assertThat(page.locator("h1")).hasText("1 quote for steel");
            assertThat(page.locator(".said .speaker")).hasText("Ida Brandt");
            page.locator(".said .where").click();
            assertThat(page.locator(".quote:target")).hasText("Steel does not heal,");
        }
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void colours_are_chosen_and_kept(boolean script) {
        try (BrowserContext context = open(script)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=bridge");
            page.locator("select[name=theme]").selectOption("dark");
            page.locator(".settings button").click();
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            assertThat(page.locator("h1")).hasText("5 articles for bridge");
            page.reload();
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?q=bridge", "/quotes", "/articles/0000000000000001", "/articles/none"})
    void nothing_is_asked_of_anybody_else_and_nothing_is_refused_by_the_policy(String path) {
        try (BrowserContext context = open(true)) {
            Page page = context.newPage();
            List<String> foreign = new java.util.ArrayList<>();
            List<String> complaints = new java.util.ArrayList<>();
            page.onRequest(request -> {
                if (!request.url().startsWith(served.address().toString())) {
                    foreign.add(request.url());
                }
            });
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    complaints.add(message.text());
                }
            });
            page.navigate(served.address() + path);
            assertEquals(List.of(), foreign);
            assertEquals(List.of(), complaints);
        }
    }

    private static BrowserContext open(boolean script) {
        return Chromium.open(new Browser.NewContextOptions().setJavaScriptEnabled(script));
    }

    private static void choose(Page page, String outlet) {
        choice(page, outlet).locator(".choice").click();
    }

    private static Locator choice(Page page, String outlet) {
        return page.locator("[data-facet=outlet] li", text(outlet));
    }

    private static Page.LocatorOptions text(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
