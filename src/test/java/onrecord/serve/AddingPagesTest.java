package onrecord.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import onrecord.index.LuceneArchive;
import onrecord.search.ArchiveSearcher;
import onrecord.search.SearchRequest;
import onrecord.search.lucene.LuceneSearcher;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages added over HTTP, in the form that browser extensions send. */
class AddingPagesTest {
    private static final String TOKEN = "open sesame";
    private static final String BOUNDARY = "----WebKitFormBoundaryAbC123";
    private static final String ADDRESS = "https://harbour.example/2023/09/20/whales";

    @AutoClose
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start(Settings.DEFAULT.withToken(TOKEN), Newsroom::write);
    }

    private static String page(String headline, String animal) {
        return "<!DOCTYPE html><html lang=en><head><title>" + headline + "</title></head><body><article><h1>" + headline
                + "</h1><p>The " + animal + " were seen off the lighthouse on Wednesday morning by three fishermen.</p>"
                + "<p>\"They stayed for an hour,\" said Ida Brandt, who keeps the lighthouse.</p></article></body></html>";
    }

    private static String file(String field, String name, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: text/html\r\n\r\n" + content + "\r\n";
    }

    private static String value(String field, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n";
    }

    private static HttpResponse<String> send(String parts, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(served.address() + "/api/pages"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(parts + "--" + BOUNDARY + "--\r\n"));
        return served.send(headers.length == 0 ? request : request.headers(headers));
    }

    private static HttpResponse<String> add(String parts) throws Exception {
        return send(parts, "Authorization", "Bearer " + TOKEN);
    }

    private static String added(HttpResponse<String> answer) throws IOException {
        assertEquals(201, answer.statusCode(), answer.body());
        JsonNode json = Served.JSON.readTree(answer.body());
        String id = json.at("/id").asText();
        assertEquals("/articles/" + id, answer.headers().firstValue("Location").orElse(""));
        return id;
    }

    /** What a reader of the archive finds that opens it now: what is not durable it cannot see. */
    private static long found(String query) {
        try (ArchiveSearcher archive = LuceneSearcher.open(served.folder())) {
            return archive.search(SearchRequest.of(query)).total().value();
        }
    }

    @Test
    void a_page_is_an_article_with_its_address_by_the_time_it_is_answered_for() throws Exception {
        HttpResponse<String> answer = send(
                file("file", "Whales return (20.09.2023).html", page("Whales return to the bay", "whales"))
                        + value("url", ADDRESS),
                "Authorization",
                "bearer " + TOKEN,
                "Origin",
                "chrome-extension://mpiodijhokgodhhofbcjdecpffjipkle");
        String id = added(answer);
        assertEquals(1, found("whales fishermen"));
        assertEquals(
                List.of(),
                Schema.violations(served.json("/api/openapi.json"), "AddedPage", Served.JSON.readTree(answer.body())));
        try (ArchiveSearcher archive = LuceneSearcher.open(served.folder())) {
            var article = archive.article(id).orElseThrow();
            assertEquals("Whales return to the bay", article.title());
            assertEquals(ADDRESS, article.url());
            assertEquals("posted!Whales return (20.09.2023).html", article.source());
        }
        assertEquals(List.of(), LuceneArchive.check(served.folder()).problems());
    }

    @Test
    void fields_may_have_any_name_and_the_same_page_again_is_one_article() throws Exception {
        String first =
                added(add(value("where", ADDRESS + "/otters") + file("html", "a.html", page("Otters", "otters"))));
        String again = added(add(file("f", "b.html", page("Otters", "otters")) + value("where", ADDRESS + "/otters")));
        assertEquals(first, again);
        assertEquals(1, found("otters"));
        String changed =
                added(add(file("f", "c.html", page("Otters", "two otters")) + value("u", ADDRESS + "/otters")));
        assertNotEquals(first, changed);
        assertEquals(2, found("otters"));
    }

    @Test
    void what_is_no_page_or_several_is_refused_with_the_reason() throws Exception {
        refused(add(file("file", "empty.html", "")), 422, "page-refused");
        refused(
                add(file("file", "list.json", "[{\"body\": \"One pelican.\"}, {\"body\": \"Two pelican.\"}]")),
                422,
                "page-refused");
        refused(add(value("url", ADDRESS)), 400, "body-malformed");
        refused(
                add(file("a", "a.html", page("A", "pelican")) + file("b", "b.html", page("B", "pelican"))),
                400,
                "body-malformed");
        refused(
                served.send(HttpRequest.newBuilder(URI.create(served.address() + "/api/pages"))
                        .header("Authorization", "Bearer " + TOKEN)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofString(file("a", "a.html", page("A", "pelican"))))),
                400,
                "body-malformed");
        assertEquals(0, found("pelican"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        Bearer wrong       | multipart/form-data; boundary=x | -                    | 401 | token-wrong
        Bearer open sesame | text/html                       | -                    | 415 | body-form-unknown
        Bearer open sesame | multipart/form-data             | -                    | 415 | body-form-unknown
        Bearer open sesame | multipart/form-data; boundary=x | https://evil.example | 403 | origin-not-allowed
        """)
    void who_may_not_add_or_sends_something_else_is_told_so(
            String authorization, String type, String origin, int status, String code) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(served.address() + "/api/pages"))
                .POST(HttpRequest.BodyPublishers.ofString(page("Pelican", "pelican")))
                .header("Authorization", authorization)
                .header("Content-Type", type);
        refused(served.send(origin == null ? request : request.header("Origin", origin)), status, code);
        assertEquals(0, found("pelican"));
    }

    private static void refused(HttpResponse<String> answer, int status, String code) throws IOException {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(code, Served.JSON.readTree(answer.body()).at("/code").asText());
    }
}
