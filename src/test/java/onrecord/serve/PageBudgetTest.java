package onrecord.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every page keeps to: open to everybody, light, and whole on a small screen. */
class PageBudgetTest {
    @AutoClose
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start();
    }

    static List<String> pages() {
        return List.of(
                "/",
                "/?q=bridge&outlet=The+Harbour+Post&-outlet=Tagesblatt&from=2023",
                "/?q=zeppelin&outlet=Tagesblatt",
                "/quotes?q=bridge&by=speaker",
                "/articles/" + Newsroom.CLOSURE + "?q=bridge",
                "/articles/" + Newsroom.NAMELESS,
                "/speakers/Ida%20Brandt",
                "/outlets/The%20Harbour%20Post",
                "/facets/outlet?q=bridge&prefix=e",
                "/sourcing",
                "/concordance?q=bridge",
                "/words?q=bridge",
                "/compare?q=bridge&q=museum",
                "/about",
                "/api",
                "/articles/none");
    }

    @Test
    void no_page_shuts_anybody_out_by_day_or_by_night() {
        List<String> violations = new ArrayList<>();
        try (BrowserContext context = Chromium.open(new Browser.NewContextOptions().setViewportSize(1200, 900))) {
            Page page = context.newPage();
            for (String path : pages()) {
                page.navigate(served.address() + path);
                page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })");
                violations.addAll(Reach.violationsByDayAndNight(page));
            }
        }
        assertEquals(List.of(), violations);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_is_light_and_no_wider_than_a_small_screen(String path) {
        try (BrowserContext context = Chromium.open(new Browser.NewContextOptions().setViewportSize(360, 740))) {
            Page page = context.newPage();
            page.navigate(served.address() + path);
            Number bytes = (Number) page.evaluate(
                    "performance.getEntries().reduce((sum, entry) => sum + (entry.transferSize || 0), 0)");
            Number requests = (Number) page.evaluate("performance.getEntriesByType('resource').length");
            Number width = (Number) page.evaluate("document.documentElement.scrollWidth");
            assertTrue(bytes.longValue() > 0 && bytes.longValue() < 100_000, path + " weighs " + bytes + " bytes");
            assertTrue(requests.intValue() <= 6, path + " makes " + requests + " further requests");
            assertEquals(360, width.intValue(), path);
        }
    }
}
