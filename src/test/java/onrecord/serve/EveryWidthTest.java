package onrecord.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import onrecord.serve.page.Messages;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No language is wider than a phone, and pages from right to left keep what is not so in its place. */
class EveryWidthTest {
    @AutoClose
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void no_language_is_wider_than_a_phone(String language) {
        try (BrowserContext context = inLanguage(language, 360, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            for (String path : PageBudgetTest.pages()) {
                page.navigate(served.address() + path);
                page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })");
                int wide = (int) page.evaluate("document.documentElement.scrollWidth");
                assertEquals(360, wide, language + " " + path);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"360, DARK", "1280, LIGHT"})
    void arabic_pages_run_from_right_to_left(int width, ColorScheme scheme) {
        try (BrowserContext context = inLanguage("ar", width, scheme)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=bridge");
            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            assertThat(page.locator("h1")).hasText("5 مقالات عن bridge");
            BoundingBox button = page.locator(".search button").boundingBox();
            BoundingBox box = page.locator("#q").boundingBox();
            assertTrue(button.x < box.x, "the button stands behind the box, which is on its left");
            assertEquals(0, page.evaluate("Math.min(0, document.scrollingElement.scrollLeft)"));
            assertTrue((int) page.evaluate("document.documentElement.scrollWidth") <= width);
            assertEquals(List.of(), Reach.violations(page));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void english_words_keep_their_place_on_an_arabic_page(int width) {
        try (BrowserContext context = inLanguage("ar", width, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/quotes?q=bridge");
            assertEquals(List.of(), page.evaluate("""
                [...document.querySelectorAll('.said figure')].filter(figure => {
                  const tick = figure.querySelector('.tick input').getBoundingClientRect();
                  return [...figure.querySelectorAll('blockquote span')]
                      .flatMap(words => [...words.getClientRects()])
                      .some(line => line.left < tick.right && line.top < tick.bottom);
                }).map(figure => figure.textContent)\
                """));
            page.navigate(served.address() + "/concordance?q=bridge&language=en");
            BoundingBox front = page.locator(".kwic .front bdi").nth(1).boundingBox();
            BoundingBox match = page.locator(".kwic .match").nth(1).boundingBox();
            assertTrue(front.x < match.x || front.y < match.y, "the words in front stand in front");
        }
    }

    static List<String> languages() {
        return Messages.LANGUAGES;
    }

    private static BrowserContext inLanguage(String language, int width, ColorScheme scheme) {
        return Chromium.open(new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, 900)
                .setColorScheme(scheme));
    }
}
