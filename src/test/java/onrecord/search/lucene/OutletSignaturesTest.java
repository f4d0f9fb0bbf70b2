package onrecord.search.lucene;

import static onrecord.search.lucene.SmallArchive.numbers;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.model.Article;
import onrecord.model.Outlet;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.SearchRequest;
import onrecord.search.Selection;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One outlet that signs with several names, beside others that have something of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutletSignaturesTest {
    private static final String TIMES = "The New York Times";

    @AutoClose
    private ArchiveSearcher searcher;

    private static Article signed(int number, Outlet outlet) {
        return SmallArchive.article(number, "Rain", "It rained.").outlet(outlet).build();
    }

    @BeforeAll
    void open(@TempDir Path folder) {
        SmallArchive.write(
                folder,
                signed(1, new Outlet("NYT", null)),
                signed(2, new Outlet(TIMES, "nytimes.com")),
                signed(3, new Outlet("New York Times", "nytimes.com")),
                signed(4, new Outlet(null, "nytimes.com")),
                signed(5, new Outlet("Our Town Weekly", "nytimes.com")),
                signed(6, new Outlet("NYT", "nyt.example")),
                signed(7, new Outlet("nobody.example", null)));
        searcher = LuceneSearcher.open(folder);
    }

    @Test
    void one_outlet_under_two_signatures_was_two_values_of_the_facet() {
        SearchRequest all = request(Filters.NONE);
        Map<String, Long> counts =
                Objects.requireNonNull(searcher.search(all).facets().get(FacetName.OUTLET)).buckets().stream()
                        .collect(Collectors.toMap(FacetCounts.Bucket::value, FacetCounts.Bucket::count));
        assertEquals(Map.of(TIMES, 4L, "Our Town Weekly", 1L, "NYT", 1L, "nobody.example", 1L), counts);
    }

    @Test
    void a_value_of_the_facet_finds_all_that_it_counts_and_a_signature_what_is_signed_so() {
        assertEquals(List.of(1, 2, 3, 4), found(TIMES));
        assertEquals(List.of(1, 6), found("NYT"));
        assertEquals(List.of(2, 3, 4, 5), found("nytimes.com"));
    }

    @Test
    void an_article_keeps_the_outlet_as_its_source_has_it() {
        assertEquals(
                new Outlet("NYT", null),
                searcher.article("%016x".formatted(1)).orElseThrow().outlet());
    }

    private List<Integer> found(String outlet) {
        Filters filters = new Filters(
                Map.of(FacetName.OUTLET, new Selection(List.of(outlet), List.of())),
                null,
                null,
                Filters.Undated.INCLUDE);
        return numbers(searcher.search(request(filters))).stream().sorted().toList();
    }

    private static SearchRequest request(Filters filters) {
        return SearchRequest.of("")
                .withFilters(filters)
                .withSort(SearchRequest.Sort.NEWEST)
                .withFacets(Set.of(FacetName.OUTLET))
                .withHighlight(false);
    }
}
