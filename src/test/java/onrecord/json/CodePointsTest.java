package onrecord.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CodePointsTest {
    @Test
    void a_passage_counts_on_from_where_it_begins() {
        // the whole text is "😀a😀b"; the passage leaves the first two characters out
        CodePoints offsets = new CodePoints("😀b", 3, 2);
        assertEquals(2, offsets.at(3));
        assertEquals(3, offsets.at(5));
        assertEquals(4, offsets.at(6));
        assertEquals(2, offsets.at(3), "asked again, backwards");
    }

    @Property(tries = 200)
    void any_text_counts_as_the_jdk_does(@ForAll String text, @ForAll int a, @ForAll int b) {
        CodePoints offsets = new CodePoints(text);
        for (int ask : new int[] {a, b}) {
            int unit = Math.floorMod(ask, text.length() + 1);
            assertEquals(text.codePointCount(0, unit), offsets.at(unit));
        }
    }
}
