package onrecord.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onrecord.model.Article;
import onrecord.model.FiledUnder;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.Hit;
import onrecord.search.OwnLabels;
import onrecord.search.OwnLabels.Thing;
import onrecord.search.QuoteHit;
import onrecord.search.SearchRequest;
import onrecord.search.Selection;
import org.junit.jupiter.api.Test;

/** What an archive promises somebody who filed things for themselves alone. */
abstract class OwnContract extends VerifyContract {
    /** Five articles; the third has two quotes, the fourth one. Everybody sees the first two under "Dykes". */
    private static final List<Article> PILE = pile();

    private static List<Article> pile() {
        MadeUpArticles made = new MadeUpArticles(5);
        int[] quotes = {0, 0, 2, 1, 0};
        return IntStream.range(0, quotes.length)
                .mapToObj(i -> made.article(i, quotes[i]))
                .map(article -> id(0).equals(article.id()) || id(1).equals(article.id()) ? shared(article) : article)
                .toList();
    }

    private static Article shared(Article article) {
        Map<String, List<String>> properties = new TreeMap<>(article.properties());
        tagged("Dykes").putInto(properties);
        return article.toBuilder().properties(properties).build();
    }

    private static String id(int number) {
        return MadeUpArticles.id(number);
    }

    private static FiledUnder tagged(String... tags) {
        return new FiledUnder(List.of(tags), List.of(), List.of());
    }

    /**
     * The first article and the last under "Dykes", the first quote of the third article under "Weir files" and more.
     */
    private static final OwnLabels OWN = OwnLabels.of(Map.of(
            new Thing(id(0), Thing.WHOLE),
            tagged("Dykes"),
            new Thing(id(4), Thing.WHOLE),
            tagged("Dykes", "Weir files"),
            new Thing(id(2), 0),
            new FiledUnder(List.of("Weir files"), List.of("Chapter two"), List.of("ask again")),
            new Thing("0000000000000bad", Thing.WHOLE),
            tagged("Dykes")));

    private static SearchRequest all(String query) {
        return SearchRequest.of(query).withSize(SearchRequest.MAX_SIZE).withHighlight(false);
    }

    private static SearchRequest own(String query) {
        SearchRequest request = all(query);
        return request.withOptions(request.options().withRelaxes(false).withOwn(OWN));
    }

    private static SearchRequest chosen(FacetName facet, List<String> in, List<String> out) {
        return own("").withFilters(Filters.NONE.withFacets(Map.of(facet, new Selection(in, out))));
    }

    private static Set<String> found(ArchiveSearcher archive, SearchRequest request) {
        return archive.search(request).hits().stream().map(Hit::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ids(int... numbers) {
        return IntStream.of(numbers).mapToObj(OwnContract::id).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void what_somebody_filed_for_themselves_is_found_by_its_name() {
        make(folder);
        write(PILE);
        try (ArchiveSearcher archive = searcher(folder)) {
            assertEquals(ids(0, 1, 4), found(archive, own("tag:dykes")));
            assertEquals(ids(0, 1), found(archive, all("tag:dykes")));
            for (String query : List.of("tag:\"weir files\"", "tag:files", "tag:wei*", "tag:wier~1")) {
                assertEquals(ids(2, 4), found(archive, own(query)), query);
                assertEquals(0, archive.search(all(query)).total().value(), query);
            }
            assertEquals(ids(2), found(archive, own("in:chapter")));
            assertEquals(ids(4), found(archive, own("tag:weir tag:dykes")));
            assertEquals(ids(0, 1, 2, 4), found(archive, own("tag:*")));
            assertEquals(ids(3), found(archive, own("-tag:*")));
            assertEquals(ids(2, 3), found(archive, own("-tag:dykes")));
        }
    }

    @Test
    void what_somebody_filed_for_themselves_narrows_a_search() {
        make(folder);
        write(PILE);
        try (ArchiveSearcher archive = searcher(folder)) {
            assertEquals(ids(0, 1, 4), found(archive, chosen(FacetName.TAG, List.of("Dykes"), List.of())));
            assertEquals(ids(0, 1, 4), found(archive, chosen(FacetName.TAG, List.of("dykes"), List.of())));
            assertEquals(ids(2, 4), found(archive, chosen(FacetName.TAG, List.of("weir FILES"), List.of())));
            assertEquals(ids(2, 3), found(archive, chosen(FacetName.TAG, List.of(), List.of("Dykes"))));
            assertEquals(ids(3), found(archive, chosen(FacetName.TAG, List.of(Selection.NONE), List.of())));
            assertEquals(
                    ids(2, 3, 4),
                    found(archive, chosen(FacetName.TAG, List.of(Selection.NONE, "Weir files"), List.of())));
        }
    }

    @Test
    void quotes_are_found_by_what_they_are_filed_under_themselves() {
        make(folder);
        write(PILE);
        try (ArchiveSearcher archive = searcher(folder)) {
            for (SearchRequest request : List.of(
                    own("tag:weir"),
                    own("in:\"chapter two\""),
                    chosen(FacetName.TAG, List.of("Weir files"), List.of()))) {
                List<QuoteHit> hits = archive.quotes(request).hits();
                assertEquals(1, hits.size());
                assertEquals(PILE.get(2).quotes().getFirst(), hits.getFirst().quote());
                assertEquals(
                        new FiledUnder(List.of("Weir files"), List.of("Chapter two"), List.of("ask again")),
                        hits.getFirst().filed());
            }
            assertEquals(0, archive.quotes(all("tag:weir")).total().value());
            FacetCounts tags = Objects.requireNonNull(archive.quotes(own("").withFacets(Set.of(FacetName.TAG)))
                    .facets()
                    .get(FacetName.TAG));
            assertEquals(List.of(new FacetCounts.Bucket("Weir files", "Weir files", 1, false)), tags.buckets());
            assertEquals(2, tags.missing());
        }
    }

    @Test
    void a_facet_counts_ones_own_with_everybodys() {
        make(folder);
        write(PILE);
        List<FacetCounts.Bucket> all = List.of(
                new FacetCounts.Bucket("Dykes", "Dykes", 3, false),
                new FacetCounts.Bucket("Weir files", "Weir files", 2, false));
        try (ArchiveSearcher archive = searcher(folder)) {
            FacetCounts tags = tags(archive, own(""));
            assertEquals(all, tags.buckets());
            assertEquals(1, tags.missing());
            assertEquals(all, archive.facet(own(""), FacetName.TAG, "", 10).buckets());
            assertEquals(
                    List.of(all.getLast()),
                    archive.facet(own(""), FacetName.TAG, "wei", 10).buckets());
            FacetCounts one = archive.facet(own(""), FacetName.TAG, "", 1);
            assertEquals(List.of(all.getFirst()), one.buckets());
            assertEquals(true, one.more());
            assertEquals(
                    List.of(all.getFirst(), new FacetCounts.Bucket("Weir files", "Weir files", 2, true)),
                    tags(archive, chosen(FacetName.TAG, List.of("Weir files"), List.of()))
                            .buckets());
            assertEquals(
                    List.of(new FacetCounts.Bucket("Dykes", "Dykes", 2, false)),
                    tags(archive, all("")).buckets());
            assertEquals(3, tags(archive, all("")).missing());
        }
    }

    private static FacetCounts tags(ArchiveSearcher archive, SearchRequest request) {
        return Objects.requireNonNull(archive.search(request.withFacets(Set.of(FacetName.TAG)))
                .facets()
                .get(FacetName.TAG));
    }
}
