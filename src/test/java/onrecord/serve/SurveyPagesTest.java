package onrecord.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the results to what they are as a whole, and back; as a page, as JSON and as a table. */
class SurveyPagesTest {
    @AutoClose
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start();
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void results_lead_to_who_gets_quoted_and_back(boolean script) {
        try (BrowserContext context = open(script)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=bridge&from=2023");
            page.getByText("Who gets quoted").click();
            assertThat(page.locator("h1")).hasText("Who gets quoted");
            assertThat(page.locator(".sourcing h2"))
                    .hasText(new String[] {"The Harbour Post 2 quotes", "Evening Courier 1 quote"});
            assertThat(page.locator(".shares").first()).hasText("People 2 (100%)");
            assertThat(page.locator(".voices").first()).containsText("2 names: Ida Brandt (1) Tomas Lund (1)");
            page.locator(".voices a").nth(1).click();
            assertThat(page.locator("h1")).hasText("1 quote for text:(bridge)");
            page.goBack();
            page.getByText("Back to the results").click();
            assertThat(page.locator("h1")).hasText("4 articles for bridge");
            assertThat(page.locator(".chips b")).hasText("since January 1, 2023");
        }
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void searches_are_laid_side_by_side(boolean script) {
        try (BrowserContext context = open(script)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=bridge");
            page.locator("main").getByText("Compare").click();
            assertThat(page.locator(".searches input").first()).hasValue("bridge");
            page.locator(".searches input").nth(1).fill("museum");
            page.locator("[name=interval]").selectOption("month");
            page.locator(".compare button").click();
            assertThat(page.locator(".legend li"))
                    .hasText(new String[] {"bridge 5 articles, 800 of 1,000 1 undated", "museum 1 article, 200 of 1,000"
                    });
            assertThat(page.locator(".curves .curve")).hasCount(2);
            assertThat(page.locator(".numbers tbody tr")).hasCount(17);
            assertThat(page.locator(".numbers tbody tr").first().locator("th, td"))
                    .hasText(new String[] {"May 2022", "0 0", "1,000 1", "1"});
            assertThat(page.locator(".numbers tbody tr").last().locator("th, td"))
                    .hasText(new String[] {"September 2023", "1,000 3", "0 0", "3"});
            page.locator(".numbers tbody tr").last().locator("a").click();
            assertThat(page.locator("h1")).hasText("3 articles for bridge");
        }
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void each_place_stands_in_its_line(boolean script) {
        try (BrowserContext context = open(script)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=bridge&sort=oldest");
            page.getByText("Concordance").click();
            assertThat(page.locator("h1")).hasText("Concordance");
            assertThat(page.locator(".kwic tbody tr")).hasCount(10);
            assertThat(page.locator(".kwic tbody tr").first().locator("td"))
                    .hasText(new String[] {"Ferries wait for the", "bridge", "to close", "The Harbour Post, August 2023"
                    });
            page.getByText("By the words in front").click();
            assertThat(page.locator(".kwic .front").last()).hasText("Ida Brandt said the");
            page.locator(".kwic .match a").last().click();
            assertThat(page.locator("article mark").first()).hasText("bridge");
            page.locator(".steps a").first().click();
            assertThat(page.locator("h1")).hasText("5 articles for bridge");
        }
    }

    @Test
    void a_concordance_of_quotes_says_who_speaks() {
        try (BrowserContext context = open(true)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/quotes?q=bridge");
            page.getByText("Concordance").click();
            assertThat(page.locator(".kwic tbody tr")).hasCount(1);
            assertThat(page.locator(".kwic .source")).hasText("Ida Brandt The Harbour Post, September 19, 2023");
            page.navigate(served.address() + "/concordance");
            assertThat(page.locator(".notice")).hasText("A concordance is of words: type some to search for.");
        }
    }

    @Test
    void words_that_stand_out_lead_to_the_articles_that_have_them() throws Exception {
        try (Served harvest = Served.start(Settings.DEFAULT, WeeklyHarvest::write);
                BrowserContext context = open(true)) {
            Page page = context.newPage();
            page.navigate(harvest.address() + "/?q=dry&from=2019&to=2019-02-15");
            page.locator("main").getByText("Distinctive words").click();
            assertThat(page.locator(".missing")).hasText("Counted in all 7 articles found.");
            assertThat(page.locator(".notice")).hasText("No word stands out.");
            page.navigate(harvest.address() + "/words?q=%22harvest+was+good%22+OR+signed");
            assertThat(page.locator("h1")).hasText("Distinctive words");
        }
        JsonNode words = served.json("/api/words?q=ferries");
        assertEquals(2, words.at("/found").asInt());
    }

    @Test
    void the_api_gives_counts_and_shares_of_each_interval() throws Exception {
        JsonNode answer = served.json("/api/compare?q=bridge&q=museum&interval=month");
        assertEquals(17, answer.at("/buckets").size());
        assertEquals("2023-09", answer.at("/buckets/16/key").asText());
        assertEquals(3, answer.at("/buckets/16/counts/0").asInt());
        assertEquals(1.0, answer.at("/buckets/16/shares/0").asDouble());
        assertTrue(answer.at("/buckets/1/shares/0").isNull());
        assertEquals(1, answer.at("/searches/0/undated").asInt());
        assertEquals(
                1,
                served.json("/api/compare?q=bridge&of=quotes")
                        .at("/searches/0/total")
                        .asInt());
    }

    @Test
    void tables_have_a_row_for_each_thing_counted() throws Exception {
        String compared =
                served.get("/api/compare?q=museum&interval=year&format=csv").body();
        assertEquals(
                List.of(
                        "search,interval,from,to,count,all,share",
                        "museum,2022,2022-01-01,2022-12-31,1,1,1.0",
                        "museum,2023,2023-01-01,2023-12-31,0,4,0.0"),
                compared.lines().toList());
        HttpResponse<String> sourcing = served.get("/api/sourcing?format=csv");
        assertEquals(
                "attachment; filename=\"onrecord-sourcing.csv\"",
                sourcing.headers().firstValue("Content-Disposition").orElseThrow());
        assertEquals(
                List.of(
                        "outlet,outlet_quotes,sort,speaker,quotes",
                        "The Harbour Post,2,person,Ida Brandt,1",
                        "The Harbour Post,2,person,Tomas Lund,1",
                        "Evening Courier,1,person,Ida Brandt,1"),
                sourcing.body().lines().toList());
        assertEquals(200, served.get("/api/sourcing?format=xlsx").statusCode());
        List<String> lines = served.get("/api/concordance?q=museum&width=20&format=csv")
                .body()
                .lines()
                .toList();
        assertEquals("before,match,after,speaker,outlet,date,title,article,field,offset,url", lines.getFirst());
        assertEquals(
                "\"The \",museum,\" of the sea is open.\",,Evening Courier,2022-05-01,Museum opens its doors,"
                        + Newsroom.MUSEUM + ",body,4,",
                lines.getLast());
        assertEquals(3, lines.size());
        assertEquals(
                "word,score,ratio,count,articles,elsewhere",
                served.get("/api/words?q=bridge&format=csv")
                        .body()
                        .lines()
                        .findFirst()
                        .orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/concordance, q",
        "/api/concordance?q=a&width=9, width",
        "/api/words?size=0, size",
        "/api/compare, q",
        "/api/compare?q=a&q=b&q=c&q=d&q=e&q=f&q=g, q",
        "/api/compare?q=a&interval=hour, interval",
        "/api/sourcing?size=0, size",
        "/api/sourcing?format=pdf, format"
    })
    void what_cannot_be_answered_is_refused_by_name(String path, String param) throws Exception {
        HttpResponse<String> answer = served.get(path);
        assertEquals(400, answer.statusCode());
        assertEquals(param, Served.JSON.readTree(answer.body()).at("/param").asText());
    }

    private static BrowserContext open(boolean script) {
        return Chromium.open(new Browser.NewContextOptions().setJavaScriptEnabled(script));
    }
}
