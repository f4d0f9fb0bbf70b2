package onrecord.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import onrecord.model.Article;
import onrecord.model.Quote;
import onrecord.model.Speaker;
import org.jspecify.annotations.Nullable;

/** What holds for any text whatever. */
class QuotePropertiesTest {
    private static final QuoteFinder FINDER = new QuoteFinder();

    @Property(tries = 500)
    void offsets_lie_in_the_body_and_no_two_quotes_of_one_kind_overlap(@ForAll("news") String body) {
        holds(body);
    }

    @Property(tries = 300)
    void any_text_at_all_is_read_without_complaint(@ForAll String body) {
        holds(body);
    }

    @Example
    void as_saying_at_the_very_start_of_a_text() {
        holds("as saying he");
    }

    @Property(tries = 200)
    void the_same_holds_in_every_language(@ForAll("news") String body, @ForAll("languages") String language) {
        holds(body, language);
    }

    @Example
    void marks_of_two_lengths_end_where_the_outer_one_does() {
        holds("“ As '' ”", "ja");
        holds("“ As '' ”", "en");
    }

    /** Texts of two hundred thousand characters that would take hours if any step were not linear. */
    @Example
    void long_texts_of_one_pattern_are_read_at_once() {
        for (String pattern : List.of(
                "“he said, ",
                "he said, ",
                "Anna Berg, ",
                "\" ",
                "«Да, — сказал он, ",
                "„sagte A. ",
                "— Ja, säger Anna Berg, \n",
                "sagte, ",
                "он сказал, что ",
                "a, he said, b. ",
                "‘s ",
                "according to ",
                "Name: ",
                "(",
                "the president and ")) {
            for (String language : List.of("en", "ru", "de", "sv", "tr")) {
                String body = pattern.repeat(200_000 / pattern.length());
                FINDER.find(Article.builder("id", "source")
                        .language(language)
                        .body(body)
                        .build());
            }
        }
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of(
                "ar", "cs", "da", "de", "es", "fa", "fi", "fr", "he", "it", "ja", "nl", "no", "pl", "pt", "ru", "sv",
                "tr", "uk", "vi", "zh");
    }

    private static void holds(String body) {
        holds(body, null);
    }

    private static void holds(String body, @Nullable String language) {
        List<Quote> quotes = FINDER.find(
                Article.builder("id", "source").language(language).body(body).build());
        int last = 0;
        for (Quote quote : quotes) {
            assertEquals(quote.text(), quote.span().in(body));
            Speaker speaker = quote.speaker();
            if (speaker != null && speaker.span() != null) {
                assertEquals(speaker.mention(), speaker.span().in(body));
            }
            assertFalse(quote.span().start() < last, "in order of start");
            last = quote.span().start();
        }
        for (int i = 0; i < quotes.size(); i++) {
            for (int k = i + 1; k < quotes.size(); k++) {
                Quote one = quotes.get(i);
                Quote other = quotes.get(k);
                assertFalse(
                        one.kind() == other.kind() && one.span().overlaps(other.span()),
                        () -> one + " overlaps " + other);
            }
        }
    }

    @Provide
    Arbitrary<String> news() {
        return Arbitraries.of(
                        "As",
                        "he",
                        "said",
                        "that",
                        "Trump",
                        "Hillary",
                        "Clinton",
                        "told",
                        "according",
                        "to",
                        "the",
                        "\"",
                        "“",
                        "”",
                        "‘",
                        "’",
                        "'",
                        "''",
                        "``",
                        "«",
                        "»",
                        "„",
                        ",",
                        ".",
                        ":",
                        "?",
                        "—",
                        "(",
                        ")",
                        ";",
                        "\n\n",
                        "\n",
                        "was",
                        "who",
                        "quoted",
                        "as",
                        "saying",
                        "adding",
                        "Mr.",
                        "statement",
                        "Russia",
                        "’s",
                        "claim",
                        "and",
                        "but",
                        "reporters",
                        "she",
                        "Foreign",
                        "Ministry",
                        "minister",
                        "of",
                        "in",
                        "Monday",
                        "called",
                        "it",
                        "𝒳",
                        "5")
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(words -> String.join(" ", words));
    }
}
