package onrecord.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StatementsTest {
    @Test
    void wordings_of_one_statement_come_together() {
        assertEquals(
                List.of(List.of(0, 2), List.of(1)),
                Statements.of(List.of(
                        "that his city continues to work for close harbour cooperation and the modernization of the old port",
                        "Nobody asked the ferry crews about the new timetable",
                        "should continue close harbour cooperation and modernisation of the port")));
    }

    @Test
    void a_part_of_a_longer_quote_is_the_same_statement() {
        assertEquals(
                List.of(List.of(0, 1)),
                Statements.of(List.of(
                        "The bridge is safe, and we want it to stay that way for another hundred years",
                        "stay that way for another hundred years")));
    }

    @Test
    void a_few_common_words_make_no_statement() {
        assertEquals(
                List.of(List.of(0), List.of(1), List.of(2)),
                Statements.of(List.of("We want peace", "They want peace", "We want the bridge to stay open")));
    }

    @Test
    void equal_words_are_one_statement_however_short() {
        assertEquals(List.of(List.of(0, 1)), Statements.of(List.of("No.", "No.")));
    }

    @Test
    void a_script_without_spaces_is_compared_by_pairs_of_characters() {
        assertEquals(
                List.of(List.of(0, 1), List.of(2)),
                Statements.of(List.of("双方应当加强战略协作维护和平", "应当加强战略协作", "我们反对单边主义的做法")));
    }

    @Property(tries = 200)
    void every_quote_is_in_exactly_one_statement(@ForAll List<String> quotes) {
        List<Integer> all =
                Statements.of(quotes).stream().flatMap(List::stream).sorted().toList();
        assertEquals(quotes.size(), all.size());
        for (int i = 0; i < all.size(); i++) {
            assertEquals(i, all.get(i));
        }
        assertTrue(Statements.of(quotes).stream().noneMatch(List::isEmpty));
    }
}
