package onrecord.search.lucene;

import static onrecord.search.lucene.SmallArchive.article;
import static onrecord.search.lucene.SmallArchive.numbers;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Hit;
import onrecord.search.Page;
import onrecord.search.SearchRequest;
import onrecord.search.SearchRequest.Match;
import onrecord.search.SearchRequest.Prefer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes earlier among articles that have the words asked for equally often. Where nothing tells, ids do. */
@TestInstance(Lifecycle.PER_CLASS)
class PreferTest {
    @AutoClose
    private ArchiveSearcher searcher;

    /** Six words each, so that lengths tell nothing. */
    @BeforeAll
    void open(@TempDir Path folder) {
        SmallArchive.write(
                folder,
                article(1, "Town news", "harbour crosses old bridge").build(),
                article(2, "Town news", "old harbour bridge closes").build(),
                article(3, "Town news", "late ferry waits today").build(),
                article(4, "Late ferry", "town waits today again").build(),
                article(5, "Town news", "nothing happens here today").build(),
                article(6, "Town news", "nothing happened here either").build());
        searcher = LuceneSearcher.open(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ferry              | ALL       | 4 3
        ferry              | HEADLINE  | 4 3
        ferry              | CLOSENESS | 3 4
        ferry              | NONE      | 3 4
        harbour bridge     | ALL       | 2 1
        harbour bridge     | CLOSENESS | 2 1
        harbour bridge     | HEADLINE  | 1 2
        harbour bridge     | NONE      | 1 2
        harbour AND bridge | ALL       | 2 1
        bridge harbour     | ALL       | 1 2
        harbour OR bridge  | ALL       | 1 2
        harbour old bridge | ALL       | 1 2
        """)
    void the_order_is_that_of_what_is_preferred(String query, Prefer prefer, String numbers) {
        assertEquals(numbers, order(search(query, Match.ALL, prefer)));
    }

    @Test
    void words_side_by_side_count_where_any_will_do() {
        assertEquals("2 1 3 4 5", order(search("harbour bridge today", Match.ANY, Prefer.ALL)));
        assertEquals("1 2 3 4 5", order(search("harbour bridge today", Match.ANY, Prefer.NONE)));
    }

    /** "either" stands in one of six articles, as the two words side by side do. */
    @Test
    void two_words_side_by_side_count_a_fifth_of_a_word_as_rare() {
        double word = search("either", Match.ALL, Prefer.NONE).hits().getFirst().score();
        double apart =
                search("harbour bridge", Match.ALL, Prefer.NONE).hits().get(1).score();
        Hit close = search("harbour bridge", Match.ALL, Prefer.CLOSENESS).hits().getFirst();
        assertEquals("0000000000000002", close.id());
        assertEquals(word / 5, close.score() - apart, 1e-5);
    }

    @Test
    void what_is_preferred_changes_nothing_of_what_is_found() {
        for (Prefer prefer : Prefer.values()) {
            assertEquals(
                    Set.of(1, 2, 5, 6), Set.copyOf(numbers(search("town -late OR waits -ferry", Match.ANY, prefer))));
        }
    }

    private Page<Hit> search(String query, Match match, Prefer prefer) {
        SearchRequest usual = SearchRequest.of(query);
        return searcher.search(usual.withMatch(match)
                .withHighlight(false)
                .withOptions(SearchRequest.Options.USUAL.withPrefer(prefer)));
    }

    private static String order(Page<Hit> page) {
        List<Integer> numbers = numbers(page);
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
