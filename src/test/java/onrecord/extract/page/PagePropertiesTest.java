package onrecord.extract.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import onrecord.extract.value.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any markup whatever. */
class PagePropertiesTest {
    @Property(tries = 400)
    void markup_in_any_order_is_read_without_complaint(@ForAll("markup") String html) {
        holds(html);
    }

    @Property(tries = 200)
    void any_text_at_all_is_read_without_complaint(@ForAll String html) {
        holds(html);
    }

    @Property(tries = 200)
    void linked_data_may_be_anything(@ForAll("json") String json) {
        holds("<script type='application/ld+json'>" + json + "</script>" + Pages.STORY);
    }

    /** Every sentence is in the body, or kept as what stood around it. */
    @Property(tries = 300)
    void no_sentence_of_a_page_is_lost(@ForAll("wrappings") List<List<String>> wrappings, @ForAll("seeds") int seed) {
        StringBuilder html = new StringBuilder("<html lang='en'><body><h1>Harbour closed by storm again</h1>");
        List<String> sentences = new ArrayList<>();
        for (List<String> around : wrappings) {
            String sentence = sentence(seed + sentences.size());
            sentences.add(sentence);
            around.forEach(html::append);
            html.append(sentence);
            for (int i = around.size() - 1; i >= 0; i--) {
                html.append("</")
                        .append(around.get(i).substring(1).split("[ >]", 2)[0])
                        .append('>');
            }
        }
        Findings found = Pages.read(html.append("</body></html>").toString());
        StringBuilder kept = new StringBuilder(String.join("\n", found.body()));
        found.boilerplate().forEach(piece -> kept.append('\n').append(piece.text()));
        found.captions().forEach(caption -> kept.append('\n').append(caption));
        found.decks().forEach(deck -> kept.append('\n').append(deck.value()));
        sentences.forEach(sentence -> assertTrue(kept.toString().contains(sentence), () -> sentence + " in " + html));
    }

    private static String sentence(int number) {
        List<String> who =
                List.of("The council", "A fisherman", "The last ferry", "An old bridge", "Nobody in the town");
        List<String> what =
                List.of("waited for the tide", "was counted twice", "went past the lighthouse", "stayed closed");
        List<String> when = List.of("on Monday", "before the storm", "for eleven years", "until the summer");
        int n = Math.abs(number);
        return who.get(n % 5) + ' ' + what.get(n / 5 % 4) + ' ' + when.get(n / 20 % 4) + ", as " + n + " people said.";
    }

    @Provide
    Arbitrary<Integer> seeds() {
        return Arbitraries.integers().between(0, 100_000);
    }

    @Provide
    Arbitrary<List<List<String>>> wrappings() {
        Arbitrary<String> tag = Arbitraries.of(
                "<div>",
                "<p>",
                "<section class='meta'>",
                "<div class='sidebar-layout'>",
                "<aside>",
                "<footer>",
                "<div class='related'>",
                "<div class='comments'>",
                "<div hidden>",
                "<details>",
                "<blockquote>",
                "<ul>",
                "<li>",
                "<h2>",
                "<a href='/other'>",
                "<span class='meta_field'>",
                "<b>",
                "<figcaption>",
                "<div role='tabpanel' hidden>",
                "<article>",
                "<nav>",
                "<header>",
                "<main>",
                "<ol>",
                "<pre>",
                "<form>",
                "<own-box>",
                "<table>",
                "<figure class='image'>",
                "<div class='newsletter'>",
                "<div style='display: none'>",
                "<div class='cookie-banner'>",
                "<h3>",
                "<dd>");
        return tag.list().ofMinSize(1).ofMaxSize(4).list().ofMinSize(1).ofMaxSize(12);
    }

    private static void holds(String html) {
        Findings found = Pages.read(html);
        for (String paragraph : found.body()) {
            assertFalse(paragraph.isBlank());
            assertEquals(paragraph.strip(), paragraph);
            assertFalse(paragraph.contains("\n\n"), "a blank line is a border of paragraphs");
        }
        found.boilerplate()
                .forEach(boilerplate -> assertFalse(boilerplate.text().isBlank()));
        assertEquals(found.captions().isEmpty(), found.captionsProvenance() == null);
    }

    /** Were a rule quadratic in any of these, the page would take hours. */
    @Timeout(60)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='share'>",
                "<div itemprop='author'>a",
                "<ul><li><a href='/x'>some words of a pointer</a>",
                "<h2><a href='/x'>A heading that is a link</a></h2>",
                "<figure class='image'>words of a caption",
                "<blockquote class='twitter-tweet'>words of a post",
                "<p>The harbour was closed for a second day on Monday because of the storm.</p>",
                "<time datetime='2024-02-05'>5 February 2024</time> by Jane Doe | ",
                "<table><tr><td>a</td>",
                "<span class='sr-only'>hidden",
                "<meta property='og:title' content='A long title about a harbour'><a rel=author>J",
                "word "
            })
    void a_page_of_a_hundred_thousand_of_one_thing_is_read(String part) {
        Findings found = Pages.read(
                "<h1>Harbour closed by storm again</h1>" + part.repeat(100_000 / Math.max(1, part.length() / 10)));
        assertTrue(found.body().size() <= 100_000);
    }

    @Test
    @Timeout(60)
    void statements_of_the_head_may_be_of_any_length() {
        String text = IntStream.range(0, 20_000)
                .mapToObj(i -> "Harbour " + i + " is closed by the storm of the year " + i + ".")
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
        String paragraphs = "<p>" + text.replace(".", ".</p><p>") + "</p>";
        Findings found = Pages.read("<title>" + text + "</title><meta name='description' content='" + text
                + "'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + text
                + "\"}</script><h1>Harbour closed</h1>" + paragraphs);
        assertTrue(found.body().size() > 19_000);
    }

    @Provide
    Arbitrary<String> markup() {
        List<String> parts = List.of(
                "<p>",
                "</p>",
                "<div class='caption'>",
                "<div class='comments'>",
                "</div>",
                "<h1>",
                "</h1>",
                "<h2><a href='/a'>",
                "</a></h2>",
                "<ul>",
                "<li>",
                "</ul>",
                "<table>",
                "<tr>",
                "<td>",
                "</table>",
                "<br>",
                "<br><br>",
                "<figure>",
                "<figcaption>",
                "</figure>",
                "<blockquote>",
                "</blockquote>",
                "<article>",
                "</article>",
                "<time datetime='2024-13-45'>",
                "</time>",
                "<pre>",
                "</pre>",
                "<a href='#'>",
                "</a>",
                "<span class='byline'>",
                "</span>",
                "<nav>",
                "</nav>",
                "<form>",
                "&nbsp;",
                "&shy;",
                "By Jane Doe and John Roe, ",
                "5 February 2024",
                "Read more: ",
                "Related",
                "A storm. ",
                Pages.FIRST,
                Pages.SECOND,
                "<meta property='og:title' content='A storm'>",
                "<title>",
                "</title>",
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"A storm\"}</script>",
                "<link rel=canonical href='/a'>",
                "日本の港は閉鎖された。",
                "<!--",
                "-->");
        return Arbitraries.of(parts).list().ofMaxSize(60).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<String> json() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ",",
                        ":",
                        "\"",
                        "\\",
                        "'",
                        "/*",
                        "//",
                        "\n",
                        "null",
                        "1e9",
                        "\"@type\":",
                        "\"NewsArticle\"",
                        "\"author\":",
                        "\"@id\":\"#a\"",
                        "\"headline\":\"A \"storm\"\"",
                        "\"datePublished\":\"2024-02-05\"",
                        "\"@graph\":[",
                        "<!--",
                        "]]>")
                .list()
                .ofMaxSize(40)
                .map(list -> String.join("", list));
    }
}
