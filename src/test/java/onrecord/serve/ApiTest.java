package onrecord.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import onrecord.ingest.Corrector;
import onrecord.search.ArchiveSearcher;
import onrecord.search.lucene.LuceneSearcher;
import onrecord.search.lucene.SmallArchive;
import onrecord.search.query.Synonyms;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiTest {
    @AutoClose
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start();
    }

    @Test
    void a_search_answers_hits_total_facets_and_links() throws Exception {
        JsonNode answer = served.json("/api/search?q=bridge");

        assertEquals("bridge", answer.at("/query/input").asText());
        assertFalse(answer.at("/query/escaped").asBoolean());
        assertEquals(5, answer.at("/total/value").asInt());
        assertEquals("eq", answer.at("/total/relation").asText());
        assertTrue(answer.at("/tookMs").isNumber());
        assertEquals(5, answer.at("/hits").size());
        assertEquals("/api/search?q=bridge", answer.at("/links/self").asText());
        assertEquals(2, count(answer, "outlet", "The Harbour Post"));
        assertEquals(1, count(answer, "outlet", "Evening Courier"));
        assertEquals(1, answer.at("/facets/outlet/missing").asInt());
        assertEquals("day", answer.at("/facets/date/interval").asText());
        assertEquals(1, answer.at("/facets/date/undated").asInt());
    }

    @Test
    void a_hit_carries_what_is_known_and_leaves_out_what_is_not() throws Exception {
        JsonNode hit = hit(served.json("/api/search?q=bridge"), Newsroom.CLOSURE);
        assertEquals("Harbour bridge to close for repairs", hit.at("/title").asText());
        assertEquals("The Harbour Post", hit.at("/outlet/name").asText());
        assertEquals("2023-09-19", hit.at("/date/earliest").asText());
        assertEquals("day", hit.at("/date/precision").asText());
        assertEquals("dateline", hit.at("/dateMethod").asText());
        assertEquals("Ann Lee", hit.at("/authors/0").asText());
        assertEquals("Ida Brandt", hit.at("/speakers/0").asText());

        JsonNode nameless = hit(served.json("/api/search?q=bridge"), Newsroom.NAMELESS);
        for (String unknown : List.of("title", "outlet", "date", "url", "sourceId")) {
            assertTrue(nameless.path(unknown).isMissingNode(), unknown);
        }
    }

    @Test
    void what_is_preferred_decides_the_order_and_stays_in_the_links() throws Exception {
        try (Served archive = Served.start(
                Settings.DEFAULT,
                folder -> SmallArchive.write(
                        folder,
                        SmallArchive.article(1, "Town", "harbour crosses old bridge")
                                .build(),
                        SmallArchive.article(2, "Town", "old harbour bridge closes")
                                .build(),
                        SmallArchive.article(3, "Town", "nothing happens here").build(),
                        SmallArchive.article(4, "Town", "nothing happened either")
                                .build()))) {
            String search = "/api/search?q=harbour+bridge&size=1";
            assertEquals(
                    "0000000000000002", archive.json(search).at("/hits/0/id").asText());
            JsonNode plain = archive.json(search + "&prefer=headline");
            assertEquals("0000000000000001", plain.at("/hits/0/id").asText());
            JsonNode next = archive.json(plain.at("/links/next").asText());
            assertEquals("0000000000000002", next.at("/hits/0/id").asText());
            assertEquals(
                    "prefer",
                    Served.JSON
                            .readTree(archive.get("/api/search?prefer=nearness").body())
                            .at("/param")
                            .asText());
        }
    }

    @Test
    void the_last_change_stands_beside_the_date_and_narrows_a_search() throws Exception {
        JsonNode article = served.json("/api/articles/" + Newsroom.CLOSURE);
        assertEquals("2023-09-19", article.at("/date/earliest").asText());
        assertEquals("2023-09-21", article.at("/updated/earliest").asText());
        assertEquals(
                1,
                served.json("/api/search?q=updated:2023-09-21")
                        .at("/total/value")
                        .asInt());
        assertEquals(
                5, served.json("/api/search?q=-updated:*").at("/total/value").asInt());
        String page = served.get("/articles/" + Newsroom.CLOSURE).body();
        assertTrue(page.contains("updated <time datetime=\"2023-09-21\">"), page);
    }

    @Test
    void highlights_are_text_with_ranges_in_code_points() throws Exception {
        JsonNode hit = hit(served.json("/api/search?q=repairs"), Newsroom.CLOSURE);
        List<String> marked = new ArrayList<>();
        for (JsonNode highlight : hit.at("/highlights")) {
            String text = highlight.at("/text").asText();
            for (JsonNode range : highlight.at("/ranges")) {
                int start = text.offsetByCodePoints(0, range.get(0).asInt());
                int end = text.offsetByCodePoints(0, range.get(1).asInt());
                marked.add(highlight.at("/field").asText() + ":" + text.substring(start, end));
            }
        }
        assertTrue(marked.contains("title:repairs"), marked.toString());
        assertTrue(marked.contains("body:repairs"), "behind a character outside of the basic plane: " + marked);
    }

    @Test
    void several_outlets_are_either_or_and_excluded_ones_are_left_out() throws Exception {
        JsonNode two = served.json("/api/search?q=bridge&outlet=The+Harbour+Post&outlet=Evening+Courier");
        assertEquals(3, two.at("/total/value").asInt());
        assertEquals(1, count(two, "outlet", "Tagesblatt"), "a facet's own choice is left out of its counts");

        JsonNode without = served.json("/api/search?q=bridge&-outlet=The+Harbour+Post");
        assertEquals(3, without.at("/total/value").asInt());
    }

    @Test
    void dates_narrow_and_may_be_as_vague_as_a_year() throws Exception {
        assertEquals(
                3,
                served.json("/api/search?q=bridge&from=2023-09&to=2023-09")
                        .at("/total/value")
                        .asInt());
        assertEquals(1, served.json("/api/search?to=2022").at("/total/value").asInt());
        assertEquals(
                1, served.json("/api/search?undated=only").at("/total/value").asInt());
        assertEquals(
                5, served.json("/api/search?undated=exclude").at("/total/value").asInt());
    }

    @Test
    void any_of_the_words_is_enough_where_asked_for() throws Exception {
        JsonNode any = served.json("/api/search?q=ferries+museum&match=any");
        assertEquals(3, any.at("/total/value").asInt());
        assertFalse(any.at("/query/relaxed").asBoolean());
        JsonNode all = served.json("/api/search?q=ferries+museum");
        assertTrue(all.at("/query/relaxed").asBoolean(), "no article has both, and the answer says so");
    }

    @Test
    void only_the_facets_asked_for_are_counted() throws Exception {
        assertEquals(
                0, served.json("/api/search?q=bridge&facets=none").at("/facets").size());
        JsonNode some = served.json("/api/search?q=bridge&facets=outlet,date").at("/facets");
        assertEquals(List.of("outlet", "date"), names(some));
        assertTrue(some.at("/date/buckets").size() >= 2);
    }

    @Test
    void a_language_may_be_asked_for_in_capitals_and_with_its_country() throws Exception {
        for (String language : List.of("de", "DE", "de-AT")) {
            JsonNode answer = served.json("/api/search?language=" + language);
            assertEquals(1, answer.at("/total/value").asInt(), language);
            assertEquals(1, count(answer, "language", "de"));
        }
    }

    @Test
    void a_list_of_facets_may_have_blanks_in_it() throws Exception {
        JsonNode facets = served.json("/api/search?facets=outlet,+date,").at("/facets");
        assertEquals(2, facets.size());
        assertTrue(facets.has("date"));
    }

    @Test
    void a_store_between_keeps_packed_and_plain_answers_apart() throws Exception {
        HttpResponse<String> answer = served.get("/api/search?q=bridge");
        assertTrue(
                answer.headers().allValues("Vary").contains("Accept-Encoding"),
                answer.headers().toString());
    }

    @Test
    void without_highlights_hits_have_none() throws Exception {
        JsonNode answer = served.json("/api/search?q=bridge&highlight=false");
        for (JsonNode hit : answer.at("/hits")) {
            assertTrue(hit.path("highlights").isMissingNode());
        }
    }

    @Test
    void pages_follow_each_other_without_loss_or_repetition() throws Exception {
        List<String> byPage = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            for (JsonNode hit :
                    served.json("/api/search?sort=oldest&size=2&page=" + page).at("/hits")) {
                byPage.add(hit.at("/id").asText());
            }
        }
        List<String> byLink = new ArrayList<>();
        String next = "/api/search?sort=oldest&size=2";
        while (!next.isEmpty()) {
            JsonNode answer = served.json(next);
            answer.at("/hits").forEach(hit -> byLink.add(hit.at("/id").asText()));
            next = answer.at("/links/next").asText();
        }
        assertEquals(6, byPage.size());
        assertEquals(byPage, byLink);
        assertEquals(Newsroom.MUSEUM, byPage.getFirst());
        assertEquals(Newsroom.NAMELESS, byPage.getLast(), "undated comes last");
    }

    @Test
    void quotes_are_found_by_their_words_and_tell_their_speaker_and_article() throws Exception {
        JsonNode answer = served.json("/api/quotes?q=crews");
        assertEquals(1, answer.at("/total/value").asInt());
        JsonNode hit = answer.at("/hits/0");
        assertEquals("Nobody asked the ferry crews,", hit.at("/quote/text").asText());
        assertEquals("Tomas Lund", hit.at("/quote/speaker/name").asText());
        assertEquals(Newsroom.CLOSURE, hit.at("/article/id").asText());

        JsonNode article = served.json("/api/articles/" + Newsroom.CLOSURE);
        String body = article.at("/body").asText();
        int start = hit.at("/quote/start").asInt();
        int end = hit.at("/quote/end").asInt();
        assertEquals(
                "Nobody asked the ferry crews,",
                body.substring(body.offsetByCodePoints(0, start), body.offsetByCodePoints(0, end)));
        int context = hit.at("/context/offset").asInt();
        assertTrue(body.startsWith(hit.at("/context/text").asText(), body.offsetByCodePoints(0, context)));
    }

    @Test
    void an_article_is_told_whole_with_its_provenance() throws Exception {
        JsonNode article = served.json("/api/articles/" + Newsroom.CLOSURE);
        assertEquals("Repairs are to take six weeks", article.at("/deck").asText());
        assertEquals(2, article.at("/quotes").size());
        assertEquals("dateline", article.at("/provenance/date/method").asText());
        assertEquals("Subscribe to our newsletter", article.at("/boilerplate/0").asText());
    }

    @Test
    void health_tells_how_many_articles_there_are() throws Exception {
        JsonNode health = served.json("/healthz");
        assertEquals("ok", health.at("/status").asText());
        assertEquals(6, health.at("/articles").asInt());
    }

    @Test
    void what_a_client_has_is_not_sent_again() throws Exception {
        HttpResponse<String> first = served.get("/api/search?q=bridge");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second = served.get("/api/search?q=bridge", "If-None-Match", tag);
        assertEquals(304, second.statusCode());
        assertEquals("", second.body());
    }

    @Test
    void a_server_started_again_with_other_synonyms_kept_its_tags(@TempDir Path home) throws Exception {
        String tag =
                served.get("/api/search?q=bridge").headers().firstValue("ETag").orElseThrow();
        Path file = Files.writeString(home.resolve("synonyms.txt"), "bridge, viaduct");
        try (ArchiveSearcher archive = LuceneSearcher.open(served.folder(), Synonyms.read(file));
                Server again = Server.start(
                        Settings.DEFAULT.withPort(0), archive, List::of, null, new Corrector(served.folder()))) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(again.address() + "/api/search?q=bridge"))
                    .header("If-None-Match", tag)
                    .build();
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode());
            assertTrue(answer.body().contains("viaduct"), answer.body());
        }
    }

    private static int count(JsonNode answer, String facet, String value) {
        for (JsonNode bucket : answer.at("/facets/" + facet + "/buckets")) {
            if (bucket.at("/value").asText().equals(value)) {
                return bucket.at("/count").asInt();
            }
        }
        return 0;
    }

    private static JsonNode hit(JsonNode answer, String id) {
        for (JsonNode hit : answer.at("/hits")) {
            if (hit.at("/id").asText().equals(id)) {
                return hit;
            }
        }
        throw new AssertionError("no hit " + id + " in " + answer);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
