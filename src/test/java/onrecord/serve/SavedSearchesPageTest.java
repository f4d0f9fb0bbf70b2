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
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.Test;

/** Searches are saved on a page of results, tell what came since, and are forgotten; by programs too. */
class SavedSearchesPageTest {
    private static final String TOKEN = "open sesame";

    private static void write(Path folder) {
        SmallArchive.write(
                folder,
                SmallArchive.article(1, "Example Post", "2023-09-18", "Weir opens", "The weir opens in May.")
                        .build());
    }

    private static void more(Served served, int number) {
        SmallArchive.write(
                served.folder(),
                SmallArchive.article(number, "Weir shuts " + number, "The weir shuts. Nobody knows why.")
                        .build());
        served.archive().lookAgain();
    }

    @Test
    void a_search_is_saved_tells_what_is_new_once_and_is_forgotten() throws Exception {
        try (Served served = Served.start(Settings.DEFAULT, SavedSearchesPageTest::write);
                BrowserContext context = Chromium.open(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=weir&outlet=Example+Post&page=1");
            page.getByText("Save this search").click();
            Locator name = page.getByLabel("Its name");
            assertThat(name).hasValue("weir");
            name.fill("Weirs <b>of</b> the Post");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep"))
                    .click();
            assertThat(page).hasURL(served.address() + "/searches");
            Locator saved = page.locator(".saved li");
            assertThat(saved.locator("h2")).hasText("Weirs <b>of</b> the Post");
            assertThat(saved).containsText("1 article");
            assertThat(saved.getByText("1 new")).hasCount(0);
            assertThat(saved.locator("h2 a")).hasAttribute("href", "/?q=weir&outlet=Example+Post");

            more(served, 2);
            page.reload();
            assertThat(saved.getByText("1 new")).hasCount(0);
            SmallArchive.write(
                    served.folder(),
                    SmallArchive.article(3, "Example Post", "2023-09-20", "Weir mended", "The weir is mended.")
                            .build());
            served.archive().lookAgain();
            page.reload();
            saved.getByText("1 new").click();
            assertThat(page.locator(".card h2")).hasText("Weir mended");
            assertThat(page.locator(".chips")).containsText("Taken in");
            page.navigate(served.address() + "/searches");
            assertThat(saved).containsText("2 articles");
            assertThat(saved.getByText("1 new")).hasCount(0);
            saved.getByText("Forget").click();
            assertThat(page.locator("main")).containsText("No search is saved yet");
            assertEquals(
                    3,
                    Files.readAllLines(served.folder().resolve("searches.jsonl"))
                            .size());
        }
    }

    @Test
    void a_program_with_the_token_saves_and_what_is_no_search_is_refused() throws Exception {
        try (Served served = Served.start(Settings.DEFAULT.withToken(TOKEN), SavedSearchesPageTest::write)) {
            String weir = "{\"name\": \"Weir\", \"search\": \"q=weir&page=1&size=10\"}";
            assertEquals(401, post(served, weir, "wrong").statusCode());
            for (String wrong : List.of(
                    "{\"name\": \"Weir\"}",
                    "{\"name\": \" \", \"search\": \"\"}",
                    "{\"name\": \"Weir\", \"search\": \"sort=best\"}",
                    "{\"name\": \"Weir\", \"search\": \"\", \"of\": \"dreams\"}",
                    "nonsense")) {
                assertEquals(400, post(served, wrong, TOKEN).statusCode(), wrong);
            }
            assertEquals(404, post(served, "{\"seen\": \"Weir\"}", TOKEN).statusCode());
            assertFalse(Files.exists(served.folder().resolve("searches.jsonl")));
            HttpResponse<String> answer = post(served, weir, TOKEN);
            assertEquals(200, answer.statusCode(), answer.body());
            more(served, 2);
            JsonNode listed = served.json("/api/searches");
            assertEquals(List.of(), Schema.violations(served.json("/api/openapi.json"), "SavedSearches", listed));
            assertEquals("q=weir", listed.at("/searches/0/search").asText());
            assertEquals(2, listed.at("/searches/0/total/value").asInt());
            assertEquals(1, listed.at("/searches/0/new/value").asInt());
            assertEquals(200, post(served, "{\"seen\": \"Weir\"}", TOKEN).statusCode());
            assertEquals(
                    0, served.json("/api/searches").at("/searches/0/new/value").asInt());
            assertEquals(200, post(served, "{\"forget\": \"Weir\"}", TOKEN).statusCode());
            assertEquals(0, served.json("/api/searches").at("/searches").size());
        }
    }

    @Test
    void a_server_that_others_reach_without_a_token_has_no_forms() throws Exception {
        try (Served served =
                Served.start(Settings.DEFAULT.withNames(Set.of("news.example")), SavedSearchesPageTest::write)) {
            assertTrue(!served.page("/?q=weir").contains("Save this search"));
            HttpResponse<String> sent = served.send(HttpRequest.newBuilder(URI.create(served.address() + "/searches"))
                    .header("Origin", served.address().toString())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("act=save&value=Weir&back=articles&subject=q%3Dweir")));
            assertEquals(403, sent.statusCode());
        }
    }

    private static HttpResponse<String> post(Served served, String body, String token) throws Exception {
        return served.send(HttpRequest.newBuilder(URI.create(served.address() + "/api/searches"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
