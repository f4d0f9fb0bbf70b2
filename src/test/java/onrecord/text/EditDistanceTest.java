package onrecord.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
    @ParameterizedTest
    @CsvSource(
            emptyValue = "",
            value = {
                "ferry, ferry, 0",
                "ferry, fery, 1",
                "ferry, frery, 1",
                "ferry, berry, 1",
                "ferry, ferries, 3",
                "'', abc, 3",
                "ca, abc, 3",
                "outlet, uotlte, 2",
            })
    void letters_wrong_missing_too_many_or_swapped(String one, String other, int edits) {
        assertEquals(edits, EditDistance.of(one, other));
    }

    @Property
    void it_is_the_same_both_ways(@ForAll String one, @ForAll String other) {
        assertEquals(EditDistance.of(one, other), EditDistance.of(other, one));
    }
}
