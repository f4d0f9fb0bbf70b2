package onrecord.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import onrecord.extract.Extractor;
import onrecord.identity.Aliases;
import onrecord.model.Article;
import onrecord.read.NewsReader;
import onrecord.read.ReadOptions;
import onrecord.read.Reading;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What there is to choose from, and what leaves for other programs. */
class BrowseApiTest {
    @AutoClose
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start();
    }

    @Test
    void speakers_and_outlets_are_counted_within_a_search() throws Exception {
        assertEquals(List.of("Ida Brandt 2", "Tomas Lund 1"), values(served.json("/api/speakers")));
        assertEquals(List.of("Ida Brandt 1"), values(served.json("/api/speakers?outlet=Evening+Courier")));
        assertEquals(
                List.of("The Harbour Post 2", "Evening Courier 1", "Tagesblatt 1"),
                values(served.json("/api/outlets?q=bridge")));
    }

    @Test
    void values_are_found_by_the_beginning_of_a_word() throws Exception {
        assertEquals(List.of("Evening Courier 2"), values(served.json("/api/facets/outlet?prefix=cour")));
        JsonNode one = served.json("/api/outlets?size=1");
        assertEquals(1, one.at("/buckets").size());
        assertTrue(one.at("/more").asBoolean());
    }

    @Test
    void a_language_is_found_by_its_name_as_well_as_by_its_code() throws Exception {
        assertEquals(List.of("de 1"), values(served.json("/api/facets/language?prefix=ger")));
        assertEquals(List.of("de 1"), values(served.json("/api/facets/language?prefix=de")));
    }

    @Test
    void speakers_are_counted_over_quotes_where_that_is_asked_for() throws Exception {
        assertEquals(List.of("Ida Brandt 2", "Tomas Lund 1"), values(served.json("/api/speakers?of=quotes")));
        assertEquals(
                List.of("Ida Brandt 1"), values(served.json("/api/speakers?of=quotes&outlet=The+Harbour+Post&size=1")));
    }

    @Test
    void articles_are_found_by_the_kind_of_their_quotes() throws Exception {
        JsonNode found = served.json("/api/search?kind=direct");
        assertEquals(2, found.at("/total/value").asInt());
        assertEquals(List.of("direct 2"), values(found.at("/facets/kind")));
        assertEquals(4, found.at("/facets/kind/missing").asInt());
        assertEquals(
                4, served.json("/api/search?-kind=direct").at("/total/value").asInt());
    }

    @Test
    void values_times_and_exports_can_do_without_synonyms_too() throws Exception {
        for (String path : List.of(
                "/api/facets/outlet?",
                "/api/speakers?",
                "/api/outlets?",
                "/api/timeline?",
                "/api/export?format=ris&")) {
            assertEquals(200, served.get(path + "q=bridge&synonyms=false").statusCode(), path);
        }
    }

    @Test
    void a_headline_of_several_articles_is_suggested_with_their_number() throws Exception {
        try (Served copies = Served.start(
                Settings.DEFAULT,
                archive -> SmallArchive.write(
                        archive,
                        SmallArchive.article(1, "Ferry runs again", "One.").build(),
                        SmallArchive.article(2, "Ferry runs again", "Two.").build()))) {
            JsonNode suggestions = copies.json("/api/suggest?q=fer").at("/suggestions");
            assertEquals(1, suggestions.size());
            assertEquals(2, suggestions.at("/0/count").asInt());
        }
    }

    @Test
    void what_is_being_typed_is_completed() throws Exception {
        List<String> suggestions = new ArrayList<>();
        for (JsonNode each : served.json("/api/suggest?q=bra").at("/suggestions")) {
            suggestions.add(each.at("/kind").asText() + " " + each.at("/text").asText());
        }
        assertEquals(List.of("speaker Ida Brandt"), suggestions);
        assertEquals(0, served.json("/api/suggest").at("/suggestions").size());
    }

    @Test
    void aliases_join_speakers_everywhere_until_they_are_switched_off() throws Exception {
        Path aliases = served.folder().resolve(Aliases.FILE);
        Files.writeString(aliases, "Mayor Brandt\tIda Brandt\tTomas Lund\n");
        try {
            assertEquals(List.of("Ida Brandt 2"), values(served.json("/api/speakers")));
            assertEquals(List.of("Ida Brandt 2", "Tomas Lund 1"), values(served.json("/api/speakers?aliases=false")));
            for (String search :
                    List.of("/api/quotes?speaker=Tomas+Lund", "/api/quotes?q=speaker:%22Mayor+Brandt%22")) {
                assertEquals(3, total(served.json(search)), search);
            }
            for (String search : List.of(
                    "/api/quotes?speaker=Tomas+Lund",
                    "/api/quotes?q=speaker:%22tomas+lund%22",
                    "/api/timeline?q=speaker:lund")) {
                assertEquals(1, total(served.json(search + "&aliases=false")), search);
            }
            String joined = served.get("/speakers/Mayor%20Brandt").body();
            assertTrue(joined.contains("Ida Brandt</h1>"), joined);
            assertEquals(
                    404, served.get("/speakers/Mayor%20Brandt?aliases=false").statusCode());
            assertTrue(served.get("/speakers/tomas%20lund?aliases=false").body().contains("Tomas Lund</h1>"));
        } finally {
            Files.delete(aliases);
        }
    }

    private static long total(JsonNode answer) {
        return answer.at("/buckets").isMissingNode()
                ? answer.at("/total/value").asLong()
                : answer.at("/buckets/0/count").asLong();
    }

    @Test
    void a_timeline_counts_a_search_over_time() throws Exception {
        JsonNode timeline = served.json("/api/timeline?q=bridge");
        long dated = 0;
        for (JsonNode bucket : timeline.at("/buckets")) {
            dated += bucket.at("/count").asLong();
        }
        assertEquals(3, dated, "the three that are dated to the day");
        assertEquals(1, timeline.at("/undated").asLong());
    }

    @Test
    void an_article_has_neighbours_that_are_like_it() throws Exception {
        List<String> ids = new ArrayList<>();
        served.json("/api/articles/" + Newsroom.CLOSURE + "/similar")
                .at("/hits")
                .forEach(hit -> ids.add(hit.at("/id").asText()));
        assertTrue(ids.contains(Newsroom.DEFENCE), ids.toString());
        assertTrue(!ids.contains(Newsroom.CLOSURE), "not itself");
        assertEquals(404, served.get("/api/articles/none/similar").statusCode());
    }

    @Test
    void an_article_tells_every_place_where_words_stand() throws Exception {
        JsonNode article = served.json("/api/articles/" + Newsroom.CLOSURE + "?q=bridge");
        List<String> fields = new ArrayList<>();
        article.at("/highlights")
                .forEach(part -> fields.add(
                        part.at("/field").asText() + " " + part.at("/ranges").size()));
        assertTrue(fields.containsAll(List.of("title 1", "body 2")), fields.toString());
    }

    @Test
    void a_search_is_exported_whole_in_every_format() throws Exception {
        HttpResponse<String> lines = served.get("/api/export?q=bridge&format=jsonl");
        assertEquals(5, lines.body().lines().count());
        assertEquals(
                "attachment; filename=\"onrecord.jsonl\"",
                lines.headers().firstValue("Content-Disposition").orElse(""));
        assertEquals(
                7,
                served.get("/api/export?format=csv")
                        .body()
                        .lines()
                        .filter(line -> line.matches("(id|[0-9a-f]{16}),.*"))
                        .count());
        assertEquals(
                6,
                served.get("/api/export?format=ris")
                        .body()
                        .lines()
                        .filter("ER  - "::equals)
                        .count());
        assertEquals(
                6,
                Served.JSON
                        .readTree(served.get("/api/export?format=csl-json").body())
                        .size());
        assertEquals(6, served.get("/api/export?format=bibtex").body().split("@article", -1).length - 1);
    }

    @Test
    void an_export_that_cannot_be_made_is_refused_before_it_begins() throws Exception {
        assertEquals(400, served.get("/api/export?format=pdf").statusCode());
        assertEquals(400, served.get("/api/export?size=10").statusCode());
    }

    @Test
    void an_article_is_cited_with_what_is_known_of_it() throws Exception {
        assertEquals(
                "Ann Lee, Reuters. “Harbour bridge to close for repairs.” The Harbour Post, 2023-09-19. "
                        + "https://harbourpost.example/2023/09/19/bridge\n",
                served.get("/articles/" + Newsroom.CLOSURE + "/cite?format=plain")
                        .body());
        assertEquals(
                "[A letter to the editor asks who pays for the bridge.]. n.d.\n",
                served.get("/articles/" + Newsroom.NAMELESS + "/cite?format=plain")
                        .body());
        String ris = served.get("/articles/" + Newsroom.FERRY + "/cite").body();
        assertTrue(ris.contains("DA  - 2023/08//"), ris);
    }

    @Test
    void a_feed_has_the_newest_first_and_nothing_undated() throws Exception {
        HttpResponse<String> answer = served.get("/feed.atom?q=bridge");
        Document feed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer.body())));
        List<String> titles = new ArrayList<>();
        var entries = feed.getElementsByTagName("entry");
        for (int i = 0; i < entries.getLength(); i++) {
            titles.add(entries.item(i).getFirstChild().getTextContent());
        }
        assertEquals(
                List.of(
                        "Hafenbrücke gesperrt",
                        "Mayor defends closing the bridge",
                        "Harbour bridge to close for repairs",
                        "Ferries wait for the bridge to close"),
                titles);
        assertEquals(
                3,
                feed.getElementsByTagName("published").getLength(),
                "the ferries' article is dated to the month alone");
    }

    @Test
    void a_feed_by_added_has_what_was_taken_in_last_undated_or_not_and_is_of_then() throws Exception {
        try (Served own = Served.start(Settings.DEFAULT, folder -> {
            SmallArchive.write(
                    folder,
                    SmallArchive.article(1, "Post", "2023-09-18", "Old weir", "The weir is old.")
                            .build());
            SmallArchive.write(
                    folder,
                    SmallArchive.quoting(
                            SmallArchive.article(2, "New weir", "\"It is new,\" said Ida Brandt."),
                            "It is new,",
                            "Ida Brandt"));
        })) {
            JsonNode hits = own.json("/api/search?q=weir&sort=added").at("/hits");
            assertEquals("New weir", hits.at("/0/title").asText());
            Document feed = feed(own, "/feed.atom?q=weir&sort=added");
            assertEquals(
                    List.of("New weir", "Old weir"),
                    List.of(text(feed, "entry", 0, "title"), text(feed, "entry", 1, "title")));
            assertEquals(hits.at("/0/added").asText(), text(feed, "entry", 0, "updated"));
            Document quotes = feed(own, "/quotes.atom?sort=added");
            assertEquals(1, quotes.getElementsByTagName("entry").getLength());
            assertEquals("Ida Brandt: It is new,", text(quotes, "entry", 0, "title"));
            assertEquals("urn:onrecord:quote:0000000000000002.1", text(quotes, "entry", 0, "id"));
            assertEquals(
                    0, feed(own, "/quotes.atom").getElementsByTagName("entry").getLength());
            String page = own.page("/quotes?q=new");
            assertTrue(page.contains("href=\"/quotes.atom?q=new&amp;sort=added\""), page);
            assertTrue(own.page("/?q=weir&sort=added").contains("Newly taken in"));
            String none = own.page("/?q=weir&since=2999-01-01");
            assertTrue(none.contains("since January 1, 2999, 00:00 UTC"), none);
            assertTrue(own.page("/articles/0000000000000002").contains("Taken in"));
            assertEquals(400, own.get("/api/search?since=soonish").statusCode());
            assertEquals(
                    List.of(),
                    Schema.violations(
                            own.json("/api/openapi.json"), "SearchAnswer", own.json("/api/search?q=weir&since=2020")));
        }
    }

    @Test
    void a_feed_has_one_entry_for_copies_of_one_text_and_leads_to_each() throws Exception {
        String text = "The old weir of Norrvik gave way before dawn, and the river carried two barges, a crane and the"
                + " footbridge down to the harbour, where a tug caught them before they could reach the ferry pier or"
                + " the fishing boats that lay there for the winter with nobody aboard to cast off.";
        try (Served own = Served.start(Settings.DEFAULT, folder -> {
            SmallArchive.write(
                    folder,
                    SmallArchive.article(1, "Post", "2023-09-18", "Weir gives way", text)
                            .build(),
                    SmallArchive.article(2, "Courier", "2023-09-19", "Old weir breaks", text)
                            .build());
            SmallArchive.link(folder);
        })) {
            Document feed = feed(own, "/feed.atom?q=weir");
            assertEquals(1, feed.getElementsByTagName("entry").getLength());
            String entry = own.get("/feed.atom?q=weir").body();
            assertTrue(
                    entry.contains("rel=\"related\" type=\"text/html\" href=\"" + own.address()
                            + "/articles/0000000000000001\" title=\"Post\""),
                    entry);
            assertEquals(
                    2,
                    feed(own, "/feed.atom?q=weir&group=none")
                            .getElementsByTagName("entry")
                            .getLength());
        }
    }

    private static Document feed(Served served, String path) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(served.get(path).body())));
    }

    private static String text(Document feed, String element, int number, String name) {
        return ((Element) feed.getElementsByTagName(element).item(number))
                .getElementsByTagName(name)
                .item(0)
                .getTextContent();
    }

    @Test
    void a_feed_taken_in_has_the_articles_that_it_was_made_from(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("a.atom"), served.get("/feed.atom?q=bridge").body());
        List<String> read = new ArrayList<>();
        Extractor extractor = new Extractor();
        try (NewsReader reader = new NewsReader(ReadOptions.DEFAULT)) {
            reader.read(file, reading -> {
                Article a =
                        extractor.extract(((Reading.Read) reading).document()).article();
                String day = a.date() == null ? "" : a.date().earliest().toString();
                String outlet = a.outlet() == null ? "" : a.outlet().label();
                read.add(String.join(
                        "|",
                        a.sourceId(),
                        a.title(),
                        outlet,
                        day,
                        a.url(),
                        a.authors().toString()));
            });
        }
        assertEquals(
                List.of(
                        "0000000000000005|Hafenbrücke gesperrt|Tagesblatt|2023-09-21|null|[]",
                        "0000000000000002|Mayor defends closing the bridge|Evening Courier|2023-09-20|null|[]",
                        "0000000000000001|Harbour bridge to close for repairs|The Harbour Post|2023-09-19"
                                + "|https://harbourpost.example/2023/09/19/bridge|[Ann Lee]",
                        "0000000000000003|Ferries wait for the bridge to close|The Harbour Post||null|[]"),
                read);
    }

    @Test
    void figures_count_articles_and_requests() throws Exception {
        String figures = served.get("/metrics").body();
        assertTrue(figures.contains("\nonrecord_articles 6\n"), figures);
        assertTrue(figures.contains("onrecord_requests_total{status=\"2xx\"} "), figures);
    }

    @Test
    void crawlers_stay_out_and_browsers_learn_the_search_box() throws Exception {
        assertEquals("User-agent: *\nDisallow: /\n", served.get("/robots.txt").body());
        String box = served.get("/opensearch.xml").body();
        assertTrue(box.contains("template=\"" + served.address() + "/?q={searchTerms}\""), box);
    }

    private static List<String> values(JsonNode facet) {
        List<String> values = new ArrayList<>();
        facet.at("/buckets")
                .forEach(bucket -> values.add(
                        bucket.at("/value").asText() + " " + bucket.at("/count").asLong()));
        return values;
    }
}
