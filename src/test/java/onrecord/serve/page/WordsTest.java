package onrecord.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onrecord.model.PublicationDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr"})
    void every_language_has_every_text_with_the_same_places(String language) {
        Messages english = Messages.of("en");
        Messages other = Messages.of(language);
        assertEquals(new TreeSet<>(english.keys()), new TreeSet<>(other.keys()));
        for (String key : english.keys()) {
            assertEquals(places(english, key), places(other, key), language + " " + key);
        }
    }

    @Test
    void a_text_counts_as_its_language_does() {
        assertEquals("1 article", Messages.of("en").count("results.articles", 1));
        assertEquals("0 articles", Messages.of("en").count("results.articles", 0));
        assertEquals("0 article", Messages.of("fr").count("results.articles", 0));
        assertEquals("18.826 Zitate", Messages.of("de").count("results.quotes", 18_826));
    }

    @Test
    void a_date_is_told_as_exactly_as_it_is_known() {
        Messages words = Messages.of("en");
        assertEquals("September 19, 2023", words.date(PublicationDate.of(LocalDate.of(2023, 9, 19))));
        assertEquals("September 2023", words.date(PublicationDate.of(YearMonth.of(2023, 9))));
        assertEquals("2023", words.date(PublicationDate.ofYear(2023)));
        assertEquals("19. September 2023", Messages.of("de").date(PublicationDate.of(LocalDate.of(2023, 9, 19))));
    }

    private static Set<String> places(Messages words, String key) {
        Object[] marks = {"{0}", "{1}", "{2}", "{3}", "{4}", "{5}"};
        return PLACE.matcher(words.text(key, marks))
                .results()
                .map(place -> place.group())
                .collect(Collectors.toSet());
    }
}
