package onrecord.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a real browser, with and without JavaScript. */
class BrowserTest {
    @AutoClose
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start();
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

    @Test
    void a_reader_needs_no_mouse() {
        try (BrowserContext context = open(true)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/");
            page.keyboard().press("/");
            page.keyboard().type("bridge");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("5 articles for bridge");
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("k");
            assertThat(page.locator(".card h2 a").first()).isFocused();
            page.keyboard().press("?");
            assertThat(page.locator("#help .keys")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("#help .keys")).isHidden();

            page.locator(".card h2 a", text("Harbour bridge to close")).focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".text p mark")).hasCount(2);
            page.keyboard().press("n");
            assertThat(page.locator("mark.here")).hasCount(1);
            page.keyboard().press("n");
            assertThat(page.locator(".hits output")).hasText("2/3");
            page.keyboard().press("p");
            assertThat(page.locator(".hits output")).hasText("1/3");
        }
    }

    @Test
    void what_is_typed_is_completed_and_taken_with_the_keyboard() {
        try (BrowserContext context = open(true)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/");
            page.locator("#q").pressSequentially("steel bra");
            assertThat(page.locator("#suggestions li")).hasCount(1);
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("#q")).hasAttribute("aria-activedescendant", "suggestion0");
            page.keyboard().press("Enter");
            assertThat(page.locator("#q")).hasValue("steel speaker:\"Ida Brandt\"");
            assertThat(page.locator(".card")).hasCount(1);
        }
    }

    @Test
    void a_range_of_time_is_dragged_over_the_bars() {
        try (BrowserContext context = open(true)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=bridge&from=2023-09-15&to=2023-09-21");
            var days = page.locator("svg.bars").last().locator("a");
            assertThat(days).hasCount(7);
            var first = days.nth(4).boundingBox();
            var last = days.nth(5).boundingBox();
            page.mouse().move(first.x + 1, first.y + first.height - 2);
            page.mouse().down();
            page.mouse().move(last.x + 1, last.y + last.height - 2);
            page.mouse().up();
            assertThat(page.locator(".chips b")).hasText("September 19, 2023 to September 20, 2023");
            assertThat(page.locator("h1")).hasText("2 articles for bridge");
        }
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void what_finds_nothing_says_what_would(boolean script) {
        try (BrowserContext context = open(script)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=museum&outlet=Tagesblatt");
            assertThat(page.locator("h1")).hasText("Nothing found for museum");
            page.locator(".none a", text("Without the filter")).click();
            assertThat(page.locator("h1")).hasText("1 article for museum");
        }
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void a_speaker_s_statements_stand_in_order_of_time_with_each_outlet_s_wording(boolean script) {
        try (BrowserContext context = open(script)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/articles/" + Newsroom.CLOSURE);
            page.locator(".voice h3 a", text("Ida Brandt")).click();
            assertThat(page.locator("h1")).hasText("Ida Brandt");
            assertThat(page.locator(".group")).hasText(new String[] {"September 20, 2023", "September 19, 2023"});
            choose(page, "Evening Courier");
            assertThat(page.locator(".said .words")).hasText("Steel does not heal,");
        }
    }

    @Test
    void the_interface_speaks_the_reader_s_language() {
        try (BrowserContext context = open(true)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=bridge");
            page.locator("select[name=language]").selectOption("de");
            page.locator(".settings button").click();
            assertThat(page.locator("h1")).hasText("5 Artikel zu bridge");
            assertThat(page.locator("html")).hasAttribute("lang", "de");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?q=bridge", "/quotes", "/articles/0000000000000001", "/articles/none"})
    void nothing_is_asked_of_anybody_else_and_nothing_is_refused_by_the_policy(String path) {
        try (BrowserContext context = open(true)) {
            Page page = context.newPage();
            List<String> foreign = new ArrayList<>();
            List<String> complaints = new ArrayList<>();
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
