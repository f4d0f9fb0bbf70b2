package onrecord.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Corrections over HTTP, by programs and by the forms of the pages. */
class CorrectingTest {
    private static final String TOKEN = "open sesame";

    @AutoClose
    private Served served;

    @BeforeEach
    void start() throws Exception {
        served = Served.start();
    }

    private static HttpResponse<String> post(Served served, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(served.address() + "/api/corrections"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return served.send(request);
    }

    private HttpResponse<String> send(String origin, String... namesAndValues) throws Exception {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append(namesAndValues[i])
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8))
                    .append('&');
        }
        return served.send(HttpRequest.newBuilder(URI.create(served.address() + "/corrections"))
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .header("Origin", origin)
                .header("Content-Type", "application/x-www-form-urlencoded"));
    }

    private String origin() {
        return served.address().toString();
    }

    private String secret() throws Exception {
        Matcher secret = Pattern.compile("name=\"form\" value=\"([0-9a-f]+)\"")
                .matcher(served.page("/articles/" + Newsroom.CLOSURE));
        assertTrue(secret.find());
        return secret.group(1);
    }

    @Test
    void a_program_with_the_token_corrects_and_the_next_answer_knows_it() throws Exception {
        try (Served open = Served.start(Settings.DEFAULT.withToken(TOKEN), Newsroom::write)) {
            String correction =
                    "{\"article\": \"" + Newsroom.CLOSURE + "\", \"field\": \"title\", \"value\": \"Viaduct\"}";
            HttpResponse<String> answer = post(open, correction, "Authorization", "Bearer " + TOKEN);
            assertEquals(200, answer.statusCode(), answer.body());
            JsonNode kept = Served.JSON.readTree(answer.body());
            assertEquals(List.of(), Schema.violations(open.json("/api/openapi.json"), "Corrections", kept));
            assertTrue(kept.at("/live").asBoolean());
            JsonNode article = open.json("/api/articles/" + Newsroom.CLOSURE);
            assertEquals("Viaduct", article.at("/title").asText());
            assertEquals("corrected", article.at("/provenance/title/method").asText());
            assertEquals(
                    1, open.json("/api/search?q=viaduct").at("/total/value").asInt());
            String key = kept.at("/corrections/0/key").asText();
            post(open, "{\"undo\": \"" + key + "\"}", "Authorization", "Bearer " + TOKEN);
            assertEquals(
                    0, open.json("/api/search?q=viaduct").at("/total/value").asInt());
            assertEquals(0, open.json("/api/corrections").at("/corrections").size());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"article": "nosuch", "field": "title", "value": "x"}           | 400
        {"article": "0000000000000001", "field": "date", "value": "x"}  | 400
        {"article": "0000000000000001", "field": "title"}               | 400
        {"undo": "nosuch"}                                              | 400
        nonsense                                                        | 400
        """)
    void what_is_no_correction_is_refused_and_nothing_is_kept(String body, int status) throws Exception {
        try (Served open = Served.start(Settings.DEFAULT.withToken(TOKEN), Newsroom::write)) {
            HttpResponse<String> answer = post(open, body, "Authorization", "Bearer " + TOKEN);
            assertEquals(status, answer.statusCode(), answer.body());
            assertFalse(Files.exists(open.folder().resolve("corrections.jsonl")));
            assertEquals(401, post(open, body).statusCode());
        }
        assertEquals(403, post(served, body).statusCode());
    }

    @Test
    void a_form_of_the_page_corrects_leads_back_and_is_undone() throws Exception {
        HttpResponse<String> sent = send(
                origin(),
                "form",
                secret(),
                "act",
                "value",
                "subject",
                Newsroom.CLOSURE,
                "field",
                "date",
                "value",
                "2021-03-04",
                "back",
                "/articles/" + Newsroom.CLOSURE);
        assertEquals(303, sent.statusCode(), sent.body());
        assertEquals(
                "/articles/" + Newsroom.CLOSURE,
                sent.headers().firstValue("Location").orElse(""));
        String page = served.page("/articles/" + Newsroom.CLOSURE);
        assertTrue(page.contains("March 4, 2021") && page.contains("Corrections, tags and notes"), page);
        String key = served.json("/api/corrections").at("/corrections/0/key").asText();
        send(origin(), "form", secret(), "act", "undo", "value", key);
        assertTrue(served.page("/articles/" + Newsroom.CLOSURE).contains("September 19, 2023"));
    }

    @Test
    void a_browser_sends_the_form_and_shows_the_page_corrected_and_undone() {
        try (BrowserContext context = Chromium.open(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(served.address() + "/articles/" + Newsroom.CLOSURE);
            Locator section = page.locator("details.mend:has(input[name=field][value=section])");
            section.locator("summary").click();
            section.locator("input[name=value]").fill("Harbour");
            section.locator("button").click();
            assertTrue(page.locator(".mended").textContent().contains("Section: Harbour"));
            page.locator(".mended button").click();
            assertEquals(0, page.locator(".mended").count());
            assertTrue(page.url().endsWith("/articles/" + Newsroom.CLOSURE), page.url());
        }
    }

    @Test
    void a_quote_is_given_to_another_speaker_and_a_missing_one_added() throws Exception {
        send(
                origin(),
                "form",
                secret(),
                "act",
                "quote",
                "subject",
                Newsroom.CLOSURE,
                "words",
                "Nobody asked the ferry crews,",
                "kind",
                "direct",
                "kind-before",
                "direct",
                "value",
                "Eva Holm",
                "value-before",
                "Tomas Lund");
        send(
                origin(),
                "form",
                secret(),
                "act",
                "quote",
                "subject",
                Newsroom.CLOSURE,
                "words",
                "will close on Monday 🌉 for repairs",
                "kind",
                "indirect",
                "value",
                "City Hall");
        assertEquals(
                1,
                served.json("/api/quotes?speaker=Eva+Holm").at("/total/value").asInt());
        assertEquals(
                1,
                served.json("/api/quotes?speaker=City+Hall").at("/total/value").asInt());
        assertEquals(
                0,
                served.json("/api/quotes?speaker=Tomas+Lund").at("/total/value").asInt());
    }

    @Test
    void names_are_joined_on_the_speaker_s_page_and_outlets_on_the_outlet_s() throws Exception {
        send(origin(), "form", secret(), "act", "join", "subject", "Ida Brandt", "value", "Tomas Lund");
        assertTrue(served.page("/speakers/Tomas%20Lund").contains("one and the same: Ida Brandt · Tomas Lund"));
        assertEquals(1, served.json("/api/speakers").at("/buckets").size());
        send(origin(), "form", secret(), "act", "outlets", "subject", "Evening Courier", "value", "Tagesblatt");
        assertEquals(
                3,
                served.json("/api/search?outlet=Evening+Courier")
                        .at("/total/value")
                        .asInt());
    }

    @Test
    void a_page_of_another_site_changes_nothing() throws Exception {
        String secret = secret();
        assertEquals(
                403,
                send("https://elsewhere.example", "form", secret, "act", "join", "subject", "A", "value", "B")
                        .statusCode());
        assertEquals(
                403,
                send("null", "form", secret, "act", "join", "subject", "A", "value", "B")
                        .statusCode());
        assertEquals(
                403, send(origin(), "act", "join", "subject", "A", "value", "B").statusCode());
        assertEquals(
                403,
                send(origin(), "form", "0000", "act", "join", "subject", "A", "value", "B")
                        .statusCode());
        assertFalse(Files.exists(served.folder().resolve("corrections.jsonl")));
    }

    @Test
    void a_server_that_others_reach_has_no_forms_without_a_token_and_asks_for_it_with_one() throws Exception {
        try (Served named = Served.start(Settings.DEFAULT.withNames(Set.of("news.example")), Newsroom::write)) {
            assertFalse(named.page("/articles/" + Newsroom.CLOSURE).contains("<form method=\"post\""));
        }
        try (Served guarded = Served.start(Settings.DEFAULT.withToken(TOKEN), Newsroom::write)) {
            assertTrue(guarded.page("/articles/" + Newsroom.CLOSURE).contains("name=\"token\""));
        }
    }

    @Test
    void while_another_process_writes_a_correction_is_kept_and_shown_with_its_commit() throws Exception {
        try (ArchiveWriter writer = LuceneArchive.openWriter(served.folder())) {
            assertEquals(
                    303,
                    send(
                                    origin(),
                                    "form",
                                    secret(),
                                    "act",
                                    "value",
                                    "subject",
                                    Newsroom.CLOSURE,
                                    "field",
                                    "title",
                                    "value",
                                    "Viaduct")
                            .statusCode());
            writer.commit();
        }
        served.archive().lookAgain();
        assertEquals(1, served.json("/api/search?q=viaduct").at("/total/value").asInt());
    }

    @Test
    void lines_that_cannot_be_read_are_named_on_the_about_page() throws Exception {
        Files.writeString(served.folder().resolve("aliases.tsv"), "Sergei Lavrov\n");
        Files.writeString(served.folder().resolve("corrections.jsonl"), "nonsense\n");
        String page = served.page("/about");
        assertTrue(page.contains("aliases.tsv, line 1:") && page.contains("corrections.jsonl, line 1:"), page);
    }
}
