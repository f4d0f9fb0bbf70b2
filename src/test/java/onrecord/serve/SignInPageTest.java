package onrecord.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import onrecord.serve.page.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in as a person does it, in a browser. */
class SignInPageTest {
    private Desk desk;
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open() throws IOException {
        desk = Desk.open();
        context = Chromium.open(new Browser.NewContextOptions());
        page = context.newPage();
    }

    @AfterEach
    void close() throws IOException {
        context.close();
        desk.close();
    }

    private void go(String path) {
        page.navigate(desk.served().address() + path);
    }

    private void signIn(String name, String password) {
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }

    @Test
    void a_person_is_led_to_the_page_signs_in_by_keys_and_comes_where_they_wanted() {
        go("/articles/" + Newsroom.CLOSURE + "?q=bridge");
        assertThat(page.locator("h1")).hasText("Sign in");
        assertThat(page.getByLabel("Name")).isFocused();
        page.keyboard().type("anton");
        page.keyboard().press("Tab");
        page.keyboard().type("wrong");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("There is no user of this name with this password.");
        assertThat(page.getByLabel("Name")).hasValue("anton");
        assertThat(page.getByLabel("Password")).hasValue("");
        assertThat(page.getByLabel("Password")).isFocused();
        page.keyboard().type(Desk.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(desk.served().address() + "/articles/" + Newsroom.CLOSURE + "?q=bridge");
        assertThat(page.locator("h1")).hasText("Harbour bridge to close for repairs");
        assertThat(page.locator("footer")).containsText("Signed in as anton");
    }

    @Test
    void forms_are_kept_under_the_name_and_signing_out_ends_it() throws Exception {
        go("/");
        signIn("anton", Desk.PASSWORD);
        Locator star = page.locator(".card .star").first();
        star.click();
        assertThat(page.locator(".card .star").first()).hasAttribute("aria-pressed", "true");
        String kept = Files.readString(desk.served().folder().resolve("corrections.jsonl"));
        assertEquals("anton", Served.JSON.readTree(kept).at("/who").asText());
        // what scripts of the page fetch goes with the session
        page.locator("#q").pressSequentially("bra");
        assertThat(page.locator("#suggestions li").first()).containsText("Ida Brandt");
        page.keyboard().press("Escape");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(page.locator("h1")).hasText("Sign in");
        page.goBack();
        page.reload();
        assertThat(page.locator("h1")).hasText("Sign in");
    }

    @Test
    void scripts_do_not_see_the_session() {
        go("/");
        signIn("rita", Desk.PASSWORD);
        assertThat(page.locator("footer")).containsText("rita");
        assertEquals("", page.evaluate("document.cookie"));
        Cookie session = context.cookies().stream()
                .filter(cookie -> cookie.name.equals("onrecord"))
                .findFirst()
                .orElseThrow();
        assertTrue(session.httpOnly);
        assertEquals(SameSiteAttribute.LAX, session.sameSite);
        assertEquals(-1, session.expires);
    }

    @Test
    void a_page_of_another_site_changes_nothing() {
        go("/");
        signIn("anton", Desk.PASSWORD);
        String other = desk.served().address().toString().replace("127.0.0.1", "localhost");
        String form = "<form method=post action='" + desk.served().address()
                + "/searches'><input name=act value=save><input name=value value=X><button>Go</button></form>";
        Page evil = context.newPage();
        evil.route(
                other + "/evil",
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody(form)));
        evil.navigate(other + "/evil");
        evil.getByText("Go").click();
        assertThat(evil.locator("body")).containsText("a page of another site may not change anything here");
        assertFalse(Files.exists(desk.served().folder().resolve("searches.jsonl")));
    }

    @Test
    void the_page_shuts_nobody_out() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(360, 1440)) {
                try (BrowserContext look = Chromium.open(
                        new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 800))) {
                    page = look.newPage();
                    go("/quotes?q=bridge");
                    assertEquals(List.of(), Reach.violations(page));
                    assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"));
                    signIn("rita", "wrong");
                    assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
                    assertEquals(List.of(), Reach.violations(page));
                    signIn("rita", Desk.PASSWORD);
                    assertThat(page.locator("footer")).containsText("Signed in as rita");
                    assertEquals(List.of(), Reach.violations(page));
                    go("/take");
                    assertThat(page.locator("h1")).hasText("Not allowed");
                    assertEquals(List.of(), Reach.violations(page));
                }
            }
        }
    }

    @Test
    void the_page_speaks_every_language_of_the_interface() {
        for (String language : Messages.LANGUAGES) {
            try (BrowserContext look = Chromium.open(new Browser.NewContextOptions().setLocale(language))) {
                page = look.newPage();
                go("/");
                assertThat(page.locator("h1")).hasText(Messages.of(language).text("signin"));
                assertThat(page.locator("html"))
                        .hasAttribute("lang", Messages.of(language).tag());
                assertThat(page.getByText(Messages.of(language).text("footer")))
                        .hasCount(0); // it is another\'s machine
            }
        }
    }
}
