package onrecord.search.lucene;

import static onrecord.search.lucene.SmallArchive.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetName;
import onrecord.search.Hit;
import onrecord.search.Hit.Story;
import onrecord.search.Page;
import onrecord.search.QueryError;
import onrecord.search.SearchRequest;
import onrecord.search.Total;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Articles of nearly the same text as one hit. */
@TestInstance(Lifecycle.PER_CLASS)
class StoriesTest {
    private static final String WIRE = words(1, 120);
    private static final String OTHER = words(2, 120);

    @AutoClose
    private ArchiveSearcher searcher;

    /** Words of two letters each, the first of which tells the text. */
    private static String words(int seed, int many) {
        Random random = new Random(seed);
        return IntStream.range(0, many)
                .mapToObj(i -> "w" + seed + "x" + random.nextInt(1000))
                .collect(Collectors.joining(" "));
    }

    @BeforeAll
    void open(@TempDir Path folder) {
        SmallArchive.write(
                folder,
                body(1, "Ferry " + WIRE),
                body(2, "FERRY, " + WIRE.replace(" ", ", ")),
                body(3, "Ferry ferry " + WIRE + " and an afterword of our own correspondent"),
                body(4, "Ferry " + OTHER),
                body(5, "A ferry."),
                body(6, "A ferry."),
                body(7, "No such boat " + WIRE));
        searcher = LuceneSearcher.open(folder);
    }

    private static Article body(int number, String body) {
        return article(number, "Paper " + number, "2023-09-0" + number, "Ship", body)
                .build();
    }

    private static SearchRequest stories(int size, int page) {
        return SearchRequest.of("ferry")
                .withSort(SearchRequest.Sort.OLDEST)
                .withSize(size)
                .withPage(page)
                .withFacets(Set.of(FacetName.OUTLET))
                .withHighlight(false)
                .withOptions(SearchRequest.Options.USUAL.withStories(true));
    }

    @Test
    void copies_are_one_hit_that_says_how_many_and_which() {
        Page<Hit> page = searcher.search(stories(10, 1));
        assertEquals(List.of(1, 4, 5, 6), SmallArchive.numbers(page));
        Story story = page.hits().getFirst().story();
        assertNotNull(story);
        assertEquals(3, story.articles());
        assertEquals(
                List.of("0000000000000002", "0000000000000003"),
                story.others().stream().map(Hit::id).toList());
        assertEquals(2, page.copies());
        assertEquals(new Story(1, List.of()), page.hits().get(1).story());
        assertEquals(new Total(4, true), page.total());
        assertEquals(
                6,
                Objects.requireNonNull(page.facets().get(FacetName.OUTLET))
                        .buckets()
                        .size(),
                "facets count articles");
    }

    @Test
    void pages_of_stories_follow_each_other() {
        assertEquals(List.of(1, 4), SmallArchive.numbers(searcher.search(stories(2, 1))));
        assertEquals(List.of(5, 6), SmallArchive.numbers(searcher.search(stories(2, 2))));
        assertEquals(List.of(), SmallArchive.numbers(searcher.search(stories(2, 3))));
        assertNull(searcher.search(stories(2, 1)).next());
    }

    @Test
    void every_article_is_for_itself_unless_stories_are_asked_for() {
        Page<Hit> page = searcher.search(SearchRequest.of("ferry"));
        assertEquals(6, page.total().value());
        assertTrue(page.hits().stream().allMatch(hit -> hit.story() == null));
    }

    @Test
    void quotes_have_no_stories() {
        assertEquals(
                "group-invalid",
                assertThrows(QueryError.class, () -> searcher.quotes(stories(2, 1)))
                        .code());
    }
}
