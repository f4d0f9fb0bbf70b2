package onrecord.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and dates as people give them to filters, over HTTP and on pages. */
class NamesAndDatesTest {
    @AutoClose
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start(Settings.DEFAULT, NamesAndDatesTest::write);
    }

    private static void write(Path folder) {
        SmallArchive.write(
                folder,
                SmallArchive.quoting(
                        SmallArchive.article(
                                1,
                                "AC/DC Fanzine",
                                "2024-05-07",
                                "Mayors meet",
                                "“We meet,” Ida Brandt said. A mayor met."),
                        "We meet,",
                        "Ida Brandt"),
                SmallArchive.article(2, "Evening Courier", "2024-06-01", "A mayor speaks", "One mayor spoke.")
                        .build(),
                SmallArchive.article(3, "Nobody knows", "A mayor was silent.").build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/outlets/AC%2FDC%20Fanzine", "/outlets/ac%2Fdc"})
    void an_outlet_with_a_slash_in_its_name_has_a_page(String path) throws Exception {
        String page = served.page(path);
        assertTrue(page.contains("AC/DC Fanzine"), page);
        assertTrue(page.contains("Mayors meet"), page);
        assertFalse(page.contains("A mayor speaks"), page);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2024-5&to=2024-5, 1",
        "from=2024/05/07&to=2024.5.7, 1",
        "to=yesterday, 2",
        "from=2024-05&to=last-month, 2",
        "from=today, 0",
        "outlet=-, 1",
        "-outlet=-, 2",
        "outlet=courier, 1",
        "outlet=courier&outlet=-, 2",
        "kind=-, 2"
    })
    void filters_take_what_the_query_language_takes(String parameters, int found) throws Exception {
        assertEquals(
                found,
                served.json("/api/search?" + parameters).at("/total/value").asInt());
    }

    @Test
    void an_answer_says_what_was_taken_and_which_words_count() throws Exception {
        JsonNode answer = served.json("/api/search?q=mayors&outlet=courier&forms=forms");
        assertEquals("courier", answer.at("/query/filters/0/asked").asText());
        assertEquals("Evening Courier", answer.at("/query/filters/0/taken/0").asText());
        assertEquals("mayors", answer.at("/query/forms/0/word").asText());
        assertEquals(
                List.of("mayor", "mayors"), Served.JSON.convertValue(answer.at("/query/forms/0/found"), List.class));
        assertEquals(List.of(), Schema.violations(served.json("/api/openapi.json"), "SearchAnswer", answer));
        assertEquals(
                1,
                served.json("/api/search?q=mayors&forms=exact")
                        .at("/total/value")
                        .asInt());
    }

    @Test
    void the_page_offers_what_has_no_value_and_which_words_count() throws Exception {
        String page = served.page("/?q=mayor");
        assertTrue(page.contains("href=\"/?q=mayor&amp;outlet=-\""), page);
        assertTrue(page.contains("href=\"/?q=mayor&amp;forms=related\""), page);
        String chosen = served.page("/?q=mayor&outlet=-&forms=exact");
        assertTrue(chosen.contains("Nobody knows"), chosen);
        assertFalse(chosen.contains("A mayor speaks"), chosen);
        assertTrue(chosen.contains("counts as any of: mayor"), chosen);
        String taken = served.page("/?outlet=courier");
        assertTrue(taken.contains("was taken for: Evening Courier"), taken);
    }
}
