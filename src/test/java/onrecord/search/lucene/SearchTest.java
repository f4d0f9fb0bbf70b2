package onrecord.search.lucene;

import static onrecord.search.lucene.SmallArchive.article;
import static onrecord.search.lucene.SmallArchive.numbers;
import static onrecord.search.lucene.SmallArchive.quoting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import onrecord.search.ArchiveStats;
import onrecord.search.DateBucket;
import onrecord.search.DateCounts;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.Hit;
import onrecord.search.Page;
import onrecord.search.QueryError;
import onrecord.search.QuoteHit;
import onrecord.search.SearchRequest;
import onrecord.search.SearchRequest.Match;
import onrecord.search.SearchRequest.Nearness;
import onrecord.search.SearchRequest.Options;
import onrecord.search.SearchRequest.Sort;
import onrecord.search.Selection;
import onrecord.search.Snippet;
import onrecord.search.Total;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {
    private static final Article ARMS = quoting(
            article(
                    1,
                    "The Moscow Times",
                    "2023-09-18",
                    "Lavrov rules out arms deals",
                    "Russia will honour the sanctions. “We will not run from talks,” Sergei Lavrov said in Malmö.\n\n"
                            + "Nothing else was agreed."),
            "We will not run from talks,",
            "Sergei Lavrov");
    private static final Article RUNNING = quoting(
            article(
                    2,
                    "Le Monde",
                    "2023-08-01",
                    "A runner in the café",
                    "She was running. “I run daily,” Anna Berg said."),
            "I run daily,",
            "Anna Berg");
    private static final Article UNDATED = article(3, "Talks go on", "Talks in Geneva went on; nobody was named.")
            .build();

    @AutoClose
    private ArchiveSearcher searcher;

    @BeforeAll
    void open(@TempDir Path folder) {
        SmallArchive.write(folder, ARMS, RUNNING, UNDATED);
        searcher = LuceneSearcher.open(folder);
    }

    private static SearchRequest request(String query, Filters filters, Sort sort) {
        return SearchRequest.of(query)
                .withFilters(filters)
                .withSort(sort)
                .withFacets(Set.of(FacetName.OUTLET, FacetName.SPEAKER))
                .withDateFacet(true);
    }

    @Test
    void words_match_folded_and_in_their_other_forms() {
        assertEquals(List.of(1), numbers(searcher.search(SearchRequest.of("malmo"))));
        assertEquals(List.of(2), numbers(searcher.search(SearchRequest.of("CAFE"))));
        assertEquals(Set.of(1, 2), Set.copyOf(numbers(searcher.search(SearchRequest.of("runs")))));
    }

    @Test
    void all_words_must_match_unless_any_is_asked_for() {
        assertEquals(List.of(1), numbers(searcher.search(SearchRequest.of("talks sanctions"))));
        SearchRequest any = SearchRequest.of("talks café").withMatch(Match.ANY).withHighlight(false);
        assertEquals(Set.of(1, 2, 3), Set.copyOf(numbers(searcher.search(any))));
    }

    @Test
    void nothing_asked_for_gives_every_article_and_no_quote() {
        assertEquals(new Total(3, true), searcher.search(SearchRequest.of("")).total());
    }

    @Test
    void the_newest_come_first_and_the_undated_last() {
        assertEquals(List.of(1, 2, 3), numbers(searcher.search(request("", Filters.NONE, Sort.NEWEST))));
        assertEquals(List.of(2, 1, 3), numbers(searcher.search(request("", Filters.NONE, Sort.OLDEST))));
    }

    @Test
    void a_facet_ignores_its_own_choice_and_minds_the_others() {
        Filters filters = new Filters(
                Map.of(
                        FacetName.OUTLET, new Selection(List.of("Le Monde"), List.of()),
                        FacetName.SPEAKER, new Selection(List.of("Anna Berg"), List.of())),
                null,
                null,
                Filters.Undated.INCLUDE);
        Page<Hit> page = searcher.search(request("", filters, Sort.RELEVANCE));
        assertEquals(List.of(2), numbers(page));
        assertEquals(
                new FacetCounts(List.of(new FacetCounts.Bucket("Le Monde", "Le Monde", 1, true)), 0, false, true),
                page.facets().get(FacetName.OUTLET));
        Page<Hit> all = searcher.search(request("", Filters.NONE, Sort.RELEVANCE));
        assertEquals(
                1, Objects.requireNonNull(all.facets().get(FacetName.OUTLET)).missing());
    }

    @Test
    void a_date_filter_drops_the_undated_and_leaves_the_counts_over_time() {
        Filters september = new Filters(
                Map.of(), LocalDate.parse("2023-09-01"), LocalDate.parse("2023-09-30"), Filters.Undated.INCLUDE);
        Page<Hit> page = searcher.search(request("", september, Sort.RELEVANCE));
        assertEquals(List.of(1), numbers(page));
        DateCounts dates = Objects.requireNonNull(page.dates());
        assertEquals(1, dates.undated());
        assertEquals(2, dates.buckets().stream().mapToLong(DateBucket::count).sum());
    }

    @Test
    void snippets_show_what_matched() {
        Hit hit = searcher.search(SearchRequest.of("runs talks")).hits().getFirst();
        Snippet body = hit.snippets().getFirst();
        assertEquals("body", body.field());
        assertEquals(
                List.of("run", "talks"),
                body.ranges().stream().map(range -> range.in(body.text())).toList());
        assertTrue(ARMS.body().startsWith(body.text(), body.offset()));
    }

    @Test
    void quotes_are_found_with_their_article_and_its_filters() {
        Page<QuoteHit> page = searcher.quotes(SearchRequest.of("runs"));
        assertEquals(2, page.total().value());
        Filters lavrov = new Filters(
                Map.of(FacetName.SPEAKER, new Selection(List.of("Sergei Lavrov"), List.of())),
                null,
                null,
                Filters.Undated.INCLUDE);
        QuoteHit hit =
                searcher.quotes(request("runs", lavrov, Sort.RELEVANCE)).hits().getFirst();
        assertEquals(ARMS.quotes().getFirst(), hit.quote());
        assertEquals("Lavrov rules out arms deals", hit.article().title());
        assertEquals("run", hit.snippet().ranges().getFirst().in(hit.snippet().text()));
    }

    @Test
    void an_article_comes_back_as_it_was() {
        assertEquals(ARMS, searcher.article("0000000000000001").orElseThrow());
        assertTrue(searcher.article("00000000000000ff").isEmpty());
    }

    @Test
    void cursors_reach_every_article_once() {
        SearchRequest first =
                SearchRequest.of("").withSort(Sort.NEWEST).withSize(2).withHighlight(false);
        Page<Hit> page = searcher.search(first);
        SearchRequest second = SearchRequest.of("")
                .withSort(Sort.NEWEST)
                .withSize(2)
                .withCursor(page.next())
                .withHighlight(false);
        assertEquals(List.of(1, 2), numbers(page));
        assertEquals(List.of(3), numbers(searcher.search(second)));
    }

    @Test
    void a_cursor_is_of_no_search_that_finds_other_words_or_names() {
        SearchRequest first = SearchRequest.of("").withSort(Sort.NEWEST).withSize(2);
        SearchRequest second = first.withCursor(searcher.search(first).next());
        Options usual = first.options();
        for (Options other : List.of(usual.withForms(Nearness.EXACT), usual.withCertain(false))) {
            assertThrows(QueryError.class, () -> searcher.search(second.withOptions(other)));
        }
    }

    private static SearchRequest after(@Nullable String cursor, String query, Sort sort) {
        return SearchRequest.of(query)
                .withSort(sort)
                .withSize(2)
                .withCursor(cursor)
                .withHighlight(false);
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void cursors_reach_every_quote_of_an_article_once(Sort sort, @TempDir Path folder) {
        SmallArchive.write(
                folder,
                SmallArchive.quoting(
                        SmallArchive.article(1, "One", "“Rain a,” “rain b,” “rain c,” “rain d,” “rain e,” she said."),
                        "Rain a,",
                        "Ida",
                        "rain b,",
                        "Ida",
                        "rain c,",
                        "Ida",
                        "rain d,",
                        "Ida",
                        "rain e,",
                        "Ida"),
                SmallArchive.quoting(
                        SmallArchive.article(2, "Two", "“Rain f,” “rain g,” she said."),
                        "Rain f,",
                        "Ida",
                        "rain g,",
                        "Ida"));
        List<String> seen = new ArrayList<>();
        try (ArchiveSearcher quotes = LuceneSearcher.open(folder)) {
            String cursor = null;
            do {
                Page<QuoteHit> page = quotes.quotes(after(cursor, "rain", sort));
                page.hits().forEach(hit -> seen.add(hit.quote().text()));
                cursor = page.next();
            } while (cursor != null && seen.size() < 20);
        }
        assertEquals(7, seen.size(), seen.toString());
        assertEquals(7, Set.copyOf(seen).size(), seen.toString());
    }

    @Test
    void a_cursor_goes_on_where_it_was_although_every_score_has_changed_since(@TempDir Path folder) {
        for (int i = 1; i <= 9; i++) {
            SmallArchive.write(
                    folder,
                    SmallArchive.article(i, "N" + i, "rain ".repeat(i) + "on the roof of the house")
                            .build());
        }
        Set<Integer> seen = new TreeSet<>();
        int pages = 0;
        String cursor = null;
        do {
            try (ArchiveSearcher now = LuceneSearcher.open(folder)) {
                Page<Hit> page = now.search(after(cursor, "rain", Sort.RELEVANCE));
                numbers(page).forEach(number -> assertTrue(seen.add(number), number + " again, after " + seen));
                cursor = page.next();
            }
            pages++;
            SmallArchive.write(
                    folder,
                    SmallArchive.article(100 + pages, "M", "rain " + "and much else ".repeat(40))
                            .build());
        } while (cursor != null && pages < 20);
        assertTrue(seen.containsAll(Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9)), seen.toString());
    }

    @Test
    void the_archive_is_summed_up() {
        ArchiveStats stats = searcher.stats();
        assertEquals(3, stats.articles());
        assertEquals(2, stats.quotes());
        assertEquals(1, stats.undated());
        assertEquals(2, stats.speakers());
        assertEquals(LocalDate.parse("2023-08-01"), stats.earliest());
    }
}
