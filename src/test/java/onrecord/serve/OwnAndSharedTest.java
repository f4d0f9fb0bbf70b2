package onrecord.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What users keep is seen by themselves alone, unless they share it. */
class OwnAndSharedTest {
    private static final String ARTICLE = "/articles/" + Newsroom.CLOSURE;
    /** Where something of somebody's own could show to others. */
    private static final List<String> PLACES = List.of(
            "/",
            "/quotes",
            ARTICLE,
            ARTICLE + "/evidence",
            "/searches",
            "/mine",
            "/about",
            "/facets/tag",
            "/facets/collection",
            "/feed.atom",
            "/?q=tag%3A*",
            "/api/search?q=tag%3A*",
            "/api/search?q=in%3Asecretbox",
            "/api/articles/" + Newsroom.CLOSURE,
            "/api/facets/tag",
            "/api/facets/collection",
            "/api/corrections",
            "/api/corrections?article=" + Newsroom.CLOSURE,
            "/api/searches",
            "/api/visits",
            "/api/export?format=jsonl",
            "/api/export?format=csv",
            "/api/suggest?q=secret",
            "/api/suggest?q=tag%3Asecr",
            "/api/suggest?q=in%3Asecr");

    @AutoClose
    private Desk desk;

    private Desk.Browsing anton;
    private Desk.Browsing ada;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.open();
        anton = desk.new Browsing().signIn("anton");
        ada = desk.new Browsing().signIn("ada");
    }

    private void file(Desk.Browsing who, String... fields) throws Exception {
        String[] all = new String[fields.length + 4];
        System.arraycopy(new String[] {"form", who.secret("/"), "act", "file"}, 0, all, 0, 4);
        System.arraycopy(fields, 0, all, 4, fields.length);
        HttpResponse<String> kept = who.post("/corrections", all);
        assertEquals(303, kept.statusCode(), kept.body());
    }

    private HttpResponse<String> correct(String user, String change) throws Exception {
        return desk.served()
                .send(HttpRequest.newBuilder(URI.create(desk.served().address() + "/api/corrections"))
                        .header("Authorization", Desk.basic(user, Desk.PASSWORD))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(change)));
    }

    private JsonNode json(Desk.Browsing who, String path) throws Exception {
        return Served.JSON.readTree(who.get(path).body());
    }

    private void seenNowhereBy(Desk.Browsing who, String... words) throws Exception {
        for (String place : PLACES) {
            String body = who.get(place).body();
            for (String word : words) {
                String echo = place.contains("secret") ? "" : word;
                assertFalse(!echo.isEmpty() && body.contains(echo), () -> place + " tells of " + word);
            }
        }
        assertEquals(
                0, json(who, "/api/search?q=tag%3Asecrettag").at("/total/value").asInt());
        assertEquals(
                0, json(who, "/api/search?tag=secrettag").at("/total/value").asInt());
        assertEquals(
                0, json(who, "/api/search?q=in%3Asecretbox").at("/total/value").asInt());
    }

    @Test
    void completion_offers_somebody_their_own_labels_beside_those_that_are_shared() throws Exception {
        file(anton, "tag." + Newsroom.CLOSURE, "secrettag", "in." + Newsroom.CLOSURE, "secretbox");
        assertEquals(
                200,
                correct(
                                "ada",
                                "{\"article\": \"" + Newsroom.CLOSURE
                                        + "\", \"tag\": \"secret ballot\", \"shared\": true}")
                        .statusCode());
        assertEquals(
                List.of("secret ballot", "secrettag"),
                json(anton, "/api/suggest?q=bridge%20tag%3Asec").findValuesAsText("text"));
        assertEquals(
                List.of("secretbox"),
                json(anton, "/api/suggest?q=in%3A%22secretb").findValuesAsText("text"));
        assertEquals(
                List.of("secret ballot"), json(ada, "/api/suggest?q=tag%3Asec").findValuesAsText("text"));
    }

    @Test
    void a_tag_a_collection_a_star_and_a_note_are_ones_own() throws Exception {
        String quote = Newsroom.CLOSURE + ".57";
        file(anton, "tag." + Newsroom.CLOSURE, "secrettag", "in." + Newsroom.CLOSURE, "secretbox");
        file(anton, "note." + Newsroom.CLOSURE, "secretnote", "star", Newsroom.CLOSURE);
        file(anton, "tag." + quote, "secretquotetag");

        String page = anton.get(ARTICLE).body();
        for (String own : List.of("secrettag", "secretbox", "secretnote", "secretquotetag", "seen by you alone")) {
            assertTrue(page.contains(own), own);
        }
        assertTrue(anton.get("/").body().contains("aria-pressed=\"true\""));
        String mine = anton.get("/mine").body();
        for (String own :
                List.of("secrettag", "secretbox", "secretnote", "secretquotetag", "Harbour bridge to close")) {
            assertTrue(mine.contains(own), own);
        }
        seenNowhereBy(ada, "secrettag", "secretbox", "secretnote", "secretquotetag", "aria-pressed=\"true\"");
        seenNowhereBy(desk.new Browsing().signIn("rita"), "secrettag", "secretbox", "secretnote", "secretquotetag");

        file(anton, "star", Newsroom.CLOSURE);
        assertFalse(anton.get("/").body().contains("aria-pressed=\"true\""));
        file(anton, "untag." + Newsroom.CLOSURE, "secrettag");
        file(anton, "uncollect." + Newsroom.CLOSURE, "secretbox");
        file(anton, "unnote." + Newsroom.CLOSURE, "secretnote");
        file(anton, "untag." + quote, "secretquotetag");
        assertTrue(anton.get("/mine").body().contains("You keep nothing for yourself yet."));
    }

    private static final List<String> OWN_SEARCHES =
            List.of("q=tag%3Asecrettag", "tag=secrettag", "q=in%3Asecretbox", "collection=secretbox", "q=tag%3Asecr*");

    @Test
    void what_is_ones_own_is_found_counted_and_exported_for_oneself() throws Exception {
        String quote = Newsroom.CLOSURE + ".57";
        file(anton, "tag." + Newsroom.MUSEUM, "secrettag", "in." + Newsroom.MUSEUM, "secretbox");
        file(anton, "tag." + quote, "secrettag", "in." + quote, "secretbox", "note." + quote, "secretnote");
        for (String search : OWN_SEARCHES) {
            assertEquals(2, total(anton, "/api/search?" + search), search);
            assertEquals(1, total(anton, "/api/quotes?" + search), search);
            assertEquals(0, total(ada, "/api/search?" + search), search);
            assertEquals(0, total(ada, "/api/quotes?" + search), search);
        }
        for (String page :
                List.of("/facets/tag", "/facets/collection", "/?q=tag%3Asecrettag", "/quotes?q=in%3Asecretbox")) {
            assertTrue(anton.get(page).body().contains("secret"), page);
        }
        assertEquals(
                "secrettag",
                json(anton, "/api/facets/tag").at("/buckets/0/value").asText());
        assertEquals(2, json(anton, "/api/facets/tag").at("/buckets/0/count").asInt());
        assertTrue(anton.get("/api/quotes?q=safe").body().contains("\"tags\":[\"secrettag\"]"));
        assertEquals(
                "secretbox",
                json(anton, "/api/articles/" + Newsroom.MUSEUM)
                        .at("/properties/onrecord.collections/0")
                        .asText());
        for (String export : List.of(
                "/api/export?format=jsonl",
                "/api/export?format=csv",
                "/api/export?of=quotes&format=csv",
                "/api/export?of=quotes&format=jsonl",
                "/articles/" + Newsroom.CLOSURE + "/cite?format=jsonl",
                "/api/export?format=csv&tag=secrettag")) {
            assertTrue(anton.get(export).body().contains("secrettag"), export);
            assertFalse(ada.get(export).body().contains("secrettag"), export);
        }
        assertTrue(anton.get("/feed.atom?q=tag%3Asecrettag").body().contains("Museum opens its doors"));
        assertFalse(ada.get("/feed.atom?q=tag%3Asecrettag").body().contains("Museum opens its doors"));
        seenNowhereBy(ada, "secrettag", "secretbox", "secretnote");
    }

    @Test
    void a_shared_search_for_a_tag_finds_what_its_reader_filed_so() throws Exception {
        file(anton, "tag." + Newsroom.MUSEUM, "secrettag");
        anton.post(
                "/searches",
                "form",
                anton.secret("/searches"),
                "act",
                "save",
                "value",
                "Tagged",
                "back",
                "articles",
                "subject",
                "q=tag%3Asecrettag",
                "shared",
                "yes");
        assertEquals(
                1, json(anton, "/api/searches").at("/searches/0/total/value").asInt());
        assertEquals(0, json(ada, "/api/searches").at("/searches/0/total/value").asInt());
        file(ada, "tag." + Newsroom.FERRY, "secrettag");
        file(ada, "tag." + Newsroom.CLOSURE, "secrettag");
        assertEquals(2, json(ada, "/api/searches").at("/searches/0/total/value").asInt());
        assertEquals(
                1, json(anton, "/api/searches").at("/searches/0/total/value").asInt());
    }

    @Test
    void an_answer_for_one_is_none_for_another() throws Exception {
        String search = "/api/search?q=tag%3Asecrettag";
        file(anton, "tag." + Newsroom.MUSEUM, "secrettag");
        HttpResponse<String> before = anton.get(search);
        String tag = before.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, again(anton, search, tag));
        assertEquals(200, again(ada, search, tag));
        file(anton, "tag." + Newsroom.FERRY, "secrettag");
        assertEquals(200, again(anton, search, tag));
        assertEquals(2, total(anton, search));
        assertEquals(
                "private, no-cache",
                before.headers().firstValue("Cache-Control").orElseThrow());
    }

    private static int again(Desk.Browsing who, String path, String tag) throws Exception {
        return who.send(who.request(path).header("If-None-Match", tag).GET()).statusCode();
    }

    private int total(Desk.Browsing who, String path) throws Exception {
        return json(who, path).at("/total/value").asInt();
    }

    @Test
    void what_is_shared_is_found_by_all() throws Exception {
        file(anton, "tag." + Newsroom.CLOSURE, "bridges", "shared." + Newsroom.CLOSURE, "yes");
        assertEquals(
                1, json(ada, "/api/search?q=tag%3Abridges").at("/total/value").asInt());
        assertTrue(ada.get(ARTICLE).body().contains("bridges"));
        JsonNode line = json(ada, "/api/corrections").at("/corrections/0");
        assertEquals("anton", line.at("/who").asText());
        assertTrue(line.at("/owner").isMissingNode());
    }

    @Test
    void a_collection_of_ones_own_is_shared_later() throws Exception {
        file(anton, "in." + Newsroom.CLOSURE, "harbour", "in." + Newsroom.FERRY, "harbour");
        assertEquals(
                0,
                json(ada, "/api/search?collection=harbour").at("/total/value").asInt());
        HttpResponse<String> shared =
                anton.post("/mine", "form", anton.secret("/mine"), "act", "share", "value", "collection:harbour");
        assertEquals(303, shared.statusCode(), shared.body());
        assertEquals(
                2,
                json(ada, "/api/search?collection=harbour").at("/total/value").asInt());
        assertTrue(anton.get("/mine").body().contains("You keep nothing for yourself yet."));
        assertEquals(
                404,
                ada.post("/mine", "form", ada.secret("/mine"), "act", "share", "value", "collection:harbour")
                        .statusCode());
    }

    @Test
    void programs_keep_their_users_own_too_and_undo_nobody_elses() throws Exception {
        String tag = "{\"article\": \"" + Newsroom.MUSEUM + "\", \"tag\": \"sea\"}";
        JsonNode kept = Served.JSON.readTree(correct("anton", tag).body()).at("/corrections/0");
        assertEquals("anton", kept.at("/owner").asText());
        String key = kept.at("/key").asText();
        String undo = "{\"undo\": \"" + key + "\"}";
        assertEquals(400, correct("ada", undo).statusCode());
        assertEquals(
                400,
                ada.post("/corrections", "form", ada.secret("/"), "act", "undo", "value", key)
                        .statusCode());
        assertEquals(
                400, correct("ada", tag.replace("}", ", \"owner\": \"anton\"}")).statusCode());
        assertEquals(1, json(anton, "/api/corrections").at("/corrections").size());
        assertEquals(200, correct("anton", undo).statusCode());
        assertEquals(0, json(anton, "/api/corrections").at("/corrections").size());
        HttpResponse<String> shared = correct("anton", tag.replace("}", ", \"shared\": true}"));
        assertTrue(
                Served.JSON.readTree(shared.body()).at("/corrections/0/owner").isMissingNode(), shared.body());
        assertEquals(1, json(ada, "/api/search?q=tag%3Asea").at("/total/value").asInt());
    }

    @Test
    void saved_searches_are_ones_own_until_they_are_shared() throws Exception {
        for (String name : List.of("secretsearch", "Bridges")) {
            assertEquals(
                    303,
                    anton.post(
                                    "/searches",
                                    "form",
                                    anton.secret("/searches"),
                                    "act",
                                    "save",
                                    "value",
                                    name,
                                    "back",
                                    "articles",
                                    "subject",
                                    "q=bridge")
                            .statusCode());
        }
        String key = json(anton, "/api/searches").at("/searches/1/key").asText();
        assertEquals(
                "anton", json(anton, "/api/searches").at("/searches/1/owner").asText());
        seenNowhereBy(ada, "secretsearch", "Bridges", key);
        for (String act : List.of("forget", "seen", "open", "share")) {
            assertEquals(
                    404,
                    ada.post("/searches", "form", ada.secret("/searches"), "act", act, "value", key)
                            .statusCode());
        }
        assertEquals(
                303,
                anton.post("/searches", "form", anton.secret("/searches"), "act", "share", "value", key)
                        .statusCode());
        assertTrue(ada.get("/searches").body().contains("Bridges"));
        seenNowhereBy(ada, "secretsearch");
        assertEquals(2, json(anton, "/api/searches").at("/searches").size());
    }

    @Test
    void history_and_read_marks_are_ones_own_and_go_alone() throws Exception {
        for (Desk.Browsing who : List.of(anton, ada)) {
            String word = who == anton ? "museum" : "ferry";
            visit(who, "/?q=" + word);
            visit(who, who == anton ? ARTICLE : "/articles/" + Newsroom.MUSEUM);
            assertEquals(
                    "q=" + word,
                    json(who, "/api/visits").at("/searches/0/search").asText());
            assertEquals(1, json(who, "/api/visits").at("/searches").size());
            assertEquals(1, json(who, "/api/visits").at("/read").size());
        }
        assertFalse(ada.get("/searches").body().contains("museum"));
        for (String act : List.of("forget-searches", "forget-read")) {
            anton.post("/visits", "form", anton.secret("/searches"), "act", act);
        }
        assertEquals(0, json(anton, "/api/visits").at("/searches").size());
        assertEquals(0, json(anton, "/api/visits").at("/read").size());
        assertEquals(1, json(ada, "/api/visits").at("/searches").size());
        assertEquals(Newsroom.MUSEUM, json(ada, "/api/visits").at("/read/0").asText());
    }

    private static void visit(Desk.Browsing who, String path) throws Exception {
        HttpRequest.Builder request =
                who.request(path).header("Sec-Fetch-Dest", "document").header("Sec-Fetch-Site", "none");
        assertEquals(200, who.send(request.GET()).statusCode());
    }

    @Test
    void what_was_kept_without_users_is_everybodys() throws Exception {
        Files.writeString(
                desk.served().folder().resolve("searches.jsonl"),
                "{\"key\":\"a1\",\"who\":\"before\",\"name\":\"Old\",\"of\":\"articles\",\"search\":\"q=bridge\"}\n");
        assertTrue(anton.get("/searches").body().contains("Old"));
        assertTrue(ada.get("/searches").body().contains("Old"));
    }

    @Test
    void a_person_keeps_and_shares_in_the_browser() {
        try (BrowserContext context = Chromium.open(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(desk.served().address() + ARTICLE);
            page.getByLabel("Name").fill("anton");
            page.getByLabel("Password").fill(Desk.PASSWORD);
            page.keyboard().press("Enter");
            page.locator(".filing details summary").click();
            assertThat(page.locator(".filing").getByLabel("All users may see it"))
                    .not()
                    .isChecked();
            page.locator(".filing").getByLabel("Collection").fill("harbour");
            page.locator(".filing").getByRole(AriaRole.BUTTON).last().click();
            assertThat(page.locator(".filing .tag.own")).containsText("harbour");
            assertEquals(List.of(), Reach.violations(page));
            page.locator(".filing .tag.own").click();
            assertThat(page.locator("h1")).hasText("What you keep for yourself");
            assertThat(page.locator(".own")).containsText("Harbour bridge to close for repairs");
            assertEquals(List.of(), Reach.violations(page));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Share"))
                    .click();
            assertThat(page.locator("main")).containsText("You keep nothing for yourself yet.");
            page.navigate(desk.served().address() + "/?q=in:harbour");
            assertThat(page.locator(".card h2")).hasText("Harbour bridge to close for repairs");
        }
    }
}
