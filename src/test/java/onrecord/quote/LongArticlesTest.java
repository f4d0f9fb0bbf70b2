package onrecord.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onrecord.model.Article;
import onrecord.model.Quote;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Articles in which one paragraph holds tens of thousands of quotes: all are found, and no name is guessed. */
class LongArticlesTest {
    private static final int MANY = 40_000;
    private static final QuoteFinder FINDER = new QuoteFinder();

    @Test
    void a_pronoun_goes_on_to_mean_who_spoke_however_often_he_speaks() {
        List<Quote> quotes = quotes("en", "Paul Klein said it rained. ", i -> "“We will go home now,” he said. ");
        assertEquals(Set.of("Paul Klein"), names(quotes));
        assertEquals(MANY + 1, quotes.size());
    }

    @Test
    void a_pronoun_that_means_nobody_looks_no_farther_than_the_sentences_near_it() {
        List<Quote> quotes = quotes("en", "Mrs. Anna Berg met the council. ", i -> "“We will go home now,” he said. ");
        assertEquals(Set.of("unnamed"), names(quotes));
        assertEquals(MANY, quotes.size());
    }

    @Test
    void german_keeps_every_short_quote_of_a_long_paragraph() {
        List<Quote> quotes = quotes("de", "", i -> "„Wir gehen nach Hause“, sagte Paul Klein. ");
        assertEquals(Set.of("Paul Klein"), names(quotes));
        assertEquals(MANY, quotes.size());
    }

    @Test
    void russian_names_that_begin_alike_in_great_number_are_taken_as_printed() {
        List<Quote> quotes = quotes("ru", "", i -> "«Мы идём домой», — сказал Иван Петр" + small(i) + ". ");
        assertEquals(MANY, quotes.size());
        assertEquals(MANY, names(quotes).size());
    }

    private static List<Quote> quotes(String language, String first, IntFunction<String> sentence) {
        String body = IntStream.range(0, MANY).mapToObj(sentence).collect(Collectors.joining("", first, ""));
        return FINDER.find(
                Article.builder("id", "source").language(language).body(body).build());
    }

    private static Set<String> names(List<Quote> quotes) {
        return quotes.stream().map(LongArticlesTest::name).collect(Collectors.toSet());
    }

    private static String name(Quote quote) {
        @Nullable
        String name = quote.speaker() == null
                ? null
                : Objects.requireNonNull(quote.speaker()).name();
        return name == null ? "unnamed" : name;
    }

    /** Letters that no other number has. */
    private static String small(int number) {
        return letters(number, 'а', 32);
    }

    private static String letters(int number, char first, int size) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0, rest = number; i < 4; i++, rest /= size) {
            letters.append((char) (first + rest % size));
        }
        return letters.toString();
    }
}
