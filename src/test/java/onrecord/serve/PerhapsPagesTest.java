package onrecord.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import onrecord.model.Article;
import onrecord.model.Provenance;
import onrecord.model.Quote;
import onrecord.model.Span;
import onrecord.model.Speaker;
import onrecord.search.lucene.SmallArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How pages and the API show names that are only perhaps right, and why a quote is believed. */
class PerhapsPagesTest {
    private static final String BODY =
            "“Rain fell,” Ann Lee said. “Snow fell,” she said. “Hail fell,” an aide said." + " “Fog came,” he said.";

    @AutoClose
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        Article article = SmallArchive.article(1, "The weather", BODY)
                .quotes(List.of(
                        quote("Rain fell", "Ann Lee", "Ann Lee", 0.97),
                        quote("Snow fell", "she", "Ann Lee", 0.7),
                        quote("Hail fell", "an aide", null, 0.6),
                        quote("Fog came", "he", "Bo Falk", 0.7)))
                .build();
        served = Served.start(Settings.DEFAULT, folder -> SmallArchive.write(folder, article));
    }

    private static Quote quote(String words, String mention, @Nullable String name, double confidence) {
        int start = BODY.indexOf(words);
        return new Quote(
                new Span(start, start + words.length()),
                words,
                Quote.Kind.DIRECT,
                "said",
                new Speaker(mention, null, name, null, new Provenance("cue-inverted", "said", confidence)),
                new Provenance("cue-inverted", "said", 0.97));
    }

    @Test
    void a_speakers_page_leaves_out_what_is_only_perhaps_theirs_and_leads_to_it() throws Exception {
        String certain = served.get("/speakers/Ann%20Lee").body();
        assertTrue(certain.contains("Rain fell"));
        assertFalse(certain.contains("2 quotes"));
        assertTrue(certain.contains("1 quote<"));
        assertTrue(certain.contains("1 more quote is perhaps theirs"));
        assertTrue(certain.contains("href=\"/speakers/Ann+Lee?certain=false\"")
                || certain.contains("href=\"/speakers/Ann%20Lee?certain=false\""));
        String any = served.get("/speakers/Ann%20Lee?certain=false").body();
        assertTrue(any.contains("2 quotes"));
        assertTrue(any.contains("Leave out names that are only perhaps right"));
    }

    @Test
    void the_links_of_a_speakers_page_are_far_enough_apart_for_a_finger() {
        try (BrowserContext context = Chromium.open(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(served.address() + "/speakers/Ann%20Lee");
            assertThat(page.getByText("1 more quote is perhaps theirs")).isVisible();
            assertEquals(List.of(), Reach.violationsAtEveryWidth(page));
        }
    }

    @Test
    void a_speaker_who_is_only_perhaps_one_has_a_page_that_says_so() throws Exception {
        assertEquals(200, served.get("/speakers/Bo%20Falk").statusCode());
        assertTrue(served.get("/speakers/Bo%20Falk").body().contains("1 more quote is perhaps theirs"));
        assertEquals(404, served.get("/speakers/Nobody").statusCode());
    }

    @Test
    void the_facet_of_speakers_offers_who_is_not_named_and_counts_what_is_left_out() throws Exception {
        String page = served.get("/quotes").body();
        assertTrue(page.contains("Not named"));
        assertTrue(page.contains("href=\"/quotes?speaker=-\""));
        assertTrue(page.contains("2 with a name that is only perhaps right"));
        assertTrue(served.get("/quotes?speaker=-&certain=false").body().contains("1 quote"));
    }

    @Test
    void the_api_says_the_same() throws Exception {
        var facet = served.json("/api/quotes?facets=speaker").at("/facets/speaker");
        assertEquals(2, facet.at("/perhaps").asInt());
        assertEquals(3, facet.at("/missing").asInt());
        assertEquals(3, served.json("/api/quotes?speaker=-").at("/total/value").asInt());
        assertEquals(
                2,
                served.json("/api/quotes?speaker=Ann+Lee&certain=false")
                        .at("/total/value")
                        .asInt());
        assertEquals(
                2,
                served.json("/api/speakers?of=quotes&certain=false")
                        .at("/buckets/0/count")
                        .asInt());
    }

    @Test
    void an_article_tells_beside_each_quote_why_it_is_believed() throws Exception {
        String page = served.get("/articles/0000000000000001").body();
        assertTrue(page.contains("perhaps Ann Lee"));
        assertTrue(page.contains(
                "<code>cue-inverted</code> · cue <q dir=\"auto\">said</q> · mention <q dir=\"auto\">she</q>"
                        + " · confidence 70 %"));
    }
}
