package onrecord.extract.page;

import static onrecord.extract.page.Pages.FIRST;
import static onrecord.extract.page.Pages.SECOND;
import static onrecord.extract.page.Pages.STORY;
import static onrecord.extract.page.Pages.THIRD;
import static onrecord.extract.page.Pages.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import onrecord.extract.value.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that a browser draws by their scripts, saved before it did. */
class ScriptTextTest {
    private static final String MORE =
            "The port authority expects the first ferry on Wednesday at noon, and it will give back the price of all tickets for Monday and Tuesday.";
    private static final String HEAD =
            "<title>Harbour closed by storm again</title><meta property='og:description' content='" + FIRST + "'>";
    private static final String MARKUP =
            "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p><p>" + MORE + "</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "window.state = {\"story\": {\"id\": 7, \"richText\": \"%s\"}};",
                "var quote = '\"'; draw({\"richText\": \"%s\"});",
                "self.pushed.push([1,\"%s\"])",
            })
    void a_page_that_shows_no_text_has_the_one_of_its_script(String script) {
        String escaped = MARKUP.replace("<", "\\u003c").replace("</", "<\\/");
        assertText(drawn(script.formatted(escaped), ""));
    }

    @Test
    void a_string_may_hold_a_script_with_strings_of_its_own() {
        String inner = "{\"html\": \"" + MARKUP.replace("/", "\\/") + "\"}";
        assertText(
                drawn("var data = JSON.parse(\"" + inner.replace("\\", "\\\\").replace("\"", "\\\"") + "\")", ""));
    }

    @Test
    void lines_without_markup_are_paragraphs() {
        assertText(drawn("var a = {\"text\": \"" + String.join("\\n\\n", FIRST, SECOND, THIRD, MORE) + "\"}", ""));
    }

    @Test
    void the_text_of_the_linked_data_goes_before_strings() {
        Findings found = read("<html lang='en'><head>" + HEAD
                + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Harbour closed by storm again\",\"articleBody\":\""
                + String.join("\\n", FIRST, SECOND, THIRD, MORE)
                + "\"}</script></head><body><div id='app'></div></body></html>");
        assertText(found);
    }

    @Test
    void a_page_that_asks_for_scripts_shows_no_text() {
        assertText(drawn(
                "var a = {\"html\": \"" + MARKUP + "\"}",
                "<p>You need JavaScript to read the articles of this site.</p>"));
    }

    @Test
    void what_a_page_shows_goes_before_its_scripts() {
        Findings found = drawn("var a = {\"html\": \"" + MARKUP + "\"}", "<article>" + STORY + "</article>");
        assertEquals(List.of(FIRST, SECOND, THIRD), found.body());
        assertEquals("article-text", found.bodyProvenance().method());
    }

    @Test
    void the_text_of_another_article_is_not_the_pages() {
        String other = "<p>" + "The museum of the town shows boats of three centuries this summer. ".repeat(8) + "</p>";
        Findings found = drawn("var next = {\"html\": \"" + other + "\"}", "");
        assertEquals(List.of(), found.body());
    }

    @Test
    void code_is_no_text() {
        String code = "if (a.b) { harbour.closed(); } by(again); storm[0] = {x: 1}; y = _z; ".repeat(12);
        assertEquals(
                List.of(), drawn("var f = {\"code\": \"" + code + "\"}", "").body());
    }

    private static Findings drawn(String script, String shown) {
        return read("<html lang='en'><head>" + HEAD + "</head><body><div id='app'>" + shown + "</div><script>" + script
                + "</script></body></html>");
    }

    private static void assertText(Findings found) {
        assertEquals(List.of(FIRST, SECOND, THIRD, MORE), found.body());
        assertEquals("script-text", found.bodyProvenance().method());
    }
}
