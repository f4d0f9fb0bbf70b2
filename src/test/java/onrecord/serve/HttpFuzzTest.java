package onrecord.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import onrecord.faults.Dose;
import onrecord.faults.Latencies;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that nobody would make: an answer or a problem each, never a failure. */
@Tag(Dose.SOAK)
class HttpFuzzTest {
    private static final int REQUESTS = Dose.of(2_000, 100_000);

    private static final List<String> PATHS = List.of(
            "/api/search",
            "/api/quotes",
            "/api/suggest",
            "/api/speakers",
            "/api/facets/outlet",
            "/api/facets/nosuch",
            "/api/timeline",
            "/api/export",
            "/api/articles/0000000000000001",
            "/api/articles/0000000000000001/similar",
            "/api/articles/nosuch",
            "/feed.atom",
            "/",
            "/quotes",
            "/speakers/Ida%20Brandt");

    private static final List<String> NAMES = List.of(
            "q",
            "match",
            "outlet",
            "-outlet",
            "speaker",
            "language",
            "from",
            "to",
            "undated",
            "sort",
            "size",
            "page",
            "cursor",
            "facets",
            "highlight",
            "total",
            "group",
            "synonyms",
            "aliases",
            "prefix",
            "of",
            "format",
            "nosuch",
            "");

    private static final List<String> VALUES = List.of(
            "",
            "bridge",
            "\"the bridge\"",
            "brid*",
            "*a*",
            "bridge~2",
            "(((((",
            "said:bridge OR speaker:brandt",
            "a AND OR NOT -",
            "\"".repeat(99),
            "date:[9999 TO 0000]",
            "date:last-9999-years",
            "x".repeat(1_500),
            "0",
            "-1",
            "10000",
            "99999999999999999999",
            "1e9",
            "NaN",
            "2023",
            "2023-02-30",
            "999999999-01-01",
            "relevance",
            "newest",
            "only",
            "any",
            "story",
            "exact",
            "all",
            "none",
            "date,outlet",
            "jsonl",
            "true",
            "AQAAAAA",
            "AQAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "../../etc/passwd",
            "%2e%2e%2f",
            "<script>alert(1)</script>",
            "\u0000\u0001\ufffe",
            "\ud83c\udf09",
            "\u202egnirts",
            "北京");

    @AutoClose
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start();
    }

    @Test
    void no_parameter_is_too_strange() throws Exception {
        Random random = new Random(17);
        Latencies latencies = new Latencies();
        for (int i = 0; i < REQUESTS; i++) {
            StringBuilder path = new StringBuilder(PATHS.get(random.nextInt(PATHS.size())));
            for (int parameters = random.nextInt(5); parameters > 0; parameters--) {
                path.append(path.indexOf("?") < 0 ? '?' : '&').append(NAMES.get(random.nextInt(NAMES.size())));
                path.append('=')
                        .append(URLEncoder.encode(VALUES.get(random.nextInt(VALUES.size())), StandardCharsets.UTF_8));
            }
            HttpResponse<String> answer = latencies.of(() -> served.get(path.toString()));
            assertTrue(answer.statusCode() < 500, answer.statusCode() + " for " + path);
            assertEquals(
                    "nosniff",
                    answer.headers().firstValue("X-Content-Type-Options").orElse(""),
                    path.toString());
        }
        Dose.figure(15, "over HTTP: %s, no 5xx", latencies);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/..%2f..%2fopenapi.json",
                "/assets/%2e%2e/openapi.json",
                "/assets/%252e%252e%252fopenapi.json",
                "/assets/..;/openapi.json",
                "/assets/..%5copenapi.json",
                "/assets/style.css%00.js",
                "/articles/..%2f..%2fetc%2fpasswd",
                "/api/articles/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
                "//etc/passwd"
            })
    void no_path_leads_out(String path) throws Exception {
        HttpResponse<String> answer = served.get(path);
        assertTrue(answer.statusCode() == 400 || answer.statusCode() == 404, answer.statusCode() + " for " + path);
        assertFalse(answer.body().contains("root:"), path);
        assertFalse(answer.body().contains("\"openapi\""), path);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/search?q=bridge&page=1001&size=10, 400, page-too-deep",
        "/api/search?q=bridge&cursor=AQAAAAAAAAAAAAAAAAAAAAAAAAAA, 400, cursor-invalid",
        "/api/search?q=bridge&cursor=*, 400, cursor-invalid",
        "/api/search?group=story&cursor=AQ, 400, cursor-invalid",
        "/api/quotes?group=story, 400, group-invalid"
    })
    void what_cannot_be_paged_is_told(String path, int status, String code) throws Exception {
        HttpResponse<String> answer = served.get(path);
        assertEquals(status, answer.statusCode());
        assertEquals(code, Served.JSON.readTree(answer.body()).at("/code").asText());
    }

    @Test
    void a_cursor_belongs_to_its_search_alone() throws Exception {
        String next =
                served.json("/api/search?q=bridge&size=1").at("/links/next").asText();
        assertEquals(200, served.get(next).statusCode());
        assertEquals(400, served.get(next.replace("q=bridge", "q=ferry")).statusCode());
    }

    @Test
    void deep_and_wide_queries_are_answered() throws Exception {
        for (String query : List.of("(".repeat(3_000) + "a", "a* ".repeat(1_025), "-".repeat(3_000))) {
            HttpResponse<String> answer =
                    served.get("/api/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
            assertTrue(answer.statusCode() == 200 || answer.statusCode() == 414, "" + answer.statusCode());
        }
    }

    @Test
    void sites_read_the_api_only_where_they_are_listed() throws Exception {
        HttpResponse<String> closed = served.get("/api/search", "Origin", "https://friend.example");
        assertFalse(closed.headers().firstValue("Access-Control-Allow-Origin").isPresent());
        try (Served open =
                Served.start(Settings.DEFAULT.withOrigins(Set.of("https://friend.example")), Newsroom::write)) {
            HttpResponse<String> friend = open.get("/api/search", "Origin", "https://friend.example");
            assertEquals(
                    "https://friend.example",
                    friend.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
            HttpResponse<String> other = open.get("/api/search", "Origin", "https://other.example");
            assertFalse(
                    other.headers().firstValue("Access-Control-Allow-Origin").isPresent());
            HttpResponse<String> page = open.get("/", "Origin", "https://friend.example");
            assertFalse(page.headers().firstValue("Access-Control-Allow-Origin").isPresent());
        }
    }

    @Test
    void facets_are_counted_over_quotes_too_and_totals_are_exact_on_request() throws Exception {
        JsonNode ofQuotes = served.json("/api/facets/speaker?of=quotes&prefix=ida");
        assertEquals(2, ofQuotes.at("/buckets/0/count").asInt());
        assertEquals(
                2,
                served.json("/api/facets/outlet?of=quotes&prefix=harbour")
                        .at("/buckets/0/count")
                        .asInt());
        assertEquals(
                2,
                served.json("/api/facets/outlet?prefix=harbour")
                        .at("/buckets/0/count")
                        .asInt());
        assertEquals(
                "eq",
                served.json("/api/search?total=exact").at("/total/relation").asText());
    }
}
