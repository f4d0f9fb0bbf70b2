package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.link.Link;
import onrecord.link.Stretch;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Hit;
import onrecord.search.Hit.Story;
import onrecord.search.Page;
import onrecord.search.QuoteHit;
import onrecord.search.SearchRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Searches that ask for links: a chain of copies 1 = 2 = 3, an article 4 for itself, and one statement in 1 and 4. */
@TestInstance(Lifecycle.PER_CLASS)
class LinkedSearchTest {
    private static final String SAID = "Nobody asked the crews of the ferry";

    @AutoClose
    private ArchiveSearcher searcher;

    @BeforeAll
    void open(@TempDir Path folder) {
        try (ArchiveWriter writer = LuceneArchive.openWriter(folder)) {
            for (int number = 1; number <= 4; number++) {
                writer.put(said(number));
            }
            writer.put(
                    SmallArchive.article(5, "A ferry without links", "Ferry.").build());
            writer.relink(
                    new Stretch(1), 1, List.of(same(1, 2), same(2, 3), statement(1, 4, true), statement(1, 3, false)));
            writer.commit();
        }
        searcher = LuceneSearcher.open(folder);
    }

    private static Article said(int number) {
        return SmallArchive.quoting(
                SmallArchive.article(number, "Paper " + number, "2023-09-0" + number, "Ferry " + number, SAID + "."),
                SAID,
                "Tomas Lund");
    }

    private static String id(int number) {
        return "%016x".formatted(number);
    }

    private static Link same(int a, int b) {
        return new Link.Text(new Link.End(id(a), 0, 20), new Link.End(id(b), 0, 20), Link.Relation.SAME, 0.9, 60);
    }

    private static Link statement(int a, int b, boolean sure) {
        return new Link.Statement(
                new Link.End(id(a), 0, SAID.length()), new Link.End(id(b), 0, SAID.length()), 0.9, sure);
    }

    private List<Integer> articles(String query) {
        return SmallArchive.numbers(searcher.search(SearchRequest.of(query).withSort(SearchRequest.Sort.OLDEST)));
    }

    private List<Integer> quotes(String query) {
        return searcher.quotes(SearchRequest.of(query).withSort(SearchRequest.Sort.OLDEST)).hits().stream()
                .map(hit -> Integer.parseInt(hit.article().id(), 16))
                .toList();
    }

    @Test
    void copies_stand_behind_the_best_one_that_they_are_linked_with_and_no_chain_is_closed() {
        Page<Hit> page = searcher.search(SearchRequest.of("ferry")
                .withSort(SearchRequest.Sort.OLDEST)
                .withOptions(SearchRequest.Options.USUAL.withStories(true)));
        assertEquals(List.of(1, 3, 4, 5), SmallArchive.numbers(page));
        Story story = Objects.requireNonNull(page.hits().getFirst().story());
        assertEquals(2, story.articles());
        assertEquals(id(2), story.others().getFirst().id());
        assertEquals(1, page.copies());
    }

    @Test
    void a_story_is_asked_for_by_the_id_of_any_of_its_articles() {
        assertEquals(List.of(1, 2), articles("story:" + id(1)));
        assertEquals(List.of(1, 2, 3), articles("story:" + id(2)));
        assertEquals(List.of(2, 3), articles("ferry story:" + id(2) + " -\"Ferry 1\""));
        assertEquals(List.of(1, 2, 3), articles("story:*"));
        assertEquals(List.of(4, 5), articles("-story:*"));
        assertEquals(List.of(), articles("story:ffff"));
        assertEquals(List.of(1, 2), quotes("story:" + id(1)));
    }

    @Test
    void a_statement_is_what_is_surely_linked_with_a_quote() {
        assertEquals(List.of(1, 4), quotes("statement:" + id(1) + ".0"));
        assertEquals(List.of(1, 4), articles("statement:" + id(1) + ".0"));
        assertEquals(List.of(3), quotes("statement:" + id(3) + ".0"));
        assertEquals(List.of(4), quotes("statement:" + id(1) + ".0 -outlet:\"Paper 1\""));
        assertEquals(List.of(), quotes("statement:" + id(1) + ".7"));
        assertEquals(List.of(), quotes("statement:nonsense"));
    }

    @Test
    void what_is_asked_of_links_is_told_back_as_it_was_asked() {
        Page<QuoteHit> page = searcher.quotes(SearchRequest.of("statement:" + id(1) + ".0"));
        assertEquals("statement:" + id(1) + ".0", page.interpretation().interpreted());
        assertTrue(page.hits().stream()
                .map(hit -> hit.quote().text())
                .collect(Collectors.toSet())
                .contains(SAID));
    }
}
