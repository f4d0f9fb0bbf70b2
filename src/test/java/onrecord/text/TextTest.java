package onrecord.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    enum Kind {
        NO_TEXT
    }

    @Property
    void a_cut_text_keeps_its_characters_whole(@ForAll String text, @ForAll @IntRange(max = 40) int most) {
        StringBuilder characters = new StringBuilder();
        text.codePoints().filter(c -> !isHalf(c)).forEach(characters::appendCodePoint);
        String whole = characters.toString();
        String cut = Cut.beginning(whole, most);
        assertTrue(whole.startsWith(cut));
        assertTrue(cut.length() <= most && cut.length() >= Math.min(most, whole.length()) - 1);
        assertTrue(cut.codePoints().noneMatch(TextTest::isHalf));
    }

    @Test
    void a_text_that_is_cut_says_so() {
        assertEquals("Vienna", Cut.shown("Vienna", 6));
        assertEquals("Vienna…", Cut.shown("Vienna talks", 6));
        assertEquals("ab…", Cut.shown("ab\uD83D\uDE00cd", 3));
        assertEquals("a b…", Cut.line(" a\n\tb  c ", 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Insp", "Supt", "Atty", "Amb", "Asst", "Assoc", "Brig", "Cdr", "Cpl", "Pvt", "Pfc", "Det", "Const",
                "Mx", "Drs", "Fr", "Sec", "Calif", "Sept"
            })
    void titles_ranks_states_and_months_are_shortened(String word) {
        assertTrue(Abbreviations.isEnglish(word));
        assertTrue(Abbreviations.contain(word));
    }

    @Test
    void each_language_shortens_its_own_words() {
        assertTrue(Abbreviations.contain("bzw"));
        assertFalse(Abbreviations.isEnglish("bzw"));
        assertFalse(Abbreviations.contain("table"));
    }

    @Test
    void initials_are_capitals_and_letters_between_points() {
        assertTrue(List.of("J", "U.S", "Ph.D", "a.m").stream().allMatch(Abbreviations::isInitials));
        assertTrue(List.of("x", "Rome", "end.Then", "").stream().noneMatch(Abbreviations::isInitials));
    }

    @Test
    void constants_have_a_name_for_people_and_files() {
        assertEquals("no-text", Keyword.of(Kind.NO_TEXT));
        assertEquals(Kind.NO_TEXT, Keyword.constant(Kind.class, "no-text"));
        assertEquals(Kind.NO_TEXT, Keyword.constant(Kind.class, "no_text"));
        assertThrows(IllegalArgumentException.class, () -> Keyword.constant(Kind.class, "none"));
    }

    @Test
    void hashes_are_those_of_their_definitions() {
        // FNV-1a, 64 bits, of "a" and of nothing, as its authors publish them
        assertEquals(0xaf63dc4c8601ec8cL, Hashes.fnv("a"));
        assertEquals(0xcbf29ce484222325L, Hashes.fnv(""));
        // FIPS 180-4, of "abc"
        assertEquals("ba7816bf8f01cfea", Hashes.sha256("abc".getBytes(StandardCharsets.US_ASCII), 8));
    }

    @Test
    void scripts_are_dense_or_unspaced() {
        assertTrue("中あ한".codePoints().allMatch(DenseScript::contains));
        assertTrue("aж\u0E01".codePoints().noneMatch(DenseScript::contains));
        assertTrue("中あ\u0E01".codePoints().allMatch(UnspacedScript::contains));
        assertTrue("한aж".codePoints().noneMatch(UnspacedScript::contains));
    }

    @Test
    void directions_and_controls_are_hidden_and_joiners_are_not() {
        assertTrue("\u202E\u2066\u200F\u0007\u2028".codePoints().allMatch(HiddenCharacters::contain));
        assertTrue("a\u200D\u200Cé".codePoints().noneMatch(HiddenCharacters::contain));
    }

    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    @Test
    void a_line_as_it_is_seen_keeps_joiners_within_words() {
        assertEquals("Jane Doe", HiddenCharacters.without("\u200eJane\u00a0\u200bDoe\ufeff"));
        assertEquals(
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u062f",
                HiddenCharacters.without("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u062f\u200c"));
        assertEquals("a\tb\nc", HiddenCharacters.without("a\tb\nc"));
    }
}
