package onrecord.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.serve.Chromium;
import onrecord.serve.Served;
import onrecord.serve.Settings;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The walk of {@code docs/a-day.md}: one research question from a folder to a cited paragraph. Each step leaves a
 * picture in {@code target/a-day}; the page tells these steps and no others.
 */
class ADayTest {
    private static final Path PICTURES = Path.of("target", "a-day");
    private static final Path PAGE = Path.of("docs", "a-day.md");

    @TempDir
    private static Path home;

    @AutoClose
    private static Served served;

    private final List<String> taken = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        served = Served.start(Settings.DEFAULT, ADayTest::takeIn);
    }

    /** From a folder of one's own. */
    private static void takeIn(Path archive) {
        Path folder = home.resolve("press");
        try (var seeds = Files.list(Path.of("seeds"))) {
            Files.createDirectory(folder);
            for (Path seed : seeds.toList()) {
                Files.copy(seed, folder.resolve(seed.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CommandLineRun run = CommandLineRun.of(home, "index", folder.toString(), "--index", archive.toString());
        assertEquals(Exit.DONE, run.exit(), run.err());
        assertTrue((run.out() + run.err()).contains("Took in 5 articles"), run.out() + run.err());
    }

    private void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        taken.add(name);
    }

    private static Page.LocatorOptions text(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    @Test
    void from_a_folder_to_a_cited_paragraph() throws IOException {
        Files.createDirectories(PICTURES);
        String page = Files.readString(PAGE);
        try (BrowserContext context = Chromium.open(new Browser.NewContextOptions().setViewportSize(1200, 900))) {
            context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            String copied = walk(context.newPage());
            assertTrue(page.contains("> " + copied), "the page has no line\n> " + copied);
        }
        List<String> told = new ArrayList<>();
        Matcher names = Pattern.compile("`(\\d\\d-[a-z-]+)\\.png`").matcher(page);
        while (names.find()) {
            told.add(names.group(1));
        }
        assertEquals(taken, told);
    }

    private String walk(Page page) throws IOException {
        page.navigate(served.address() + "/about");
        assertThat(page.locator(".counts")).containsText("5");
        picture(page, "01-taken-in");

        page.locator(".bar nav a", text("Quotes")).click();
        page.locator("#q").fill("\"close strategic coordination\"");
        page.locator("#q").press("Enter");
        assertThat(page.locator(".said .speaker").first()).containsText("Wang Yi");
        picture(page, "02-who-says-it");

        page.locator(".said .speaker a").first().click();
        page.locator(".sorts a", text("by statement")).click();
        Locator statement = page.locator(".group + .said", text("close strategic coordination"));
        assertThat(statement.locator(".words")).hasCount(2);
        statement.scrollIntoViewIfNeeded();
        picture(page, "03-two-wordings");

        statement.locator(".where").first().click();
        assertThat(page.locator(".quote:target")).containsText("close strategic coordination");
        picture(page, "04-in-the-article");

        page.locator(".voice li", text("close strategic coordination"))
                .locator(".proof")
                .click();
        assertThat(page.locator("main")).containsText("SHA-256");
        picture(page, "05-evidence");

        page.goBack();
        Locator said = page.locator(".voice li", text("close strategic coordination"));
        said.locator(".copy").click();
        assertThat(said.locator("output")).hasText("Copied.");
        String copied = (String) page.evaluate("navigator.clipboard.readText()");
        picture(page, "06-cited");

        page.navigate(served.address() + "/?q=%22strategic+coordination%22");
        page.locator(".tick input").first().check();
        page.locator("#export select").selectOption("ris");
        page.locator("#export").scrollIntoViewIfNeeded();
        picture(page, "07-into-the-library");
        Download file =
                page.waitForDownload(() -> page.locator("#export button").click());
        List<String> lines = Files.readAllLines(file.path());
        assertEquals(1, lines.stream().filter("TY  - NEWS"::equals).count());
        return copied;
    }
}
