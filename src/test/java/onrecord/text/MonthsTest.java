package onrecord.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Month;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthsTest {
    @ParameterizedTest
    @CsvSource({
        "en, Sept., SEPTEMBER",
        "en, MAY, MAY",
        "fr, août, AUGUST",
        "ru, сентября, SEPTEMBER",
        "uk, серп., AUGUST",
        "sk, okt, OCTOBER",
        "hr, listopada, OCTOBER",
        "pl, listopada, NOVEMBER",
        "ar, أيلول, SEPTEMBER",
        "lt, rugs., SEPTEMBER",
    })
    void the_month_that_a_word_names_in_a_language(String language, String word, Month month) {
        assertEquals(Optional.of(month), Months.of(word, language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "septimus", "août", "Montag"})
    void a_word_that_names_none_in_english(String word) {
        assertEquals(Optional.empty(), Months.of(word, "en"));
    }

    @Test
    void a_language_without_names_has_no_month() {
        assertEquals(Optional.empty(), Months.of("January", "tlh"));
    }

    @Test
    void each_language_names_all_twelve() {
        Months.names().stream()
                .map(Months.Name::language)
                .distinct()
                .forEach(language -> assertEquals(
                        12,
                        Months.names().stream()
                                .filter(name -> name.language().equals(language))
                                .map(Months.Name::month)
                                .distinct()
                                .count(),
                        language));
    }

    @Test
    void a_name_in_any_language_is_one() {
        assertTrue(Months.isName("Août"));
        assertTrue(Months.isName("كانون الثاني"));
        assertFalse(Months.isName("autumn"));
    }
}
