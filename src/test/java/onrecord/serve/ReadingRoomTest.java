package onrecord.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onrecord.model.Article;
import onrecord.model.Field;
import onrecord.model.Provenance;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reading in a real browser: scripts from right to left, paper, wordings side by side, and nothing that moves about.
 */
class ReadingRoomTest {
    @AutoClose
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start(Settings.DEFAULT, ReadingRoomTest::write);
    }

    private static void write(Path folder) {
        List<Article> articles = new ArrayList<>(List.of(
                SmallArchive.quoting(
                        SmallArchive.article(
                                        1,
                                        "The Harbour Post",
                                        "2023-09-19",
                                        "Council agrees",
                                        "“We continue to work for close harbour cooperation and the modernization of"
                                                + " the old port,” Ida Brandt said.")
                                .deck("A tunnel under the quay\nis to follow")
                                .captions(List.of("The quay at dawn", "A tunnel boring machine"))
                                .provenance(Field.DATE, new Provenance("dateline", "QUAYSIDE, Sept 19", 0.9)),
                        "We continue to work for close harbour cooperation and the modernization of the old port,",
                        "Ida Brandt"),
                SmallArchive.quoting(
                        SmallArchive.article(
                                2,
                                "Evening Courier",
                                "2023-09-20",
                                "Brandt on the port",
                                "Ida Brandt spoke of “close harbour cooperation and modernisation of the port”."
                                        + " “Nobody will pay more,” she said."),
                        "close harbour cooperation and modernisation of the port",
                        "Ida Brandt",
                        "Nobody will pay more,",
                        "Ida Brandt"),
                SmallArchive.quoting(
                        SmallArchive.article(
                                        3,
                                        "افتتاح الميناء القديم",
                                        "قال عمدة المدينة: «الميناء القديم سيفتح أبوابه قريبا».")
                                .language("ar"),
                        "الميناء القديم سيفتح أبوابه قريبا",
                        "عمدة المدينة"),
                SmallArchive.article(
                                4,
                                "Evening Courier",
                                "2023-09-20",
                                "Tides",
                                IntStream.range(0, 60)
                                        .mapToObj(i -> "The tide of hour " + i + " was as high as the sea wall.")
                                        .collect(Collectors.joining("\n\n")))
                        .provenance(Field.DATE, new Provenance("inferred-weekday", "on Wednesday", 0.5))
                        .build()));
        for (int i = 0; i < 30; i++) {
            articles.add(SmallArchive.article(
                            100 + i, "Outlet number " + i, "2022-01-01", "Weather", "Rain over the fields.")
                    .build());
        }
        SmallArchive.write(folder, articles.toArray(Article[]::new));
    }

    @Test
    void a_card_says_what_is_not_known() {
        try (BrowserContext context = Chromium.open(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?language=ar");
            assertThat(page.locator(".card .unknown")).hasText(new String[] {"Outlet unknown", "Undated"});
            page.navigate(served.address() + "/quotes?language=ar");
            assertThat(page.locator(".said figcaption i")).hasText(new String[] {"Outlet unknown", "Undated"});
        }
    }

    @Test
    void languages_are_called_by_their_names_in_the_reader_s_language() {
        try (BrowserContext context = Chromium.open(new Browser.NewContextOptions().setLocale("de-DE"))) {
            Page page = context.newPage();
            page.navigate(served.address() + "/about");
            assertThat(page.locator(".counted a", new Page.LocatorOptions().setHasText("isch")))
                    .hasText(new String[] {"Englisch", "Arabisch"});
        }
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void a_date_tells_what_it_rests_on_when_pointed_at_or_reached_by_keyboard(boolean script) {
        try (BrowserContext context = Chromium.open(new Browser.NewContextOptions().setJavaScriptEnabled(script))) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=council");
            assertThat(page.locator(".dated .note")).isHidden();
            page.locator(".dated button").focus();
            assertThat(page.locator(".dated .note")).isVisible();
            assertThat(page.locator(".dated .note")).hasText("stated: dateline, read in “QUAYSIDE, Sept 19”");
            page.navigate(served.address() + "/?q=tide");
            assertThat(page.locator(".dated button em")).hasText("inferred");
            page.locator(".dated button").hover();
            assertThat(page.locator(".dated .note")).isVisible();
            assertThat(page.locator(".dated .note")).hasText("inferred: inferred-weekday, read in “on Wednesday”");
        }
    }

    @Test
    void what_matched_is_marked_under_the_headline_and_in_captions_too() {
        try (BrowserContext context = Chromium.open(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(served.address() + "/articles/0000000000000001?q=tunnel");
            assertThat(page.locator(".deck mark")).hasText("tunnel");
            page.locator(".folded summary").first().click();
            assertThat(page.locator(".folded mark")).hasText("tunnel");
            assertThat(page.locator(".hits span").first()).hasText("2 places match");
        }
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void each_outlet_s_wording_of_a_statement_stands_beside_the_others(boolean script) {
        try (BrowserContext context = Chromium.open(new Browser.NewContextOptions().setJavaScriptEnabled(script))) {
            Page page = context.newPage();
            page.navigate(served.address() + "/speakers/Ida%20Brandt");
            page.locator(".sorts a", new Page.LocatorOptions().setHasText("by statement"))
                    .click();
            assertThat(page.locator(".group")).hasText(new String[] {"One statement in 2 articles", "In one article"});
            assertThat(page.locator(".group + .said").first().locator(".words")).hasText(new String[] {
                "close harbour cooperation and modernisation of the port",
                "We continue to work for close harbour cooperation and the modernization of the old port,"
            });
        }
    }

    @Test
    void a_script_from_right_to_left_is_set_so() {
        try (BrowserContext context = Chromium.open(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(served.address() + "/articles/0000000000000003");
            assertThat(page.locator("article.text")).hasAttribute("lang", "ar");
            for (String part : List.of("article.text h1", "article.text > p")) {
                assertEquals(
                        "rtl", page.locator(part).evaluate("element => getComputedStyle(element).direction"), part);
            }
            assertEquals(
                    "ltr", page.locator("nav a").first().evaluate("element => getComputedStyle(element).direction"));
        }
    }

    @Test
    void on_paper_there_is_the_article_and_not_the_machinery() {
        try (BrowserContext context = Chromium.open(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(served.address() + "/articles/0000000000000001?q=harbour");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("article.text h1")).isVisible();
            assertThat(page.locator(".citation")).isVisible();
            for (String machinery : List.of("form.search", ".bar nav", ".colophon", ".back", ".hits .step")) {
                assertThat(page.locator(machinery)).isHidden();
            }
        }
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void a_value_is_found_in_a_long_facet_by_its_beginning(boolean script) {
        try (BrowserContext context = Chromium.open(new Browser.NewContextOptions().setJavaScriptEnabled(script))) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=rain");
            page.locator("[data-facet=outlet] .within input[name=prefix]").fill("number 29");
            page.locator("[data-facet=outlet] .within input[name=prefix]").press("Enter");
            assertThat(page.locator(".facet .label")).hasText("Outlet number 29");
            page.locator(".facet .choice").click();
            assertThat(page.locator("h1")).hasText("1 article for rain");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?q=rain", "/quotes", "/articles/0000000000000004?q=tide", "/about"})
    void nothing_moves_while_a_page_arrives(String path) {
        try (BrowserContext context = Chromium.open(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            CDPSession browser = context.newCDPSession(page);
            for (int bytes : List.of(100_000, 400_000, 2_000_000)) {
                arriveSlowly(browser, bytes);
                page.navigate(served.address() + path);
                Number shift = (Number) page.evaluate("""
                    () => new Promise(done => {
                      let sum = 0;
                      new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value; }))
                        .observe({ type: 'layout-shift', buffered: true });
                      requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
                    })\
                    """);
                assertEquals(0, shift.doubleValue(), path + " at " + bytes + " bytes a second");
            }
        }
    }

    /** Lets a page arrive in pieces of which the browser may show each, on a quarter of the processor. */
    private static void arriveSlowly(CDPSession browser, int bytesPerSecond) {
        JsonObject network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", 30);
        network.addProperty("downloadThroughput", bytesPerSecond);
        network.addProperty("uploadThroughput", bytesPerSecond);
        browser.send("Network.enable");
        browser.send("Network.emulateNetworkConditions", network);
        JsonObject processor = new JsonObject();
        processor.addProperty("rate", 4);
        browser.send("Emulation.setCPUThrottlingRate", processor);
    }

    @Test
    void everything_on_a_page_of_results_is_reached_with_the_tab_key() {
        try (BrowserContext context = Chromium.open(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=harbour");
            page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })");
            Number reachable = (Number) page.evaluate("""
                () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary')]
                  .filter(element => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }))
                  .length\
                """);
            List<String> walked = new ArrayList<>();
            for (int i = 0; i < reachable.intValue(); i++) {
                page.keyboard().press("Tab");
                walked.add((String) page.evaluate("""
                    () => {
                      const here = document.activeElement;
                      here.dataset.walked = 'yes';
                      const box = here.getBoundingClientRect();
                      return here === document.body || box.width === 0 ? here.outerHTML.slice(0, 80) : '';
                    }\
                    """));
            }
            assertEquals(
                    List.of(), walked.stream().filter(stray -> !stray.isEmpty()).toList());
            assertEquals(reachable.intValue(), page.locator("[data-walked]").count());
            assertTrue(reachable.intValue() > 20);
        }
    }
}
