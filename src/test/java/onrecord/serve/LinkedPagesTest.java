package onrecord.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import onrecord.extract.Extractor;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.ingest.ArticleMaker;
import onrecord.ingest.Ingest;
import onrecord.ingest.IngestRequest;
import onrecord.ingest.Tally;
import onrecord.quote.QuoteFinder;
import onrecord.read.NewsReader;
import onrecord.read.ReadOptions;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the sample articles are to each other, through the API and in the browser. */
class LinkedPagesTest {
    @AutoClose
    private static Served served;
    /** Ids of the sample articles by the number in their file's name. */
    private static List<String> ids;

    @BeforeAll
    static void start() throws Exception {
        served = Served.start(Settings.DEFAULT, LinkedPagesTest::takeIn);
        ids = new ArrayList<>();
        JsonNode hits = served.json("/api/search?facets=none").get("hits");
        for (int number = 0; number < 5; number++) {
            String file = "/00" + number + "_";
            ids.add(StreamSupport.stream(hits.spliterator(), false)
                    .filter(hit -> hit.get("source").asText().contains(file))
                    .findFirst()
                    .orElseThrow()
                    .get("id")
                    .asText());
        }
    }

    /** Takes the sample articles in, and works out what they are to each other. */
    static void takeIn(Path archive) {
        try (NewsReader reader = new NewsReader(ReadOptions.DEFAULT);
                ArchiveWriter writer = LuceneArchive.openWriter(archive)) {
            new Ingest(writer, reader, new ArticleMaker(new Extractor(), new QuoteFinder()::find), 2)
                    .run(IngestRequest.of(List.of(Path.of("seeds"))), new Tally(), failed -> {
                        throw new AssertionError(failed);
                    });
        }
        SmallArchive.link(archive);
    }

    private static String statement(int article, String words) throws Exception {
        for (JsonNode quote : served.json("/api/articles/" + ids.get(article)).get("quotes")) {
            if (quote.get("text").asText().contains(words)) {
                return ids.get(article) + "." + quote.get("start").asInt();
            }
        }
        throw new AssertionError("no quote of " + article + " has " + words);
    }

    /** The other articles of a statement, and whether each is surely of it. */
    private static Map<String, Boolean> others(String statement) throws Exception {
        Map<String, Boolean> others = new HashMap<>();
        JsonNode reports = served.json("/api/statements/" + statement).get("reports");
        for (int i = 1; i < reports.size(); i++) {
            others.put(
                    reports.get(i).at("/article/id").asText(),
                    reports.get(i).get("sure").asBoolean());
        }
        return others;
    }

    @Test
    void one_sentence_in_two_articles_is_one_statement_with_what_differs() throws Exception {
        JsonNode answer = served.json("/api/statements/" + statement(1, "futility"));
        JsonNode other = answer.get("reports").get(1);
        assertEquals(ids.get(2), other.at("/article/id").asText());
        assertTrue(other.get("sure").asBoolean());
        String text = other.at("/quote/text").asText();
        List<String> differing = new ArrayList<>();
        other.get("differing")
                .forEach(range -> differing.add(
                        text.substring(range.get(0).asInt(), range.get(1).asInt())));
        assertTrue(differing.stream().anyMatch(words -> words.contains("especially")), differing.toString());
        assertFalse(String.join(" ", differing).contains("futility"), differing.toString());
        assertEquals(true, others(statement(0, "close strategic coord")).get(ids.get(3)));
        assertEquals(true, others(statement(0, "important consensus")).get(ids.get(3)));
    }

    @Test
    void an_undated_report_of_a_statement_has_the_days_that_follow_from_others() throws Exception {
        JsonNode reports = served.json("/api/statements/" + statement(0, "important consensus"))
                .get("reports");
        assertFalse(reports.get(0).has("inferredDate"));
        assertEquals("2023-08-07", reports.at("/1/inferredDate/earliest").asText());
        assertEquals("2023-08-13", reports.at("/1/inferredDate/latest").asText());
    }

    @Test
    void a_day_comes_before_the_days_that_may_be_it() throws Exception {
        JsonNode articles = served.json("/api/events/" + ids.get(0)).get("articles");
        assertEquals(ids.get(0), articles.at("/0/id").asText());
        assertEquals(ids.get(3), articles.at("/1/id").asText());
    }

    @Test
    void praise_of_a_role_is_not_the_pledge_to_play_one() throws Exception {
        assertFalse(others(statement(2, "constructive role")).containsKey(ids.get(0)));
    }

    @Test
    void a_text_is_an_agencys_only_by_its_own_credit() throws Exception {
        JsonNode wire = served.json("/api/articles/" + ids.get(1)).get("wire");
        assertEquals("AFP", wire.get("agency").asText());
        assertEquals("By AFP", wire.get("credit").asText());
        for (int number : new int[] {0, 2, 3, 4}) {
            assertFalse(served.json("/api/articles/" + ids.get(number)).has("wire"), "article " + number);
        }
    }

    /** The days that follow for an article, "first..last"; "" where none do. */
    private static String inferred(int article) throws Exception {
        JsonNode date = served.json("/api/articles/" + ids.get(article)).get("inferredDate");
        return date == null
                ? ""
                : date.get("earliest").asText() + ".." + date.get("latest").asText();
    }

    @Test
    void an_undated_article_is_of_the_week_that_its_first_day_of_the_week_begins() throws Exception {
        assertEquals("2023-08-07..2023-08-13", inferred(3));
        assertEquals("2023-09-18..2023-09-24", inferred(2));
        assertEquals("", inferred(4));
        assertEquals("", inferred(0), "it has a date");
    }

    @Test
    void the_call_and_the_talks_are_two_events_and_the_fifth_sample_is_of_neither() throws Exception {
        assertEquals(Set.of(ids.get(0), ids.get(3)), surely(0));
        assertEquals(Set.of(ids.get(1), ids.get(2)), surely(1));
        assertEquals(Set.of(ids.get(4)), surely(4));
    }

    /** The articles that surely report the happening of an article. */
    private static Set<String> surely(int article) throws Exception {
        Set<String> sure = new HashSet<>();
        for (JsonNode report : served.json("/api/events/" + ids.get(article)).get("articles")) {
            if (report.get("sure").asBoolean()) {
                sure.add(report.get("id").asText());
            }
        }
        return sure;
    }

    @Test
    void an_event_says_who_quotes_what_and_never_that_something_was_left_out() throws Exception {
        JsonNode event = served.json("/api/events/" + ids.get(2));
        assertTrue(event.get("articles").findValuesAsText("id").contains(ids.get(1)));
        JsonNode shared = StreamSupport.stream(event.get("statements").spliterator(), false)
                .filter(row -> row.at("/quote/text").asText().contains("futility"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                2,
                shared.findValuesAsText("how").stream().filter("quoted"::equals).count());
        String page = served.page("/events/" + ids.get(2));
        assertTrue(page.contains("not found in this article"));
        assertFalse(page.contains("omitted"));
    }

    @Test
    void filters_find_what_is_linked() throws Exception {
        JsonNode quotes = served.json("/api/quotes?q=statement:" + statement(1, "futility"));
        assertEquals(2, quotes.at("/total/value").asInt());
        assertEquals(404, served.get("/statements/" + ids.get(1) + ".3").statusCode());
        assertEquals(404, served.get("/events/none").statusCode());
        assertEquals(404, served.get("/api/stories/none").statusCode());
    }

    @Test
    void a_reader_goes_from_an_article_to_its_happening_and_to_a_statement() throws Exception {
        try (BrowserContext context = Chromium.open(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(served.address() + "/articles/" + ids.get(1));
            assertThat(page.locator(".wire")).containsText("The text is AFP's");
            Locator sides = page.locator(".tie .sides").first();
            sides.locator("summary").click();
            assertThat(sides.locator("blockquote")).hasCount(2);
            assertThat(page.locator(".voice a.statements").first()).hasText("In 2 articles");
            page.locator(".ties > p a").click();
            assertThat(page.locator("h1")).containsText("Russia Hails");
            assertThat(page.locator(".course li")).not().hasCount(0);
            page.locator(".matrix tbody th a", new Page.LocatorOptions().setHasText("futility"))
                    .click();
            assertThat(page.locator(".reports").first().locator(".report")).hasCount(2);
            Locator undated = page.locator(".report", new Page.LocatorOptions().setHasText("[The two countries would"));
            assertThat(undated.locator(".kicker"))
                    .containsText("between September 18, 2023 and September 24, 2023 inferred");
            assertThat(page.locator(".report mark", new Page.LocatorOptions().setHasText("more so")))
                    .isVisible();
            page.locator(".report figcaption a").first().click();
            assertThat(page.locator(".quote:target")).containsText("futility");
        }
    }

    @Test
    void a_pasted_quote_with_a_word_changed_finds_its_original() throws Exception {
        try (BrowserContext context = Chromium.open(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(served.address() + "/");
            page.locator(".bar nav a", new Page.LocatorOptions().setHasText("Is it real?"))
                    .click();
            page.locator("#words")
                    .fill("noting the uselessness of attempts to resolve the crisis without taking into account"
                            + " Russia's interests");
            page.locator(".check button").click();
            assertThat(page.locator(".verdict")).containsText("Altered");
            assertThat(page.locator(".check blockquote mark", new Page.LocatorOptions().setHasText("futility"))
                            .first())
                    .isVisible();
            page.locator("#words").fill("We shall never surrender the moon to the cheese makers of tomorrow");
            page.locator(".check button").click();
            assertThat(page.locator(".verdict")).containsText("Not in this archive");
        }
    }

    @Test
    void quotes_leave_as_they_are_found_and_statements_with_their_reports() throws Exception {
        long quotes = served.json("/api/quotes").at("/total/value").asLong();
        List<String> lines = served.get("/api/export?of=quotes").body().lines().toList();
        assertEquals(quotes, lines.size());
        assertTrue(Served.JSON.readTree(lines.getFirst()).has("quote"));
        String futility = statement(1, "futility");
        List<JsonNode> statements = new ArrayList<>();
        for (String line : served.get("/api/export?of=statements&q=futility&format=jsonl")
                .body()
                .lines()
                .toList()) {
            statements.add(Served.JSON.readTree(line));
        }
        assertEquals(1, statements.size(), "a statement is told once, whichever of its reports is found first");
        assertTrue(statements.getFirst().findValuesAsText("id").contains(futility));
        List<String> table = served.get("/api/export?of=statements&q=futility&format=csv")
                .body()
                .lines()
                .toList();
        assertTrue(table.getFirst().startsWith("statement,tie,id,words"));
        assertEquals(3, table.size());
        assertEquals(400, served.get("/api/export?of=quotes&format=ris").statusCode());
    }
}
