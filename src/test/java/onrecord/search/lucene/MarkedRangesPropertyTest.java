package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import onrecord.model.Span;
import onrecord.search.ArchiveSearcher;
import onrecord.search.QuoteHit;
import onrecord.search.SearchRequest;
import onrecord.search.Snippet;

/**
 * Whatever is asked, what is marked in articles and quotes lies in order and apart, and is a word that was asked for.
 */
class MarkedRangesPropertyTest {
    private static final List<String> WORDS = List.of("peace", "talks", "war", "U.N.", "Geneva", "sanctions");
    private static final ArchiveSearcher SEARCHER = open();

    private static ArchiveSearcher open() {
        Path folder;
        try {
            folder = Files.createTempDirectory("marked");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SmallArchive.write(
                folder,
                SmallArchive.quoting(
                        SmallArchive.article(
                                1,
                                "Talks of peace",
                                "“Peace talks, peace and war: the war of the talks. The U.N. sanctions peace,” Wang said in"
                                        + " Geneva. “Talking of peace talks in Geneva,” Lavrov said."),
                        "Peace talks, peace and war: the war of the talks. The U.N. sanctions peace,",
                        "Wang Yi",
                        "Talking of peace talks in Geneva,",
                        "Sergei Lavrov"));
        return LuceneSearcher.open(folder);
    }

    @AfterContainer
    static void close() {
        SEARCHER.close();
    }

    @Provide
    Arbitrary<String> queries() {
        Arbitrary<String> word = Arbitraries.of(WORDS);
        Arbitrary<String> phrase = word.list().ofMinSize(1).ofMaxSize(4).map(words -> String.join(" ", words));
        Arbitrary<String> clause = Arbitraries.oneOf(
                word,
                word.map(w -> w.substring(0, 2) + "*"),
                word.filter(w -> w.length() > 4).map(w -> w + "~"),
                phrase.map(p -> "\"" + p + "\"~5"),
                phrase.map(p -> "\"" + p + "\""),
                phrase.map(p -> "said:(" + p + ")"),
                word.map(w -> "title:" + w),
                word.map(w -> "body:" + w));
        return clause.list().ofMinSize(1).ofMaxSize(4).map(clauses -> String.join(" OR ", clauses));
    }

    @Property(tries = 300)
    void marks_are_in_order_and_apart(@ForAll("queries") String query) {
        SearchRequest request = SearchRequest.of(query);
        Stream<Snippet> articles = SEARCHER.search(request).hits().stream().flatMap(hit -> hit.snippets().stream());
        Stream<Snippet> quotes = SEARCHER.quotes(request).hits().stream().map(QuoteHit::snippet);
        Stream<Snippet> whole = SEARCHER.matches("0000000000000001", query).stream();
        Stream.of(articles, quotes, whole).flatMap(snippets -> snippets).forEach(MarkedRangesPropertyTest::check);
    }

    private static void check(Snippet snippet) {
        int end = 0;
        for (Span range : snippet.ranges()) {
            assertTrue(range.start() >= end && range.end() > range.start(), snippet.toString());
            end = range.end();
            String marked = range.in(snippet.text()).toLowerCase(Locale.ROOT);
            assertTrue(
                    WORDS.stream()
                            .anyMatch(word ->
                                    marked.startsWith(word.substring(0, 2).toLowerCase(Locale.ROOT))),
                    marked);
        }
        assertTrue(end <= snippet.text().length());
        assertEquals(snippet.ranges().stream().distinct().toList(), snippet.ranges());
    }
}
