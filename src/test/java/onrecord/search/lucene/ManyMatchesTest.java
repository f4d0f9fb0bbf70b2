package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import onrecord.search.DateBucket;
import onrecord.search.FacetName;
import onrecord.search.Hit;
import onrecord.search.Page;
import onrecord.search.QuoteHit;
import onrecord.search.SearchRequest;
import onrecord.search.Total;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Totals and facets where more match than one pass looks at for a page. */
class ManyMatchesTest {
    /** 500 each of three outlets; each quotes Ann, every second one Bob too. */
    private static final int ARTICLES = 1_500;

    @TempDir
    private static Path folder;

    @AutoClose
    private static ArchiveSearcher searcher;

    @BeforeAll
    static void open() {
        Article[] articles = new Article[ARTICLES];
        for (int i = 0; i < ARTICLES; i++) {
            Article.Builder article = SmallArchive.article(
                    i,
                    "Outlet " + i % 3,
                    "2023-0" + (1 + i % 2) + "-01",
                    "Number " + i,
                    "“No war,” she said. “No peace,” he said.");
            articles[i] = i % 2 == 0
                    ? SmallArchive.quoting(article, "No war,", "Ann", "No peace,", "Bob")
                    : SmallArchive.quoting(article, "No war,", "Ann");
        }
        SmallArchive.write(folder, articles);
        searcher = LuceneSearcher.open(folder);
    }

    @Test
    void facets_and_totals_are_exact_beside_a_page() {
        Page<Hit> page = searcher.search(request("war", 10));
        assertEquals(new Total(ARTICLES, true), page.total());
        assertEquals(10, page.hits().size());
        assertEquals(Map.of("Outlet 0", 500L, "Outlet 1", 500L, "Outlet 2", 500L), counts(page, FacetName.OUTLET));
        assertEquals(Map.of("Ann", 1_500L, "Bob", 750L), counts(page, FacetName.SPEAKER));
        assertEquals(
                Map.of("2023-01-01", 750L, "2023-02-01", 750L),
                Objects.requireNonNull(page.dates()).buckets().stream()
                        .filter(bucket -> bucket.count() > 0)
                        .collect(Collectors.toMap(DateBucket::key, DateBucket::count)));
    }

    @Test
    void counts_alone_are_those_beside_a_page() {
        Page<Hit> page = searcher.search(request("war", 10));
        Page<Hit> alone = searcher.search(request("war", 0));
        assertEquals(page.facets(), alone.facets());
        assertEquals(page.total(), alone.total());
        assertEquals(page.dates(), alone.dates());
    }

    @Test
    void quotes_are_counted_by_what_their_articles_have_and_by_their_own() {
        Page<QuoteHit> page = searcher.quotes(request("no", 10));
        assertEquals(new Total(2_250, true), page.total());
        assertEquals(Map.of("Outlet 0", 750L, "Outlet 1", 750L, "Outlet 2", 750L), counts(page, FacetName.OUTLET));
        assertEquals(Map.of("Ann", 1_500L, "Bob", 750L), counts(page, FacetName.SPEAKER));
        assertEquals(Map.of("direct", 2_250L), counts(page, FacetName.KIND));
    }

    private static SearchRequest request(String query, int size) {
        SearchRequest plain = SearchRequest.of(query);
        return plain.withQuery(query)
                .withSize(size)
                .withPage(1)
                .withCursor(null)
                .withFacets(EnumSet.allOf(FacetName.class))
                .withDateFacet(true)
                .withHighlight(false);
    }

    private static Map<String, Long> counts(Page<?> page, FacetName facet) {
        Map<String, Long> counts = new TreeMap<>();
        Objects.requireNonNull(page.facets().get(facet))
                .buckets()
                .forEach(bucket -> counts.put(bucket.value(), bucket.count()));
        return counts;
    }
}
