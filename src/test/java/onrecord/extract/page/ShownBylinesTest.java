package onrecord.extract.page;

import static onrecord.extract.page.Pages.STORY;
import static onrecord.extract.page.Pages.best;
import static onrecord.extract.page.Pages.page;
import static onrecord.extract.page.Pages.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the lines around an article name its authors by, and what only looks like a name. */
class ShownBylinesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "By Nelson D. Berg; Nelson D. Berg",
                "By Ursula Le Roe; Ursula Le Roe",
                "By Jan van den Berg 3. mai 2024; Jan van den Berg",
                "Av Kari Roe den 3. mai 2024; Kari Roe",
                "By Erin Roe March 18 at 3:57 PM Follow @erinroe; Erin Roe",
                "By Bryan Roe Tuesday, Aug. 17, 2010; Bryan Roe",
                "By Ben RoeMar 10, 2022 05:30am; Ben Roe",
                "By Howard RoeStaff Writer; Howard Roe",
                "Andrea Roe Senior Washington Correspondent; Andrea Roe",
                "Sam Roe Senior Politics Editor, The Harbour Paper; Sam Roe",
                "Par Laure Roe Envoyée spéciale à Toulouse; Laure Roe",
                "By Jane Roe, Vice President, Ports Division, Harbour Corp; Jane Roe",
                "By Jane Roe - https://jane.example.org/; Jane Roe",
                "山田花子2019年4月13日 09時00分; 山田花子",
                "张小三2017-03-01 14:27:02; 张小三",
            })
    void a_byline_ends_where_the_name_does(String line, String name) {
        assertEquals(
                List.of(name),
                best(page("<div class='byline'>" + line + "</div>" + STORY).authors()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4 years ago",
                "9:39AM BST",
                "Issue body actions",
                "Lesedauer: 8 Minuten",
                "Whats App",
                "公開日2019年4月13日 09時00分",
            })
    void what_the_markup_calls_a_byline_may_name_nobody(String line) {
        assertEquals(
                List.of(),
                page("<div class='byline'>" + line + "</div>" + STORY).authors());
    }

    @Test
    void a_line_that_begins_as_a_byline_does_goes_before_one_that_the_markup_alone_calls_so() {
        assertEquals(
                List.of("Steven Roe"),
                best(page("<div class='author'><p>Harbour Industry</p><p>by Steven Roe January 18, 2017 11:00 PM</p>"
                                + "</div>" + STORY)
                        .authors()));
    }

    /** The page writes "berths" in small letters, and no given name is "Key". */
    @ParameterizedTest
    @ValueSource(strings = {"Key Berths", "Hello Friends", "FacebookTwitterInstagram Youtube"})
    void a_line_of_words_with_capitals_is_no_name_where_the_page_uses_them_as_words(String line) {
        String story = STORY + "<p>All berths stay closed, and the key to the shed is lost.</p>";
        assertEquals(
                List.of(), page("<div class='meta'>" + line + "</div>" + story).authors());
    }

    @Test
    void whom_the_headline_is_about_did_not_write_the_text() {
        String name = "<p><strong>Anna Roe</strong></p>";
        assertEquals(List.of("Anna Roe"), best(page(name + STORY).authors()));
        assertEquals(
                List.of(),
                read("<html lang='en'><body><article><h1>What Anna Roe said of the harbour</h1>" + name + STORY
                                + "</article></body></html>")
                        .authors());
    }
}
