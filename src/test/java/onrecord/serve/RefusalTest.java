package onrecord.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import onrecord.faults.Dose;
import onrecord.ingest.Corrector;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not answered as asked, and how that is told. */
@Tag(Dose.SOAK)
class RefusalTest {
    @AutoClose
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /api/search?outlets=x        | 400 | parameter-unknown   | outlets | did you mean "outlet"?
        /api/search?zzzzzzzzz=x      | 400 | parameter-unknown   | zzzzzzzzz | known are
        /healthz?q=1                 | 400 | parameter-unknown   | q       | there are none here
        /api/search?sort=best        | 400 | parameter-invalid   | sort    | relevance, newest, oldest
        /api/search?kind=dirct       | 400 | parameter-invalid   | kind    | direct, indirect, mixed
        /api/search?-kind=x          | 400 | parameter-invalid   | -kind   | direct, indirect, mixed
        /api/search?size=ten         | 400 | parameter-invalid   | size    | from 0 to 1000
        /api/search?size=1001        | 400 | parameter-invalid   | size    | from 0 to 1000
        /api/search?page=0           | 400 | parameter-invalid   | page    | from 1
        /api/search?from=9/19/23      | 400 | parameter-invalid   | from    | 2023-09-19
        /api/search?from=2023-13     | 400 | parameter-invalid   | from    | 2023-09-19
        /api/search?from=2024&to=2023| 400 | date-range-reversed | to      | before
        /api/search?q=a&q=b          | 400 | parameter-repeated  | q       | more than once
        /api/search?Q=a              | 400 | parameter-unknown   | Q       | did you mean "q"?
        /api/facets/date             | 400 | parameter-invalid   | name    | /api/timeline
        /api/facets/nosuchone        | 400 | parameter-invalid   | name    | section, kind
        /api/search?facets=outlett   | 400 | parameter-invalid   | facets  | did you mean "outlet"?
        /api/search?highlight=yes    | 400 | parameter-invalid   | highlight | true or false
        /api/search?undated=maybe    | 400 | parameter-invalid   | undated | include, exclude, only
        /api/articles/nosuch         | 404 | not-found           |         | nosuch
        /nowhere                     | 404 | not-found           |         | /nowhere
        """)
    void a_bad_request_is_told_with_its_parameter_and_what_is_right(
            String path, int status, String code, String param, String detail) throws Exception {
        HttpResponse<String> answer = served.get(path);
        assertEquals(status, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        JsonNode problem = Served.JSON.readTree(answer.body());
        assertEquals(status, problem.at("/status").asInt());
        assertEquals(code, problem.at("/code").asText());
        assertEquals(param == null ? "" : param, problem.at("/param").asText());
        assertTrue(problem.at("/detail").asText().contains(detail), problem.toString());
    }

    @Test
    void another_method_is_told_to_be_impossible() throws Exception {
        HttpResponse<String> answer = served.send(HttpRequest.newBuilder(URI.create(served.address() + "/api/search"))
                .DELETE());
        assertEquals(405, answer.statusCode());
        assertEquals("GET, HEAD", answer.headers().firstValue("Allow").orElse(""));
        assertEquals(
                "method-not-allowed",
                Served.JSON.readTree(answer.body()).at("/code").asText());
    }

    @Test
    void a_person_is_told_on_a_page_with_the_way_back() throws Exception {
        HttpResponse<String> answer = served.get("/articles/nosuch", "Accept", "text/html");
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("There is no such article")
                || answer.body().contains("nosuch"));
        assertTrue(answer.body().contains("href=\"/\""));
    }

    static Stream<String> everything() {
        List<Routes.Route> routes = new Routes(
                        served.archive(),
                        List::of,
                        new Traffic(),
                        new Additions(null, Settings.DEFAULT),
                        new Corrector(served.folder()),
                        Settings.DEFAULT)
                .all();
        return Stream.concat(
                routes.stream()
                        .map(route ->
                                route.path().replace("{id}", Newsroom.CLOSURE).replaceAll("\\{\\w+}", "outlet")),
                Stream.of("/articles/nosuch", "/api/search?size=x", "/assets/none", "/no"));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void every_answer_carries_the_security_headers(String path) throws Exception {
        HttpResponse<String> answer = served.get(path);
        Map.of(
                        "Content-Security-Policy",
                        SecurityHeaders.CONTENT_SECURITY_POLICY,
                        "X-Content-Type-Options",
                        "nosniff",
                        "X-Frame-Options",
                        "DENY",
                        "Referrer-Policy",
                        path.matches("/((quotes|searches|take)?(\\?.*)?|articles/0.{15}|speakers/.*|outlets/.*)")
                                ? "same-origin"
                                : "no-referrer")
                .forEach((name, value) ->
                        assertEquals(value, answer.headers().firstValue(name).orElse("missing"), name));
        assertFalse(answer.headers().map().containsKey("server"), "no version is told");
        assertFalse(SecurityHeaders.CONTENT_SECURITY_POLICY.contains("unsafe"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:7700", "127.0.0.1.evil.example", "[::2]"})
    void a_request_for_another_host_is_refused(String host) throws Exception {
        String answer = raw("GET /api/search HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 403 "), answer);
        assertTrue(answer.contains("host-not-allowed"), answer);
        assertTrue(answer.contains("nosniff"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:7700", "127.0.0.1:1", "[::1]:7700"})
    void a_loopback_name_is_answered(String host) throws Exception {
        String answer = raw("GET /healthz HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
    }

    @Test
    void what_is_not_http_is_answered_with_the_headers_too() throws Exception {
        String answer = raw("BLAH BLAH BLAH\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 505 "), answer);
        assertTrue(answer.contains("nosniff"), answer);
        assertTrue(answer.contains("request-malformed"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONNECT localhost:7700 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /a%00b HTTP/1.1\r\nHost: localhost\r\n\r\n"
            })
    void what_no_route_sees_has_the_headers_too_and_says_that_the_connection_ends(String request) throws Exception {
        String answer = raw(request);
        assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
        assertTrue(answer.contains("nosniff"), answer);
        assertTrue(answer.contains("Connection: close"), answer);
        assertTrue(answer.contains("request-malformed"), answer);
    }

    @Test
    void too_long_an_address_or_header_is_refused() throws Exception {
        String address =
                raw("GET /?q=" + "x".repeat(9000) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertTrue(address.startsWith("HTTP/1.1 414 "), address);
        String header = raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n");
        assertTrue(header.startsWith("HTTP/1.1 431 "), header);
    }

    @Test
    void a_page_of_another_site_may_not_change_anything() throws Exception {
        HttpResponse<String> answer = served.send(HttpRequest.newBuilder(URI.create(served.address() + "/api/articles"))
                .header("Origin", "https://evil.example")
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertEquals(403, answer.statusCode());
    }

    @Test
    void a_port_in_use_is_told_in_one_line() {
        int port = served.address().getPort();
        ServeException e = assertThrows(
                ServeException.class,
                () -> Server.start(
                        Settings.DEFAULT.withPort(port),
                        served.archive(),
                        List::of,
                        null,
                        new Corrector(served.folder())));
        assertEquals(
                "port " + port + " on 127.0.0.1 is in use: stop the program that has it, or choose another with --port",
                e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"100%, 100%", "%ZZ, %ZZ", "5%2, 5%2", "50%25+of, 50% of", "br%C3%BCcke, brücke"})
    void a_percent_sign_that_begins_no_code_made_the_query_empty(String typed, String meant) throws IOException {
        String answer = raw("GET /api/search?q=" + typed + "&facets=none&size=1 HTTP/1.1\r\nHost: localhost\r\n"
                + "Connection: close\r\n\r\n");
        assertTrue(answer.contains("\"input\":\"" + meant + "\""), answer);
    }

    private static String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), served.address().getPort())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
