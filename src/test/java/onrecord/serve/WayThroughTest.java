package onrecord.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the results to an article and back, and on; through time; and round what was typed wrongly. */
class WayThroughTest {
    @AutoClose
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start(Settings.DEFAULT, WeeklyHarvest::write);
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void an_article_leads_back_to_the_results_as_they_were(boolean script) {
        try (BrowserContext context = open(script)) {
            Page page = context.newPage();
            page.navigate(served.address()
                    + "/?q=harvest&outlet=Evening+Courier&from=2019-01-01&to=2020-12-31&sort=oldest&page=2&group=none");
            String results = page.url();
            String third = page.locator(".card h2").nth(2).innerText();
            page.locator(".card h2 a").nth(2).click();
            assertThat(page.locator("article h1")).hasText(third);
            assertThat(page.locator(".steps span")).hasText("Result 13");
            page.locator(".steps a").first().click();
            assertThat(page.locator(".card h2").nth(2)).hasText(third);
            assertThat(page.locator(".chips b"))
                    .hasText(new String[] {"Evening Courier", "January 1, 2019 to December 31, 2020"});
            assertThat(page.locator(".sorts [aria-current]").first()).hasText("Oldest");
            assertThat(page.locator(".pager span")).containsText("Page 2");
            assertEquals(parameters(results), parameters(page.url()));
        }
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void an_article_leads_on_to_the_next_result_and_the_previous_one(boolean script) {
        try (BrowserContext context = open(script)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=harvest&from=2019&to=2021&sort=oldest");
            page.locator(".card h2 a").first().click();
            assertThat(page.locator("article h1")).hasText("Harvest of week 0");
            assertThat(page.locator(".steps [rel=prev]")).hasCount(0);
            page.locator(".steps [rel=next]").click();
            assertThat(page.locator("article h1")).hasText("Harvest of week 1");
            page.locator(".steps [rel=prev]").click();
            assertThat(page.locator("article h1")).hasText("Harvest of week 0");
            page.navigate(served.address() + "/?q=%22week+149%22");
            page.locator(".card h2 a").first().click();
            assertThat(page.locator(".steps [rel=next]")).hasCount(0);
        }
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void a_quote_leads_back_to_the_quotes_and_on_to_the_next_one(boolean script) {
        try (BrowserContext context = open(script)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/speakers/Ida%20Brandt?outlet=The+Harbour+Post&sort=oldest");
            page.locator(".said .where").first().click();
            assertThat(page.locator("article h1")).hasText("Harvest of week 0");
            page.locator(".steps [rel=next]").click();
            assertThat(page.locator("article h1")).hasText("Harvest of week 2");
            assertThat(page.locator(".quote:target")).hasText("Week 2 was dry,");
            page.locator(".steps a").first().click();
            assertThat(page.locator("h1")).hasText("Ida Brandt");
            assertThat(page.locator(".chips b")).hasText("The Harbour Post");
        }
    }

    @Test
    void keys_lead_on_from_an_article() {
        try (BrowserContext context = open(true)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=harvest&from=2019&to=2021&sort=oldest");
            page.locator(".card h2 a").nth(1).click();
            assertThat(page.locator("article h1")).hasText("Harvest of week 1");
            page.waitForLoadState();
            page.keyboard().press("Shift+N");
            assertThat(page.locator("article h1")).hasText("Harvest of week 2");
            page.waitForLoadState();
            page.keyboard().press("Shift+P");
            assertThat(page.locator("article h1")).hasText("Harvest of week 1");
        }
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void a_search_goes_along_between_articles_and_quotes(boolean script) {
        try (BrowserContext context = open(script)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=dry&outlet=Evening+Courier");
            page.locator(".bar nav a", text("Quotes")).click();
            assertThat(page.locator("h1")).hasText("75 quotes for dry");
            page.locator(".said .where").first().click();
            page.locator(".bar nav a", text("Articles")).click();
            assertThat(page.locator("h1")).hasText("75 articles for dry");
            assertThat(page.locator(".chips b")).hasText("Evening Courier");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2019/03, 2019-03-01, 2019-03-31",
        "September 2019, 2019-09-01, 2019-09-30",
        "'Sept. 3, 2019', 2019-09-03, 2019-09-03",
        "3rd of September 2019, 2019-09-03, 2019-09-03",
        "3 septembre 2019, 2019-09-03, 2019-09-03",
        "3. März 2019, 2019-03-03, 2019-03-03",
        "3.9.2019, 2019-09-03, 2019-09-03",
        "9/2019, 2019-09-01, 2019-09-30",
        "13/9/2019, 2019-09-13, 2019-09-13",
        "9/13/2019, 2019-09-13, 2019-09-13"
    })
    void a_day_is_typed_as_people_write_it(String typed, String from, String to) {
        try (BrowserContext context = open(true)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=harvest");
            type(page, typed, typed);
            assertThat(page.locator("form.range input[name=from]")).hasValue(from);
            assertThat(page.locator("form.range input[name=to]")).hasValue(to);
            assertThat(page.locator(".complaint")).hasCount(0);
        }
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void days_in_the_wrong_order_are_put_in_order_and_what_is_no_day_is_said_beside_its_field(boolean script) {
        try (BrowserContext context = open(script)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=harvest&outlet=Evening+Courier");
            type(page, "2020", "2019-12");
            assertThat(page.locator(".chips b"))
                    .hasText(new String[] {"Evening Courier", "December 1, 2019 to December 31, 2020"});
            assertThat(page.locator(".complaint")).containsText("wrong order");
            type(page, "3/9/2019", "2019");
            assertThat(page.locator(".complaint")).containsText("“3/9/2019” cannot be read as a date");
            assertThat(page.locator("form.range input[name=from]")).hasValue("3/9/2019");
            assertThat(page.locator("h1")).containsText("articles for harvest");
            assertThat(page.locator(".chips b")).hasText(new String[] {"Evening Courier", "until December 31, 2019"});
        }
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void undated_leads_to_as_many_as_it_says_beside_a_choice_of_days_too(boolean script) {
        try (BrowserContext context = open(script)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=harvest&from=2019&to=2020");
            page.locator(".undated a", text("Undated (2)")).click();
            assertThat(page.locator("h1")).hasText("2 articles for harvest");
            type(page, "2019", "2019");
            assertThat(page.locator("h1")).hasText("53 articles for harvest");
        }
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void time_is_looked_at_closer_from_years_to_months_to_days(boolean script) {
        try (BrowserContext context = open(script)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=harvest&from=2019&to=2019");
            Locator closer = page.locator("svg.bars").last();
            assertThat(page.locator("svg.bars")).hasCount(2);
            assertThat(closer.locator("g.chosen")).hasCount(12);
            assertTrue(page.locator("svg.bars").first().locator(".band").isVisible());
            page.locator(".listed").last().locator("summary").click();
            page.locator(".listed").last().locator("a", inside("March 2019")).click();
            assertThat(page.locator(".chips b")).hasText("March 1, 2019 to March 31, 2019");
            assertThat(page.locator("h1")).hasText("4 articles for harvest");
            assertThat(page.locator(".ends").last()).hasText("March 1, 2019 March 31, 2019");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 720, 1000, 1440})
    void every_place_to_click_on_the_bars_is_24_pixels_wide_and_the_bars_fill_their_width(int width) {
        try (BrowserContext context = Chromium.open(new Browser.NewContextOptions().setViewportSize(width, 900))) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=harvest&from=2019&to=2019");
            page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })");
            for (Locator chart : page.locator("svg.bars").all()) {
                double reached = 0;
                for (Locator stretch : chart.locator("a .hit").all()) {
                    BoundingBox box = Objects.requireNonNull(stretch.boundingBox());
                    assertTrue(box.width >= 24, width + ": " + box.width);
                    reached = box.x + box.width;
                }
                BoundingBox whole = Objects.requireNonNull(chart.boundingBox());
                assertEquals(whole.x + whole.width, reached, 1.0);
            }
        }
    }

    @Test
    void a_speaker_s_page_names_the_first_and_the_last_day_and_who_reports_how_many_quotes() {
        try (BrowserContext context = open(false)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/speakers/Ida%20Brandt");
            assertThat(page.locator(".subject > p", text("2019"))).hasText("January 1, 2019 to November 9, 2021");
            assertThat(page.locator(".others")).containsText("Reported by Evening Courier (75 quotes)");
            page.locator(".others a", text("Evening Courier")).click();
            assertThat(page.locator("h1")).hasText("Evening Courier");
            assertThat(page.locator(".others")).containsText("Quoting Ida Brandt (75 articles)");
        }
    }

    @Test
    void a_speaker_s_quotes_are_drawn_over_time_for_each_outlet() {
        try (BrowserContext context = open(false)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/speakers/Ida%20Brandt");
            page.locator(".overtime summary").click();
            assertThat(page.locator(".overtime li span"))
                    .hasText(new String[] {"Evening Courier 75 quotes", "The Harbour Post 75 quotes"});
            assertThat(page.locator(".overtime svg").first()).isVisible();
            page.locator(".overtime a", text("The Harbour Post")).click();
            assertThat(page.locator(".chips b")).hasText("The Harbour Post");
        }
    }

    @Test
    void all_speakers_and_all_outlets_are_listed_searched_and_sorted() {
        try (BrowserContext context = open(false)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/");
            page.locator(".bar nav a", text("Speakers")).click();
            assertThat(page.locator(".named tbody a")).hasText("Ida Brandt");
            assertThat(page.locator(".named td"))
                    .hasText(new String[] {"150", "150", "2", "January 1, 2019 to November 9, 2021"});
            page.locator(".bar nav a", text("Outlets")).click();
            assertThat(page.locator(".named tbody th")).hasText(new String[] {"Evening Courier", "The Harbour Post"});
            page.locator(".range .prefix").fill("harb");
            page.locator(".range button").click();
            assertThat(page.locator(".named tbody th")).hasText("The Harbour Post");
            page.locator(".sorts a", text("By name")).click();
            assertThat(page.locator(".named tbody th")).hasText("The Harbour Post");
            page.locator(".named a").click();
            assertThat(page.locator("h1")).hasText("The Harbour Post");
        }
    }

    @Test
    void an_article_without_a_headline_is_called_by_its_first_words() {
        try (BrowserContext context = open(false)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=signed");
            assertThat(page.locator(".card h2"))
                    .hasText("[Nobody signed this letter. It praises the harvest of all years.]");
        }
    }

    @Test
    void the_first_result_is_a_few_presses_of_the_tab_key_away_and_the_filters_one_link() {
        try (BrowserContext context = open(true)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=harvest&outlet=Evening+Courier");
            int presses = 0;
            while (presses < 40 && !(boolean) page.evaluate("document.activeElement.matches('.card h2 a')")) {
                page.keyboard().press("Tab");
                presses++;
            }
            assertTrue(presses < 26, presses + " presses");
            page.navigate(served.address() + "/?q=harvest");
            page.locator(".skip", text("filters")).focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertTrue((boolean) page.evaluate("document.activeElement.closest('#filters') !== null"));
        }
    }

    @Test
    void the_arrow_up_from_the_box_picks_the_last_suggestion() {
        try (BrowserContext context = open(true)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/");
            page.locator("#q").pressSequentially("harv");
            assertThat(page.locator("#suggestions li").nth(1)).isVisible();
            page.keyboard().press("ArrowUp");
            assertThat(page.locator("#suggestions li").last()).hasAttribute("aria-selected", "true");
        }
    }

    @Test
    void a_field_s_value_is_completed_behind_its_name() {
        try (BrowserContext context = open(true)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/");
            page.locator("#q").pressSequentially("speaker:bra");
            page.locator("#suggestions li").first().click();
            assertThat(page.locator("#q")).hasValue("speaker:\"Ida Brandt\"");
        }
    }

    @Test
    void what_cannot_be_answered_is_said_in_a_sentence_with_the_way_back_to_the_search() {
        try (BrowserContext context = open(false)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=harvest&outlet=Evening+Courier&sort=loudest");
            assertThat(page.locator("main p").first()).containsText("\"sort\" is one of");
            page.locator("main a").click();
            assertThat(page.locator("h1")).hasText("75 articles for harvest");
            assertThat(page.locator(".chips b")).hasText("Evening Courier");
        }
    }

    @Test
    void a_page_behind_the_last_leads_to_the_last() {
        try (BrowserContext context = open(false)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=harvest&outlet=Evening+Courier&page=40");
            assertThat(page.locator(".none")).containsText("There is no page 40");
            page.locator(".none a").click();
            assertThat(page.locator(".card").first()).isVisible();
            assertThat(page.locator(".pager span")).hasText("Page 8 of 8");
        }
    }

    @Test
    void a_form_that_is_refused_leads_back_to_its_page() {
        try (BrowserContext context = open(false)) {
            Page page = context.newPage();
            page.navigate(served.address() + "/?q=harvest");
            page.locator(".card h2 a").first().click();
            String headline = page.locator("h1").innerText();
            Locator date = page.locator("details.mend", text("Correct Date"));
            date.locator("summary").click();
            date.locator("input[name=value]").fill("13 Smarch");
            date.locator("button").click();
            assertThat(page.locator("h1")).hasText("This request cannot be answered");
            page.locator("main a", text("Back to the page")).click();
            assertThat(page.locator("h1")).hasText(headline);
        }
    }

    private static void type(Page page, String from, String to) {
        page.locator("form.range input[name=from]").fill(from);
        page.locator("form.range input[name=to]").fill(to);
        page.locator("form.range button").click();
    }

    private static List<String> parameters(String address) {
        return List.of(address.substring(address.indexOf('?') + 1).split("&")).stream()
                .sorted()
                .toList();
    }

    private static BrowserContext open(boolean script) {
        return Chromium.open(
                new Browser.NewContextOptions().setJavaScriptEnabled(script).setReducedMotion(ReducedMotion.REDUCE));
    }

    private static Page.LocatorOptions text(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator.LocatorOptions inside(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }
}
