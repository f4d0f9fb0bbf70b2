package onrecord.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import onrecord.model.Article;
import onrecord.model.Outlet;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two dated reprints of a text and an undated one, whose days follow from them; and an undated article about nothing
 * else.
 */
class InferredDatesTest {
    private static final String FERRY = "The ferry Aurora ran aground off the island of Lindholm early in the morning"
            + " after its steering gear had failed in heavy seas, and lifeboats from three villages took all passengers"
            + " ashore before noon while a tug from Norrvik held the ship off the rocks until the tide turned again.";
    private static final String UNDATED = "%016x".formatted(3);

    @AutoClose
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start(Settings.DEFAULT, InferredDatesTest::write);
    }

    private static void write(Path folder) {
        SmallArchive.write(
                folder,
                ferry(1, "2023-03-02"),
                ferry(2, "2023-03-03"),
                SmallArchive.article(3, "Aurora on the rocks", FERRY)
                        .outlet(new Outlet("Lindholm Echo", null))
                        .build(),
                SmallArchive.article(4, "A ferry letter", "Who paints the ferry?")
                        .build());
        SmallArchive.link(folder);
    }

    private static Article ferry(int number, String day) {
        return SmallArchive.article(number, "Paper " + number, day, "Ferry aground", FERRY)
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 4",
        "dates=stated, 2",
        "dates=inferred, 1",
        "dates=inferred&from=2023-03&to=2023-03, 1",
        "dates=inferred&from=2023-03-05, 1",
        "dates=inferred&from=2023-03-06, 0",
        "dates=inferred&to=2023-02-27, 0",
        "from=2023-03&to=2023-03, 2",
        "undated=only, 2"
    })
    void inferred_dates_count_only_where_they_are_asked_for(String filters, int articles) throws Exception {
        JsonNode answer = served.json("/api/search?q=ferry&" + filters);
        assertEquals(articles, answer.at("/total/value").asInt());
        assertEquals(articles, answer.get("hits").size());
    }

    @Test
    void the_counts_over_time_have_them_on_request_alone_and_as_imprecise() throws Exception {
        JsonNode usual = served.json("/api/timeline?q=ferry");
        assertEquals(2, usual.get("undated").asInt());
        assertEquals(2, sum(usual, "count"));
        assertEquals(0, sum(usual, "imprecise"));
        JsonNode inferred = served.json("/api/timeline?q=ferry&dates=inferred");
        assertEquals(0, sum(inferred, "count"));
        assertTrue(sum(inferred, "imprecise") > 0);
    }

    private static int sum(JsonNode counts, String name) {
        int sum = 0;
        for (JsonNode bucket : counts.get("buckets")) {
            sum += bucket.get(name).asInt();
        }
        return sum;
    }

    @Test
    void an_inferred_date_is_a_range_with_its_reasons_and_never_the_date() throws Exception {
        JsonNode article = served.json("/api/articles/" + UNDATED);
        assertTrue(article.path("date").isMissingNode());
        assertEquals("2023-02-28", article.at("/inferredDate/earliest").asText());
        assertEquals("2023-03-05", article.at("/inferredDate/latest").asText());
        assertEquals(2, article.at("/inferredDate/because").size());
        JsonNode because = article.at("/inferredDate/because/0");
        assertTrue(because.at("/here/text").asText().startsWith("The ferry Aurora"));
        assertTrue(because.get("reason").asText().contains("Who had them first is not known"));
        JsonNode hit = served.json("/api/search?dates=inferred").at("/hits/0");
        assertEquals("2023-02-28", hit.at("/inferredDate/earliest").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/search?q=ferry",
                "/api/articles/0000000000000001/similar",
                "/api/verify?q=lifeboats+from+three+villages+took+all+passengers+ashore+before+noon"
            })
    void the_range_stands_wherever_the_article_is_told_of(String path) throws Exception {
        List<JsonNode> told = new ArrayList<>();
        gather(served.json(path), told);
        assertEquals(1, told.size());
        assertEquals("2023-02-28", told.getFirst().at("/inferredDate/earliest").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "'zh-TW,zh;q=0.9,en;q=0.8', zh-Hans, 2023年2月28日至2023年3月5日之间，推断",
        "zh-Hant-HK, zh-Hans, 2023年2月28日至2023年3月5日之间，推断",
        "'ar-EG,en', ar, بين 28 فبراير 2023 و5 مارس 2023، مستنتج"
    })
    void every_language_writes_it_with_its_own_marks(String wished, String language, String written) throws Exception {
        String page = served.get("/quotes?q=aurora", "Accept", "text/html", "Accept-Language", wished)
                .body();
        assertTrue(page.contains("<html lang=\"" + language + "\""), page);
        String article = served.get("/articles/" + UNDATED, "Accept", "text/html", "Accept-Language", wished)
                .body();
        assertTrue(article.contains(">" + written + "</a>"), article);
    }

    private static void gather(JsonNode node, List<JsonNode> told) {
        if (node.path("id").asText().equals(UNDATED)) {
            told.add(node);
        }
        node.forEach(inner -> gather(inner, told));
    }

    @Test
    void a_reader_sees_the_range_and_the_passages_side_by_side() throws Exception {
        try (BrowserContext context = Chromium.open(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=ferry");
            assertThat(page.locator("h1")).hasText("2 articles and 2 copies for ferry");
            assertThat(page.locator(".copies summary")).hasText("+2 with the same text");
            page.locator(".filters .undated a", new Page.LocatorOptions().setHasText("date inferred"))
                    .click();
            assertThat(page.locator(".card .kicker")).containsText("between February 28, 2023 and March 5, 2023");
            assertThat(page.locator(".bars .imprecise").first()).isVisible();
            assertThat(page.locator(".bars .exact")).hasCount(0);
            page.locator(".card h2 a").click();
            assertThat(page.locator("header .kicker")).containsText("inferred");
            assertThat(page.locator("#inferred blockquote")).hasCount(4);
            assertThat(page.locator("#inferred blockquote").first()).isVisible();
        }
    }
}
