package onrecord.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be ticked, cited and taken along shuts nobody out, on a phone and on a wide screen, by day and by night. */
class EveryWidthTest {
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start();
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "1440, DARK"})
    void pages_with_what_leaves_are_within_reach(int width, ColorScheme scheme) {
        try (BrowserContext context = Chromium.open(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme))) {
            Page page = context.newPage();
            String article = "/articles/" + Newsroom.CLOSURE;
            for (String path : List.of("/?q=bridge", "/quotes", article, article + "/evidence", "/take")) {
                page.navigate(served.address() + path);
                assertEquals(
                        List.of(),
                        new AxeBuilder(page)
                                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                                        .analyze()
                                        .getViolations()
                                        .stream()
                                        .map(violation -> path + " " + violation.getId() + " "
                                                + violation
                                                        .getNodes()
                                                        .getFirst()
                                                        .getHtml())
                                        .toList());
                int wide = (int) page.evaluate("document.documentElement.scrollWidth");
                assertTrue(wide <= width, path + " is " + wide + " wide");
            }
        }
    }
}
