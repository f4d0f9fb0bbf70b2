package onrecord.search.lucene;

import static onrecord.search.lucene.SmallArchive.article;
import static onrecord.search.lucene.SmallArchive.numbers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.faults.Dose;
import onrecord.faults.Latencies;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Hit;
import onrecord.search.Page;
import onrecord.search.QueryError;
import onrecord.search.SearchRequest;
import onrecord.search.answer.Questions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries that stand for very many words, in an archive that has them: each has an answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag(Dose.SOAK)
class CostlyQueriesTest {
    private static final int ARTICLES = 40;
    private static final int WORDS = 500;
    private static final int COSTLY = 500;
    private static final int LONGEST = Questions.LONGEST;

    /** One letter that is eighteen when its forms of writing are made one. */
    private static final String WIDE = "\uFDFA";

    @AutoClose
    private ArchiveSearcher searcher;

    @BeforeAll
    void open(@TempDir Path folder) {
        Random random = new Random(11);
        List<Article> articles = new ArrayList<>();
        for (int i = 1; i <= ARTICLES; i++) {
            String body = IntStream.range(0, WORDS).mapToObj(n -> word(random)).collect(Collectors.joining(" "));
            String words = "“" + body + ",” Wang Yi said.";
            articles.add(SmallArchive.quoting(article(i, word(random), words), body + ",", "Wang Yi"));
        }
        SmallArchive.write(folder, articles.toArray(Article[]::new));
        searcher = LuceneSearcher.open(folder);
    }

    /** Half of them begin with s, so that more words begin with one letter than a pattern may stand for. */
    private static String word(Random random) {
        return (random.nextBoolean() ? "s" : "")
                + random.ints(6, 0, 8).mapToObj(i -> "" + "abdegino".charAt(i)).collect(Collectors.joining());
    }

    static Stream<String> queries() {
        String letters = "abcdefghij";
        List<String> words = List.of(
                "body:s*",
                "sabdeg~2 ".repeat(52),
                "*ab ".repeat(200),
                "a* ".repeat(40),
                "?".repeat(600) + "a",
                letters.repeat(60) + "*",
                "*" + letters.repeat(60),
                letters.repeat(60) + "~2",
                letters.repeat(9) + "~2",
                "*a" + "?".repeat(40) + "b",
                "*a".repeat(45),
                WIDE.repeat(30) + "*",
                WIDE.repeat(90) + "~",
                WIDE.repeat(LONGEST - 20),
                "x".repeat(LONGEST - 20),
                "x".repeat(LONGEST - 20) + " y",
                IntStream.range(0, 513)
                        .mapToObj(i -> Character.toString(0x4E00 + i))
                        .collect(Collectors.joining()),
                "a.".repeat(500),
                "ab-".repeat(500),
                "\"" + "ab ".repeat(500) + "\"");
        Stream<String> ofFields =
                Stream.of("body:*a*", "body:sabdeg~2", "speaker:*a*", "outlet:" + WIDE.repeat(90) + "~");
        Stream<String> ofBodies =
                words.stream().filter(query -> query.length() == 600).map(query -> "body:" + query);
        return Stream.of(words.stream(), ofFields, ofBodies).flatMap(queries -> queries);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void every_query_has_an_answer(String query) {
        SearchRequest request = SearchRequest.of(query);
        assertNotNull(searcher.search(request));
        assertNotNull(searcher.search(request.withMatch(SearchRequest.Match.ANY)));
        assertNotNull(searcher.quotes(request));
        assertNotNull(searcher.matches("0000000000000001", query));
    }

    /** Ten kinds of them, each from small to as large as may be. */
    static Stream<String> costly() {
        return IntStream.rangeClosed(1, COSTLY / 10).boxed().flatMap(size -> {
            int square = size * size;
            return Stream.of(
                    "(".repeat(400 * square) + "a" + ")".repeat(400 * square),
                    "sabdeg ".repeat(1_000 + size),
                    IntStream.range(0, size)
                            .mapToObj(i -> "*" + "abdegino".charAt(i % 8) + "*")
                            .collect(Collectors.joining(" ")),
                    "/(s+)+/ (a*)*b ".repeat(size),
                    "sabdegi~2 ".repeat(size),
                    "date:[* TO " + (1900 + size) + "] OR date:>" + (2000 + size) + " OR outlet:[* TO *]",
                    "\"sa? *b ab*\"~" + square * square,
                    "-".repeat(40 * size) + "a NOT ".repeat(size) + "b",
                    "said:(" + "(a* OR speaker:wang~2) AND ".repeat(size) + "b)",
                    "s" + "?".repeat(size) + "* body:*" + "o".repeat(size % 8));
        });
    }

    @Test
    void costly_queries_of_every_size_are_answered_or_refused() throws Exception {
        Latencies latencies = new Latencies();
        List<String> queries = costly().toList();
        for (String query : queries) {
            try {
                assertNotNull(latencies.of(() -> searcher.search(SearchRequest.of(query))));
            } catch (QueryError e) {
                assertTrue(e.code().startsWith("query-"), e.code());
            }
        }
        assertEquals(COSTLY, queries.size());
        Dose.figure(16, "%s, no exception but QueryError", latencies);
    }

    @Test
    void a_beginning_that_too_many_words_of_bodies_have_is_looked_for_anywhere_in_the_text_and_that_is_said() {
        Page<Hit> page = searcher.search(SearchRequest.of("body:s*").withSize(ARTICLES));
        assertEquals(ARTICLES, numbers(page).size());
        assertTrue(page.interpretation().escaped());
        assertFalse(isEscaped("body:sabd*"));
    }

    @Test
    void it_is_said_where_letters_left_open_are_too_costly() {
        assertTrue(isEscaped("sabdeg~2 ".repeat(33)));
        assertFalse(isEscaped("sabdeg~2 ".repeat(32)));
        assertTrue(isEscaped("a".repeat(100) + "*"));
        assertFalse(isEscaped("a".repeat(99) + "*"));
        assertTrue(isEscaped("*a" + "?".repeat(40) + "b"));
    }

    private boolean isEscaped(String query) {
        return searcher.search(SearchRequest.of(query)).interpretation().escaped();
    }
}
