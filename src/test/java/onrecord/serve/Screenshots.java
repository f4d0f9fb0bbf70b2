package onrecord.serve;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Pictures of the pages for people to look at, in {@code screenshots/}: {@code mvn test -Dtest=Screenshots}. With
 * {@code -Donrecord.pictures=http://127.0.0.1:7700} they are taken of a server that runs already.
 */
class Screenshots {
    private static final int[] WIDTHS = {360, 800, 1440};

    @Test
    void take() throws Exception {
        String running = System.getProperty("onrecord.pictures", "");
        if (running.isEmpty()) {
            try (Served served = Served.start()) {
                take(served.address().toString());
            }
        } else {
            take(running);
        }
    }

    private static void take(String address) {
        Map<String, String> pages = Map.of(
                "home", "/",
                "search", "/?q=" + System.getProperty("onrecord.pictures.query", "bridge"),
                "quotes", "/quotes",
                "about", "/about",
                "speaker", "/speakers/Ida%20Brandt",
                "nothing", "/?q=zeppelin&outlet=Nowhere",
                "missing", "/articles/none");
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            for (int width : WIDTHS) {
                try (BrowserContext context = Chromium.open(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme))) {
                    Page page = context.newPage();
                    String kind = "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
                    pages.forEach((name, path) -> shoot(page, address + path, name + kind));
                    page.navigate(address + pages.get("search"));
                    page.locator(".card h2 a").first().click();
                    shoot(page, page.url(), "article" + kind);
                }
            }
        }
    }

    private static void shoot(Page page, String address, String file) {
        page.navigate(address);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("screenshots", file))
                .setFullPage(true));
    }
}
