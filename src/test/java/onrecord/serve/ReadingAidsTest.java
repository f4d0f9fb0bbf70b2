package onrecord.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import onrecord.model.Outlet;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What helps to read: one card a sentence, one name an outlet, quotes that are seen and stay in view. */
class ReadingAidsTest {
    private static final String PIER =
            "Ida Brandt said the pier is old, adding the roof leaks, and warned the floor gives way.";

    @AutoClose
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start(Settings.DEFAULT, ReadingAidsTest::write);
    }

    private static void write(Path folder) {
        SmallArchive.write(
                folder,
                SmallArchive.quoting(
                        SmallArchive.article(1, "Pier to close", PIER).outlet(new Outlet("NYT", "nytimes.com")),
                        "the pier is old",
                        "Ida Brandt",
                        "the roof leaks",
                        "Ida Brandt",
                        "the floor gives way",
                        "Ida Brandt"),
                SmallArchive.quoting(
                        SmallArchive.article(
                                        2,
                                        "",
                                        "“The pier stays open,” Ida Brandt said.\n\n"
                                                + "Nothing else was said that day.\n\n".repeat(80))
                                .title(null),
                        "The pier stays open,",
                        "Ida Brandt"));
    }

    private static BrowserContext open(ColorScheme scheme) {
        return Chromium.open(
                new Browser.NewContextOptions().setViewportSize(1200, 800).setColorScheme(scheme));
    }

    @Test
    void what_one_sentence_tells_under_three_cues_is_one_card_whose_tick_takes_all_three() throws Exception {
        try (BrowserContext context = open(ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/speakers/Ida%20Brandt?q=pier+OR+roof+OR+floor");
            Locator card = page.locator(".card", new Page.LocatorOptions().setHasText("adding"));
            assertEquals(1, card.count());
            assertThat(card.locator("blockquote")).hasText(PIER);
            assertEquals(
                    List.of("the pier is old", "the roof leaks", "the floor gives way"),
                    card.locator(".words").allInnerTexts());
            String ids = card.locator(".tick input").getAttribute("value");
            String table =
                    served.get("/api/export?of=quotes&format=csv&id=" + ids).body();
            assertEquals(1 + 3, table.lines().count(), table);
        }
    }

    @Test
    void an_outlet_has_one_name_on_its_card_in_the_facet_and_on_the_article() {
        try (BrowserContext context = open(ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=%22pier+to+close%22");
            String facet = page.locator(".facet .choice .label").first().innerText();
            assertEquals("The New York Times", facet);
            assertThat(page.locator(".card .outlet")).hasText(facet);
            page.locator(".card h2 a").click();
            assertThat(page.locator(".kicker .outlet")).hasText(facet);
            page.locator(".kicker .outlet").click();
            assertThat(page.locator("h1")).hasText(facet);
            page.navigate(served.address() + "/quotes?q=roof");
            assertThat(page.locator(".said figcaption")).containsText(facet);
        }
    }

    @Test
    void an_article_without_a_headline_is_headed_by_its_first_words() {
        try (BrowserContext context = open(ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/articles/0000000000000002");
            assertThat(page.locator("h1")).containsText("[“The pier stays open,” Ida Brandt said.");
            // how to cite it stands beside
            BoundingBox title = Objects.requireNonNull(page.locator("h1").boundingBox());
            BoundingBox cite =
                    Objects.requireNonNull(page.locator(".beside .copy").boundingBox());
            assertTrue(cite.y - (title.y + title.height) < 60, title + " " + cite.y);
        }
    }

    @Test
    void the_quotes_stay_in_view_beside_a_long_text() {
        try (BrowserContext context = open(ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/articles/0000000000000002");
            page.locator(".text > p").nth(60).scrollIntoViewIfNeeded();
            assertTrue((double) (int) page.evaluate("Math.floor(window.scrollY)") > 800);
            BoundingBox quote =
                    Objects.requireNonNull(page.locator(".voice li").first().boundingBox());
            assertTrue(quote.y >= 0 && quote.y + quote.height <= 800, String.valueOf(quote.y));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void direct_speech_is_seen_in_both_schemes(ColorScheme scheme) {
        try (BrowserContext context = open(scheme)) {
            Page page = context.newPage();
            for (String path : List.of("/articles/0000000000000002", "/quotes?q=stays")) {
                page.navigate(served.address() + path);
                double contrast = (double) page.evaluate("""
                        () => {
                          const light = colour => {
                            const [r, g, b] = colour.match(/[0-9.]+/g).map(v => v / 255)
                              .map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
                            return .2126 * r + .7152 * g + .0722 * b;
                          };
                          const of = element => light(getComputedStyle(element).backgroundColor) + .05;
                          const said = of(document.querySelector('.quote.direct, .words.direct'));
                          const paper = of(document.body);
                          return Math.max(said, paper) / Math.min(said, paper);
                        }""");
                assertTrue(contrast > 1.2, path + ": " + contrast);
            }
        }
    }
}
