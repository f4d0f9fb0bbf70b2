package onrecord.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No kind of page shuts anybody out, at any width, by day and by night, with many dates and long lists and everything
 * unfolded.
 */
class EveryPageTest {
    @AutoClose
    private static Served served;

    private static String statement;

    @BeforeAll
    static void start() throws Exception {
        served = Served.start(Settings.DEFAULT, EveryPageTest::write);
        String report = served.get("/api/export?of=statements&format=csv")
                .body()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        statement = report.substring(0, report.indexOf(','));
        served.page("/?q=harvest"); // which the history tells of
    }

    private static void write(Path folder) {
        WeeklyHarvest.write(folder);
        LinkedPagesTest.takeIn(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?q=harvest&from=2019&to=2020",
                "/?q=nosuchword",
                "/?from=sometime",
                "/quotes?q=week",
                "/quotes?q=china&by=statement",
                "/articles/0000000000000007?q=harvest&hit=3",
                "/articles/0000000000000007/evidence",
                "/statements/STATEMENT",
                "/events/ARTICLE",
                "/articles/ARTICLE",
                "/speakers",
                "/speakers/Ida%20Brandt",
                "/outlets",
                "/outlets/The%20Harbour%20Post",
                "/facets/outlet",
                "/sourcing",
                "/concordance?q=harvest",
                "/concordance?of=quotes&q=week",
                "/words?q=china",
                "/compare?q=harvest&q=china",
                "/verify?q=week+7+was+wet",
                "/searches",
                "/take",
                "/about",
                "/api",
                "/articles/none"
            })
    void no_page_shuts_anybody_out(String path) {
        try (BrowserContext context = Chromium.open(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            String article = statement.substring(0, statement.indexOf('.'));
            page.navigate(
                    served.address() + path.replace("STATEMENT", statement).replace("ARTICLE", article));
            page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })");
            assertEquals(List.of(), Reach.violationsAtEveryWidth(page));
        }
    }
}
