package onrecord.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {
    /** A Wednesday. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-09-20T12:00:00Z"), ZoneOffset.UTC);

    private static ParsedQuery parse(String query) {
        return QueryParser.parse(query, false, CLOCK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "lavrov sanctions | lavrov AND sanctions",
                "lavrov AND sanctions | lavrov AND sanctions",
                "lavrov OR sanctions | lavrov OR sanctions",
                "a b OR c d | a AND (b OR c) AND d",
                "a AND b OR c AND d | (a AND b) OR (c AND d)",
                "a -b | a NOT b",
                "a NOT b | a NOT b",
                "-b | NOT b",
                "+a +b | a AND b",
                "NATO AND SEATO | NATO AND SEATO",
                "NATO OR UN OR EU OR OPEC OR ASEAN | NATO OR UN OR EU OR OPEC OR ASEAN",
                "(a OR b) c | (a OR b) AND c",
                "\"exact phrase\" | \"exact phrase\"",
                "“exact phrase” | \"exact phrase\"",
                "«exact phrase» | \"exact phrase\"",
                "\"near these\"~5 | \"near these\"~5",
                "sanc* | sanc*",
                "w?ld | w?ld",
                "what happened? | what AND happened?",
                "lavorv~ | lavorv~2",
                "wang~1 | wang~1",
                "speaker:lavrov | speaker:lavrov",
                "source:tass | outlet:tass",
                "SPEAKER:\"Sergey Lavrov\" | speaker:\"Sergey Lavrov\"",
                "said:(war peace) | said:(war AND peace)",
                "said:(war speaker:wang) | said:(war AND speaker:wang)",
                "date:2023 | date:[2023-01-01 TO 2023-12-31]",
                "date:2023-09 | date:[2023-09-01 TO 2023-09-30]",
                "date:[2023-08 TO 2023-09] | date:[2023-08-01 TO 2023-09-30]",
                "date:[2023-08 TO *] | date:[2023-08-01 TO *]",
                "date:2022..2023-02 | date:[2022-01-01 TO 2023-02-28]",
                "date:>2023-09-19 | date:[2023-09-20 TO *]",
                "date:<=2022 | date:[* TO 2022-12-31]",
                "date:yesterday | date:[2023-09-19 TO 2023-09-19]",
                "date:\"last week\" | date:[2023-09-11 TO 2023-09-17]",
                "date:last-month | date:[2023-08-01 TO 2023-08-31]",
                "date:\"last 7 days\" | date:[2023-09-14 TO 2023-09-20]",
                "\"a b\"~ c | \"a b\" AND c",
                "date:last week | date:[2023-09-11 TO 2023-09-17]",
                "date:last 7 days war | date:[2023-09-14 TO 2023-09-20] AND war",
                "date:(last week OR today) | date:[2023-09-11 TO 2023-09-17] OR date:[2023-09-20 TO 2023-09-20]",
                "date:2023/09/18 | date:[2023-09-18 TO 2023-09-18]",
                "date:> 2022 | date:[2023-01-01 TO *]",
                "title:-war | NOT title:war",
                "speaker:-\"Wang Yi\" war | (NOT speaker:\"Wang Yi\") AND war",
                "-title:-war | NOT (NOT title:war)",
                "NOT NOT a | a",
                "NOT -a | NOT (NOT a)",
                "ｌａｖｒｏｖ　ＡＮＤ　ｗａｒ | lavrov AND war",
                "* | *",
            })
    void the_language_is_understood(String query, String interpreted) {
        ParsedQuery parsed = parse(query);
        assertEquals(interpreted, parsed.interpreted());
        assertEquals(List.of(), parsed.complaints());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Russia - a history | Russia AND a AND history | 7",
                "http://example.com/a | http://example.com/a | 0",
                "foo:bar | foo:bar | 0",
                "(a b | a AND b | 0",
                "a) b | a AND b | 1",
                "say \"hello there | say AND hello AND there | 4",
                "AND a | a | 0",
                "a OR | a | 4",
                "AND | and | 0",
                "NOT OR | or AND not | 4",
                "( AND ) | and | 2",
                "a NOT | a | 2",
                "date:soon | soon | 5",
                "date:soon war peace | soon AND war AND peace | 5",
                "NOT AND a | a | 4",
                "date:2023-13 | 2023-13 | 5",
                "\"\" a | a | 0",
            })
    void what_is_not_in_the_language_is_taken_as_plain_words(String query, String interpreted, int position) {
        ParsedQuery parsed = parse(query);
        assertEquals(interpreted, parsed.interpreted());
        assertEquals(position, parsed.complaints().getFirst().position());
    }

    @Test
    void a_headline_with_a_colon_is_words_without_complaint() {
        ParsedQuery parsed = parse("Ukraine: what we know");
        assertEquals("Ukraine: AND what AND we AND know", parsed.interpreted());
        assertTrue(parsed.complaints().isEmpty());
    }

    @Test
    void any_of_the_words_will_do_where_that_is_asked_for() {
        assertEquals("+a b c", QueryParser.parse("+a b c", true, CLOCK).interpreted());
        assertEquals("a OR b", QueryParser.parse("a b", true, CLOCK).interpreted());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JURY FINDS MAYOR SMITH NOT GUILTY | JURY AND FINDS AND MAYOR AND SMITH AND not AND GUILTY",
                "WAR OR PEACE DEPENDS ON VOTE | WAR AND or AND PEACE AND DEPENDS AND ON AND VOTE",
                "ПЕРЕГОВОРЫ AND МИР В МОСКВЕ СЕГОДНЯ | ПЕРЕГОВОРЫ AND and AND МИР AND В AND МОСКВЕ AND СЕГОДНЯ",
                "WAR OR PEACE NOT THE VOTE NOW | (WAR OR PEACE) AND VOTE AND NOW NOT THE",
                "JURY FINDS MAYOR Smith NOT GUILTY | JURY AND FINDS AND MAYOR AND Smith NOT GUILTY",
                "JURY FINDS SMITH NOT GUILTY | JURY AND FINDS AND SMITH NOT GUILTY",
                "JURY FINDS (MAYOR SMITH) NOT GUILTY | JURY AND FINDS AND (MAYOR AND SMITH) NOT GUILTY",
            })
    void in_a_headline_all_in_capitals_operators_are_words(String query, String interpreted) {
        assertEquals(interpreted, parse(query).interpreted());
    }

    @Test
    void a_million_parentheses_are_read() {
        ParsedQuery parsed = parse("(".repeat(1_000_000) + "a" + ")".repeat(1_000_000));
        assertEquals("a", parsed.interpreted());
        assertFalse(parsed.complaints().isEmpty());
    }

    @Test
    void words_beyond_the_limit_are_left_out_and_said_to_be() {
        ParsedQuery parsed = parse("a ".repeat(1_025));
        assertEquals(
                QueryParser.MOST_CLAUSES, ((Node.Group) parsed.node()).must().size());
        assertEquals(1, parsed.complaints().size());
    }

    @Test
    void what_was_understood_of_words_without_others_reads_as_itself() {
        assertEquals("a AND b NOT c", parse("a b -c").interpreted());
        assertEquals("a AND b NOT c", parse("a AND b NOT c").interpreted());
        assertEquals(
                "a AND b NOT c", QueryParser.parse("a AND b NOT c", true, CLOCK).interpreted());
    }

    @Property(tries = 2_000)
    void a_text_in_capitals_is_understood_in_words_that_read_as_themselves(
            @ForAll("shouted") String query, @ForAll boolean any) {
        String interpreted = QueryParser.parse(query, any, CLOCK).interpreted();
        assertEquals(interpreted, QueryParser.parse(interpreted, any, CLOCK).interpreted());
    }

    @Provide
    Arbitrary<String> shouted() {
        return Arbitraries.of("AND", "OR", "NOT", "U", "S", "WAR", "-", "PEACE", "14", "\"", "(", ")", "TITLE:X", "Ꮳ")
                .list()
                .ofMaxSize(16)
                .map(words -> String.join(" ", words));
    }

    @Property(tries = 2_000)
    void no_text_is_refused_and_what_was_understood_reads_as_itself(@ForAll @StringLength(max = 60) String query) {
        String interpreted = parse(query).interpreted();
        assertEquals(interpreted, parse(interpreted).interpreted());
    }

    @Test
    void more_words_than_can_be_searched_near_each_other_are_a_phrase() {
        String most = "the of ".repeat(QueryParser.MOST_NEAR / 2).strip();

        ParsedQuery near = parse('"' + most + "\"~50");
        assertEquals('"' + most + "\"~50", near.interpreted());
        assertEquals(List.of(), near.complaints());

        ParsedQuery phrase = parse('"' + most + " in\"~50");
        assertEquals('"' + most + " in\"", phrase.interpreted());
        assertEquals(
                List.of(new ParsedQuery.Complaint(0, "~50: more than 32 words near each other")), phrase.complaints());

        String unspaced = "\u65b0".repeat(QueryParser.MOST_NEAR + 1);
        assertEquals('"' + unspaced + '"', parse('"' + unspaced + "\"~50").interpreted());
    }
}
