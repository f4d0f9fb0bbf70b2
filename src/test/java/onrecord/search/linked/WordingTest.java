package onrecord.search.linked;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static List<String> differing(String one, String other) {
        return Wording.of(one, other).differing().stream()
                .map(span -> span.in(one))
                .toList();
    }

    @Test
    void words_that_the_other_has_otherwise_or_not_are_marked() {
        assertEquals(List.of("soon", "at last"), differing("We will soon leave at last", "We will never leave"));
        Wording wording = Wording.of("We will soon leave at last", "We will never leave");
        assertEquals(6, wording.words());
        assertEquals(3, wording.same());
    }

    @Test
    void case_punctuation_and_apostrophes_make_no_difference() {
        assertEquals(List.of(), differing("Russia’s “interests”, they say", "russia's interests they say"));
    }

    @Test
    void of_scripts_without_spaces_each_character_is_a_word() {
        assertEquals(List.of("和"), differing("中国和平", "中国太平"));
    }
}
