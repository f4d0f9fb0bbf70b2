package onrecord.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StatementsTest {
    private static List<List<Integer>> of(String... quotes) {
        return Statements.of(Stream.of(quotes)
                .map(words -> Piece.reported("Ida Brandt", words, "2023-08-07"))
                .toList());
    }

    @Test
    void wordings_of_one_statement_come_together() {
        assertEquals(
                List.of(List.of(0, 2), List.of(1)),
                of(
                        "that his city continues to work for close harbour cooperation and the modernization of the"
                                + " old port",
                        "Nobody asked the ferry crews about the new timetable",
                        "should continue close harbour cooperation and modernisation of the port"));
    }

    @Test
    void a_part_of_a_longer_quote_is_the_same_statement() {
        assertEquals(
                List.of(List.of(0, 1)),
                of(
                        "The bridge is safe, and we want it to stay that way for another hundred years",
                        "want it to stay that way for another hundred years"));
    }

    @Test
    void a_few_common_words_make_no_statement() {
        assertEquals(
                List.of(List.of(0), List.of(1), List.of(2)),
                of("We want peace", "They want peace", "We want the bridge to stay open"));
    }

    @Test
    void a_name_of_three_words_is_no_statement() {
        assertEquals(List.of(List.of(0), List.of(1)), of("Harbour Street Journal", "Harbour Street Journal"));
    }

    @Test
    void opposites_are_never_one() {
        assertEquals(
                List.of(List.of(0), List.of(1)),
                of(
                        "We will accept the plan of the harbour board without any delay",
                        "We will not accept the plan of the harbour board without any delay"));
    }

    @Test
    void a_not_only_and_no_doubt_deny_nothing() {
        assertEquals(
                List.of(List.of(0, 1, 2)),
                of(
                        "The harbour bridge will close for repairs before the winter",
                        "No doubt the harbour bridge will close for repairs before the winter",
                        "Not only the harbour bridge will close for repairs before the winter"));
    }

    @Test
    void other_numbers_are_never_one() {
        assertEquals(
                List.of(List.of(0), List.of(1), List.of(2)),
                of(
                        "The storm left 40 people dead along the northern coast",
                        "The storm left 4,000 people dead along the northern coast",
                        "The storm left fifty people dead along the northern coast"));
    }

    @Test
    void a_number_in_words_is_the_same_number() {
        assertEquals(
                List.of(List.of(0, 1)),
                of(
                        "The storm left 40 people dead along the northern coast",
                        "The storm left forty people dead along the northern coast"));
    }

    @Test
    void two_named_speakers_who_differ_are_never_one() {
        String words = "The tunnel opens in spring, whatever the builders may tell you";
        assertEquals(
                List.of(List.of(0, 2), List.of(1)),
                Statements.of(List.of(
                        Piece.reported("Ida Brandt", words, null),
                        Piece.reported("Otto Brandt", words, null),
                        Piece.reported("Brandt", words, null))));
    }

    @Test
    void the_same_words_weeks_later_are_another_statement() {
        String words = "The tunnel opens in spring, whatever the builders may tell you";
        assertEquals(
                List.of(List.of(0), List.of(1)),
                Statements.of(List.of(
                        Piece.reported("Ida Brandt", words, "2023-08-07"),
                        Piece.reported("Ida Brandt", words, "2023-08-27"))));
    }

    @Test
    void a_script_without_spaces_is_compared_by_its_characters() {
        assertEquals(List.of(List.of(0, 1), List.of(2)), of("双方应当加强战略协作维护和平", "应当加强战略协作", "我们反对单边主义的做法"));
    }

    @Property(tries = 200)
    void every_quote_is_in_exactly_one_statement(@ForAll List<String> words) {
        List<Statements.Reported> quotes = words.stream()
                .filter(said -> !said.isEmpty())
                .map(said -> Piece.reported("Ida Brandt", said, null))
                .toList();
        List<Integer> all =
                Statements.of(quotes).stream().flatMap(List::stream).sorted().toList();
        assertEquals(quotes.size(), all.size());
        for (int i = 0; i < all.size(); i++) {
            assertEquals(i, all.get(i));
        }
        assertTrue(Statements.of(quotes).stream().noneMatch(List::isEmpty));
    }
}
