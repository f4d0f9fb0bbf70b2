package onrecord.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import onrecord.faults.Dose;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in and out, what a session is told by and when it ends, and guessing of passwords. */
@Tag(Dose.SOAK)
class SigningInTest {
    private static final String[] BY_TLS = {"X-Forwarded-Proto", "https", "X-Forwarded-For", "192.0.2.7"};

    @AutoClose
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = Desk.open();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .orElse("");
    }

    @Test
    void who_is_not_signed_in_comes_to_where_they_wanted_after_it() throws Exception {
        Desk.Browsing rita = desk.new Browsing();
        HttpResponse<String> led = rita.get("/quotes?q=steel+%26+bridge&sort=newest");
        assertEquals(303, led.statusCode());
        assertEquals("/sign-in?to=%2Fquotes%3Fq%3Dsteel%2B%2526%2Bbridge%26sort%3Dnewest", location(led));
        String page = rita.get(location(led)).body();
        assertTrue(page.contains("name=\"to\" value=\"/quotes?q=steel+%26+bridge&amp;sort=newest\""), page);
        assertFalse(page.contains("role=\"search\""), "nothing of the archive is to be had there");
        HttpResponse<String> in = rita.trySignIn("RITA", Desk.PASSWORD, "/quotes?q=steel+%26+bridge&sort=newest");
        assertEquals(303, in.statusCode());
        assertEquals("/quotes?q=steel+%26+bridge&sort=newest", location(in));
        assertEquals(200, rita.get(location(in)).statusCode());
        assertEquals("/", location(rita.get("/sign-in")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "javascript:alert(1)",
                "evil.example",
                "",
                "/sign-out"
            })
    void no_link_leads_out_of_this_server(String to) throws Exception {
        Desk.Browsing rita = desk.new Browsing();
        assertEquals("/", location(rita.trySignIn("rita", Desk.PASSWORD, to)));
    }

    @Test
    void an_id_that_somebody_else_chose_is_nobodys_session() throws Exception {
        Desk.Browsing rita = desk.new Browsing();
        String planted = "a".repeat(64);
        rita.cookies().put("onrecord", planted);
        assertEquals(303, rita.get("/").statusCode());
        rita.signIn("rita");
        String first = rita.cookies().get("onrecord");
        assertNotEquals(planted, first);
        assertTrue(first.matches("[0-9a-f]{64}"), first);

        Desk.Browsing thief = desk.new Browsing();
        thief.cookies().put("onrecord", planted);
        assertEquals(303, thief.get("/").statusCode());
        // a browser that signs in once more gets another id, and the one before is over
        rita.cookies().put("onrecord-form", "f".repeat(32));
        Desk.Browsing again = desk.new Browsing();
        String secret = again.secret("/sign-in");
        again.cookies().put("onrecord", first);
        assertEquals(
                303,
                again.post("/sign-in", "form", secret, "name", "ada", "password", Desk.PASSWORD)
                        .statusCode());
        assertNotEquals(first, again.cookies().get("onrecord"));
        thief.cookies().put("onrecord", first);
        assertEquals("/sign-in", location(thief.get("/")));
    }

    @Test
    void no_site_signs_a_browser_in_under_a_name_of_its_own() throws Exception {
        Desk.Browsing victim = desk.new Browsing();
        String own = victim.secret("/sign-in");
        String foreign = desk.new Browsing().secret("/sign-in");
        assertNotEquals(own, foreign);
        for (String secret : List.of("", foreign)) {
            assertEquals(
                    403,
                    victim.post("/sign-in", "form", secret, "name", "rita", "password", Desk.PASSWORD)
                            .statusCode());
        }
        HttpRequest.Builder crossing = victim.request("/sign-in")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", Desk.FORM)
                .POST(HttpRequest.BodyPublishers.ofString("form=" + own + "&name=rita&password=" + Desk.PASSWORD));
        assertEquals(403, victim.send(crossing).statusCode());
        assertEquals(Set.of("onrecord-form"), victim.cookies().keySet());
    }

    @Test
    void cookies_are_of_this_server_alone_and_no_script_reads_them() throws Exception {
        Desk.Browsing rita = desk.new Browsing();
        String form = cookie(rita.get("/sign-in"), "onrecord-form");
        assertTrue(form.contains("HttpOnly") && form.contains("SameSite=Strict"), form);
        String session = cookie(rita.trySignIn("rita", Desk.PASSWORD, "/"), "onrecord");
        assertTrue(session.endsWith("; Path=/; HttpOnly; SameSite=Lax"), session);
        assertFalse(session.contains("Secure") || session.contains("Domain") || session.contains("Max-Age"), session);

        Desk.Browsing behindTls = desk.new Browsing(BY_TLS);
        String before = cookie(behindTls.get("/sign-in"), "__Host-onrecord-form");
        assertTrue(before.contains("; Secure") && before.contains("Path=/"), before);
        HttpResponse<String> in = behindTls.trySignIn("rita", Desk.PASSWORD, "/");
        String secure = cookie(in, "__Host-onrecord");
        assertTrue(secure.endsWith("; Path=/; Secure; HttpOnly; SameSite=Lax"), secure);
        assertEquals("", cookie(in, "onrecord"));
    }

    @Test
    void answers_to_who_is_signed_in_stay_out_of_shared_caches() throws Exception {
        Desk.Browsing rita = desk.new Browsing().signIn("rita");
        for (String path : List.of("/", "/api/search?q=bridge", "/about", "/feed.atom")) {
            String cache = rita.get(path).headers().firstValue("Cache-Control").orElse("");
            assertTrue(Set.of("no-store", "private, no-cache").contains(cache), path + ": " + cache);
        }
        HttpResponse<String> page = rita.get("/");
        String tag = page.headers().firstValue("ETag").orElse("");
        Desk.Browsing ada = desk.new Browsing("If-None-Match", tag).signIn("ada");
        assertEquals(200, ada.get("/").statusCode(), "the forms of another session are no answer");
    }

    @Test
    void signing_out_ends_the_session_for_good() throws Exception {
        Desk.Browsing rita = desk.new Browsing().signIn("rita");
        String id = rita.cookies().get("onrecord");
        assertEquals(303, rita.get("/sign-in").statusCode());
        HttpResponse<String> out = rita.post("/sign-out", "form", rita.secret("/"));
        assertEquals("/sign-in", location(out));
        assertEquals("\"cache\"", out.headers().firstValue("Clear-Site-Data").orElse(""));
        assertFalse(rita.cookies().containsKey("onrecord"));
        rita.cookies().put("onrecord", id);
        assertEquals("/sign-in", location(rita.get("/")));
        assertEquals(401, rita.post("/sign-out", "form", "x").statusCode());
    }

    @Test
    void a_change_of_the_file_counts_at_once() throws Exception {
        Desk.Browsing rita = desk.new Browsing().signIn("rita");
        Desk.Browsing ada = desk.new Browsing().signIn("ada");
        desk.change("rita read", "# rita read");
        assertEquals("/sign-in", location(rita.get("/")));
        assertEquals(200, ada.get("/take").statusCode());
        desk.change("ada admin", "ada read");
        assertEquals("/sign-in?to=%2Ftake", location(ada.get("/take")));
        assertEquals(403, ada.signIn("ada").get("/take").statusCode());
        desk.change("ada admin " + Desk.HASH, "ada read " + Desk.HASH.replace("nf65", "of65"));
        assertEquals("/sign-in", location(ada.get("/")));
        assertEquals(403, ada.trySignIn("ada", Desk.PASSWORD, "/").statusCode());
        assertEquals(200, program("anton", Desk.PASSWORD).statusCode());
        desk.change("anton", "antonia");
        assertEquals(401, program("anton", Desk.PASSWORD).statusCode());
    }

    @Test
    void a_file_that_is_damaged_while_it_runs_lets_nobody_in_until_it_is_mended() throws Exception {
        Desk.Browsing rita = desk.new Browsing().signIn("rita");
        assertEquals(200, program("ada", Desk.PASSWORD).statusCode());
        desk.users("rita read\n");
        assertEquals(503, rita.get("/").statusCode());
        assertEquals(503, rita.get("/api/search").statusCode());
        assertEquals(503, program("ada", Desk.PASSWORD).statusCode());
        assertEquals(
                503, desk.new Browsing().trySignIn("rita", Desk.PASSWORD, "/").statusCode());
        assertEquals(200, rita.get("/healthz").statusCode());
        desk.change("", "");
        assertEquals(200, rita.get("/").statusCode());
    }

    private HttpResponse<String> program(String name, String password, String... headers) throws Exception {
        List<String> all = new ArrayList<>(List.of("Authorization", Desk.basic(name, password)));
        all.addAll(List.of(headers));
        return desk.served().get("/api/search?q=bridge", all.toArray(String[]::new));
    }

    @Test
    void programs_give_name_and_password_with_each_request() throws Exception {
        assertEquals(200, program("rita", Desk.PASSWORD).statusCode());
        assertEquals(200, program("Rita", Desk.PASSWORD).statusCode());
        assertEquals(401, program("rita", "Password").statusCode());
        assertEquals(401, program("nobody", Desk.PASSWORD).statusCode());
        for (String header : List.of("Basic", "Basic !!", "Basic cml0YQ==", "Bearer " + Desk.PASSWORD, "")) {
            assertEquals(
                    401,
                    desk.served().get("/api/search", "Authorization", header).statusCode(),
                    header);
        }
        assertEquals(200, program("rita", Desk.PASSWORD).statusCode());
    }

    @Test
    void a_script_whose_session_is_over_opens_no_window_of_the_browser() throws Exception {
        HttpResponse<String> fetched = desk.served().get("/api/suggest?q=br", "Sec-Fetch-Dest", "empty");
        assertEquals(401, fetched.statusCode());
        assertTrue(fetched.headers().firstValue("WWW-Authenticate").isEmpty());
    }

    @Test
    void wrong_names_and_wrong_passwords_are_told_alike() throws Exception {
        Desk.Browsing one = desk.new Browsing();
        HttpResponse<String> password = one.trySignIn("rita", "wrong", "/");
        HttpResponse<String> name = one.trySignIn("ritz", "wrong", "/");
        assertEquals(403, password.statusCode());
        assertEquals(403, name.statusCode());
        assertEquals(password.body().replace("rita", "ritz"), name.body());
        assertTrue(name.body().contains("There is no user of this name with this password."));
        assertEquals(403, one.trySignIn("x".repeat(10_000), "<b>", "/").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rita", "nobody"})
    void guessing_is_slowed_down_alike_for_names_that_are_and_are_not(String name) throws Exception {
        Desk.Browsing guesser = desk.new Browsing("X-Forwarded-For", "203.0.113.5");
        int tries = 0;
        while (guesser.trySignIn(name, "guess " + tries, "/").statusCode() == 403) {
            tries++;
        }
        assertTrue(tries >= 10 && tries < 20, "tries: " + tries);
        HttpResponse<String> later = guesser.trySignIn(name, Desk.PASSWORD, "/");
        assertEquals(429, later.statusCode());
        assertTrue(Integer.parseInt(later.headers().firstValue("Retry-After").orElse("")) > 0);
        assertTrue(later.body().contains("Too many passwords were wrong"), later.body());
        assertEquals(
                429,
                program(name, Desk.PASSWORD, "X-Forwarded-For", "203.0.113.5").statusCode());
        assertEquals(
                200,
                program("rita", Desk.PASSWORD, "X-Forwarded-For", "203.0.113.6").statusCode());
    }

    @Test
    void a_client_says_nothing_of_itself_that_its_proxy_has_not_seen() throws Exception {
        for (int i = 0; i < 40; i++) {
            Desk.Browsing guesser = desk.new Browsing("X-Forwarded-For", "198.51.100." + i + ", 203.0.113.5");
            guesser.trySignIn("user" + i, "guess", "/");
        }
        Desk.Browsing guesser = desk.new Browsing("X-Forwarded-For", "203.0.113.5");
        assertEquals(429, guesser.trySignIn("rita", "guess", "/").statusCode());
    }

    @Test
    void forms_are_taken_behind_tls() throws Exception {
        Desk.Browsing anton = desk.new Browsing(BY_TLS).signIn("anton");
        String host = desk.served().address().getAuthority();
        HttpResponse<String> kept = anton.send(anton.request("/searches")
                .header("Origin", "https://" + host)
                .header("Content-Type", Desk.FORM)
                .POST(HttpRequest.BodyPublishers.ofString("form=" + anton.secret("/searches")
                        + "&act=save&value=Bridge&back=articles&subject=q%3Dbridge")));
        assertEquals(303, kept.statusCode(), kept.body());
        assertEquals(
                "anton",
                Served.JSON
                        .readTree(Files.readString(desk.served().folder().resolve("searches.jsonl")))
                        .at("/who")
                        .asText());
        assertTrue(anton.get("/feed.atom").body().contains("https://" + host + "/"));
    }

    @Test
    void a_form_for_signing_in_is_small() throws Exception {
        Desk.Browsing rita = desk.new Browsing();
        String secret = rita.secret("/sign-in");
        assertEquals(
                413,
                rita.post("/sign-in", "form", secret, "name", "x".repeat(20_000))
                        .statusCode());
    }

    @Test
    void a_server_without_users_has_no_sign_in() throws Exception {
        try (Served open = Served.start()) {
            assertEquals(404, open.get("/sign-in").statusCode());
            assertEquals(200, open.get("/").statusCode());
            assertFalse(open.page("/").contains("sign-out"));
            assertEquals(
                    200,
                    open.get("/api/search", "Authorization", Desk.basic("rita", "x"))
                            .statusCode());
        }
    }

    @Test
    void guesses_let_nobody_in_and_take_no_memory() throws Exception {
        int guesses = Dose.of(60, 10_000);
        int made = 0;
        long before = used();
        for (int i = 0; i < guesses; i++) {
            String name = i % 3 == 0 ? "rita" : "name" + i;
            String from = "10." + i / 65_536 + "." + i / 256 % 256 + "." + i % 256;
            HttpResponse<String> answer = program(name, "guess " + i, "X-Forwarded-For", from);
            assertTrue(Set.of(401, 429).contains(answer.statusCode()), "status " + answer.statusCode());
            made += answer.statusCode() == 401 ? 1 : 0;
        }
        long grown = used() - before;
        assertTrue(grown < 32 << 20, "bytes more: " + grown);
        Dose.figure(
                30,
                "%,d guesses from as many addresses, a third of them under a name that there is: none let in, %,d"
                        + " compared, memory %+,d kB",
                guesses,
                made,
                grown >> 10);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
