package onrecord.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.http.HandlerType;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import onrecord.ingest.Corrector;
import onrecord.users.Role;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who reaches which route of a server with users, and that no form is taken from a page that is not of the session. */
class RolesTest {
    private static final Map<String, Role> ROLES = Map.of("rita", Role.READ, "anton", Role.ANNOTATE, "ada", Role.ADMIN);

    @AutoClose
    private static Desk desk;

    private static Desk.Browsing rita;
    private static Desk.Browsing anton;
    private static Desk.Browsing ada;
    private static Desk.Browsing adaElsewhere;

    @BeforeAll
    static void open() throws Exception {
        desk = Desk.open();
        rita = desk.new Browsing().signIn("rita");
        anton = desk.new Browsing().signIn("anton");
        ada = desk.new Browsing().signIn("ada");
        adaElsewhere = desk.new Browsing().signIn("ada");
    }

    static List<Routes.Route> routes() {
        return new Routes(
                        desk.served().archive(),
                        List::of,
                        new Traffic(),
                        new Additions(null, Settings.DEFAULT),
                        new Corrector(desk.served().folder()),
                        Settings.DEFAULT)
                .all();
    }

    static Stream<Routes.Route> closed() {
        return routes().stream().filter(route -> route.access() != Access.OPEN);
    }

    static Stream<Routes.Route> changing() {
        return closed().filter(route -> HandlerType.POST.equals(route.method()));
    }

    private static String address(Routes.Route route) {
        return route.path().replace("{id}", Newsroom.CLOSURE).replaceAll("\\{\\w+}", "outlet");
    }

    @Test
    void what_everybody_reaches_is_listed_here() {
        Set<String> open = new TreeSet<>();
        routes().stream()
                .filter(route -> route.access() == Access.OPEN)
                .forEach(route -> open.add(route.method() + " " + route.path()));
        assertEquals(
                Set.of(
                        "GET /assets/{name}",
                        "GET /healthz",
                        "GET /opensearch.xml",
                        "GET /robots.txt",
                        "GET /settings",
                        "GET /sign-in",
                        "POST /sign-in"),
                open);
    }

    @ParameterizedTest
    @MethodSource("closed")
    void nobody_passes_who_is_not_signed_in(Routes.Route route) throws Exception {
        Desk.Browsing nobody = desk.new Browsing();
        boolean form = HandlerType.POST.equals(route.method());
        String address = address(route);
        HttpResponse<String> page = form ? nobody.post(address) : nobody.get(address);
        boolean led = page.statusCode() == 303
                && page.headers().firstValue("Location").orElse("").startsWith("/sign-in");
        assertTrue(page.statusCode() == 401 || led, route + ": " + page.statusCode());
        assertEquals(!form && !route.path().startsWith("/api/"), led);
        HttpResponse<String> program = send(route, "Accept", "application/json");
        assertEquals(401, program.statusCode());
        assertEquals(
                "Basic realm=\"OnRecord\", charset=\"UTF-8\"",
                program.headers().firstValue("WWW-Authenticate").orElse(""));
        assertEquals(
                "sign-in-needed",
                Served.JSON.readTree(program.body()).at("/code").asText());
        HttpResponse<String> wrong = send(route, "Authorization", "Basic ????");
        assertTrue(wrong.statusCode() == 401 || wrong.statusCode() == 429, "status " + wrong.statusCode());
    }

    private static HttpResponse<String> send(Routes.Route route, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(desk.served().address() + address(route)))
                .headers(headers);
        return desk.served()
                .send(
                        HandlerType.POST.equals(route.method())
                                ? request.POST(HttpRequest.BodyPublishers.ofString(""))
                                : request.GET());
    }

    @ParameterizedTest
    @MethodSource("closed")
    void each_role_reaches_its_routes_and_no_other(Routes.Route route) throws Exception {
        for (Map.Entry<String, Role> user : ROLES.entrySet()) {
            boolean allowed = user.getValue()
                    .includes(Objects.requireNonNull(route.access().role()));
            HttpResponse<String> answer = send(
                    route, "Authorization", Desk.basic(user.getKey(), Desk.PASSWORD), "Accept", "application/json");
            boolean form = HandlerType.POST.equals(route.method()) && !route.strict();
            if (allowed && !form) {
                assertFalse(Set.of(401, 403).contains(answer.statusCode()), () -> route + " " + answer.body());
            } else {
                assertEquals(403, answer.statusCode(), () -> route + " " + answer.body());
                assertEquals(
                        allowed ? "form-outdated" : "role-insufficient",
                        Served.JSON.readTree(answer.body()).at("/code").asText());
            }
        }
    }

    @Test
    void a_role_that_is_not_enough_is_told_in_a_sentence() throws Exception {
        HttpResponse<String> page = rita.get("/take");
        assertEquals(403, page.statusCode());
        assertTrue(page.body().contains("This needs the role admin, which your account does not have."), page.body());
        assertTrue(page.body().contains("<h1>Not allowed</h1>"));
    }

    @ParameterizedTest
    @MethodSource("changing")
    void no_form_is_taken_without_the_secret_of_its_session(Routes.Route route) throws Exception {
        String path = address(route);
        for (String secret : List.of("", "0".repeat(64), adaElsewhere.secret("/"), anton.secret("/"))) {
            HttpResponse<String> answer = route.strict()
                    ? ada.send(ada.request(path)
                            .header("Content-Type", "application/json")
                            .header(Gate.HEADER, secret)
                            .POST(HttpRequest.BodyPublishers.ofString("{}")))
                    : ada.send(multipart(path, secret));
            assertEquals(403, answer.statusCode(), () -> path + " with " + secret + ": " + answer.body());
        }
        assertEquals(303, ada.get("/sign-in").statusCode(), "still signed in");
    }

    @ParameterizedTest
    @MethodSource("changing")
    void no_form_is_taken_from_a_page_of_another_site(Routes.Route route) throws Exception {
        String path = address(route);
        String secret = ada.secret("/");
        for (List<String> header : List.of(
                List.of("Sec-Fetch-Site", "cross-site"),
                List.of("Sec-Fetch-Site", "same-site"),
                List.of("Origin", "https://evil.example"),
                List.of("Origin", "null"))) {
            HttpRequest.Builder request =
                    multipart(path, secret).header(header.get(0), header.get(1)).header(Gate.HEADER, secret);
            assertEquals(403, ada.send(request).statusCode(), path + " " + header);
        }
        assertEquals(303, ada.get("/sign-in").statusCode(), "still signed in");
    }

    /** The form of the page that takes files is one of several parts; all others have lines. */
    private static HttpRequest.Builder multipart(String path, String secret) {
        HttpRequest.Builder request = ada.request(path);
        if (!path.equals(IntakePages.PATH)) {
            return request.header("Content-Type", Desk.FORM)
                    .POST(HttpRequest.BodyPublishers.ofString("form=" + secret + "&act=on"));
        }
        String body = "--x\r\nContent-Disposition: form-data; name=\"form\"\r\n\r\n" + secret + "\r\n--x--\r\n";
        return request.header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    @Test
    void a_script_of_a_page_changes_something_with_the_secret_in_a_header() throws Exception {
        String note = "{\"article\": \"%s\", \"note\": \"by script\"}".formatted(Newsroom.MUSEUM);
        HttpResponse<String> answer = anton.send(anton.request("/api/corrections")
                .header("Content-Type", "application/json")
                .header(Gate.HEADER, anton.secret("/"))
                .POST(HttpRequest.BodyPublishers.ofString(note)));
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(
                "anton",
                Served.JSON.readTree(answer.body()).at("/corrections/0/who").asText());
    }

    @Test
    void what_touches_many_articles_or_takes_one_out_is_for_admins() throws Exception {
        String museum = "{\"article\": \"" + Newsroom.MUSEUM + "\", \"field\": \"article\", \"value\": null}";
        for (String change : List.of(
                museum,
                "{\"join\": [\"Ida Brandt\", \"I. Brandt\"]}",
                "{\"part\": [\"Ida Brandt\", \"I. Brandt\"]}",
                "{\"outlets\": [\"Evening Courier\", \"Courier\"]}")) {
            assertEquals(403, correct("anton", change).statusCode(), change);
            HttpResponse<String> kept = correct("ada", change);
            assertEquals(200, kept.statusCode(), kept.body());
            String key =
                    Served.JSON.readTree(kept.body()).at("/corrections/0/key").asText();
            assertEquals(403, correct("anton", "{\"undo\": \"" + key + "\"}").statusCode());
            assertEquals(200, correct("ada", "{\"undo\": \"" + key + "\"}").statusCode());
        }
        assertEquals(
                403,
                correct("rita", "{\"article\": \"" + Newsroom.MUSEUM + "\", \"tag\": \"x\"}")
                        .statusCode());
        assertEquals(
                403,
                anton.post("/corrections", "form", anton.secret("/"), "act", "remove", "subject", Newsroom.MUSEUM)
                        .statusCode());
    }

    private static HttpResponse<String> correct(String user, String change) throws Exception {
        return desk.served()
                .send(HttpRequest.newBuilder(URI.create(desk.served().address() + "/api/corrections"))
                        .header("Authorization", Desk.basic(user, Desk.PASSWORD))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(change)));
    }

    @Test
    void pages_have_the_forms_that_the_role_allows() throws Exception {
        String article = "/articles/" + Newsroom.CLOSURE;
        assertFalse(rita.get(article).body().contains("name=\"act\" value=\"value\""));
        assertTrue(anton.get(article).body().contains("name=\"act\" value=\"value\""));
        assertFalse(anton.get(article).body().contains("name=\"act\" value=\"remove\""));
        assertTrue(ada.get(article).body().contains("name=\"act\" value=\"remove\""));
        String speaker = "/speakers/Ida%20Brandt";
        assertFalse(anton.get(speaker).body().contains("name=\"act\" value=\"join\""));
        assertTrue(ada.get(speaker).body().contains("name=\"act\" value=\"join\""));
    }
}
