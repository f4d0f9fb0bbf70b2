package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.keep.Change;
import onrecord.keep.CorrectionLog;
import onrecord.keep.Target;
import onrecord.model.Article;
import onrecord.model.FiledUnder;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.SearchRequest;
import onrecord.search.Selection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people file is found, filtered and counted alike: articles, and the quotes that are filed themselves. */
class FilingTest {
    private static final Article WEIR = SmallArchive.quoting(
            SmallArchive.article(1, "Weir", "\"The weir is old,\" said Ida Brandt. \"It must go,\" said Bo Ek."),
            "The weir is old,",
            "Ida Brandt",
            "It must go,",
            "Bo Ek");
    private static final Article QUAY = SmallArchive.quoting(
            SmallArchive.article(2, "Quay", "\"The quay is new,\" said Eva Holm."), "The quay is new,", "Eva Holm");
    private static final Article DAM =
            SmallArchive.article(3, "Dam", "The dam is dry.").build();

    @TempDir
    Path folder;

    @BeforeEach
    void file() {
        SmallArchive.write(folder, WEIR, QUAY, DAM);
        keep(
                filed(WEIR, "It must go,", Change.Shelf.TAG, "Urgent work"),
                filed(WEIR, null, Change.Shelf.COLLECTION, "Chapter 2"),
                filed(QUAY, null, Change.Shelf.TAG, "urgent work"),
                filed(QUAY, "The quay is new,", Change.Shelf.COLLECTION, "Chapter 2"),
                filed(DAM, null, Change.Shelf.TAG, FiledUnder.STAR),
                new Change.Noted(Target.of(WEIR), words(WEIR, "It must go,"), "ask him when"));
    }

    private static Change filed(Article article, @Nullable String words, Change.Shelf shelf, String name) {
        return new Change.Filed(Target.of(article), words == null ? null : words(article, words), shelf, name, true);
    }

    private static Change.Words words(Article article, String words) {
        return new Change.Words(words, article.body().indexOf(words));
    }

    private String keep(Change... changes) {
        String act = new CorrectionLog(folder, Clock.systemUTC())
                .add("", List.of(changes))
                .getFirst()
                .act();
        try (ArchiveWriter writer = LuceneArchive.openWriter(folder)) {
            writer.commit();
        }
        return act;
    }

    private static SearchRequest by(FacetName facet, String value) {
        return SearchRequest.of("")
                .withFilters(Filters.NONE.withFacets(Map.of(facet, new Selection(List.of(value), List.of()))));
    }

    private List<Integer> articles(SearchRequest request) {
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            return SmallArchive.numbers(archive.search(request)).stream()
                    .sorted()
                    .toList();
        }
    }

    private List<String> quotes(SearchRequest request) {
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            return archive.quotes(request).hits().stream()
                    .map(hit -> hit.quote().text())
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, Long> counts(FacetCounts counts) {
        return counts.buckets().stream()
                .collect(Collectors.toMap(FacetCounts.Bucket::value, FacetCounts.Bucket::count));
    }

    @Test
    void articles_are_found_by_what_they_or_their_quotes_are_filed_under() {
        assertEquals(List.of(1, 2), articles(SearchRequest.of("tag:urgent")));
        assertEquals(List.of(1, 2), articles(SearchRequest.of("in:\"chapter 2\"")));
        assertEquals(List.of(3), articles(SearchRequest.of("-in:*")));
        assertEquals(List.of(3), articles(by(FacetName.TAG, FiledUnder.STAR)));
        assertEquals(List.of(3), articles(SearchRequest.of("tag:" + FiledUnder.STAR)));
        assertEquals(List.of(3), articles(by(FacetName.COLLECTION, Selection.NONE)));
    }

    @Test
    void quotes_are_found_by_what_they_are_filed_under_themselves() {
        assertEquals(List.of("It must go,"), quotes(SearchRequest.of("tag:urgent")));
        assertEquals(List.of("It must go,"), quotes(by(FacetName.TAG, "Urgent work")));
        assertEquals(List.of("The quay is new,"), quotes(by(FacetName.COLLECTION, "Chapter 2")));
        assertEquals(List.of("The quay is new,", "The weir is old,"), quotes(by(FacetName.TAG, Selection.NONE)));
    }

    @Test
    void each_count_of_a_facet_is_what_its_choice_finds() {
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            SearchRequest all = SearchRequest.of("");
            for (FacetName facet : List.of(FacetName.TAG, FacetName.COLLECTION)) {
                FacetCounts ofArticles = archive.facet(all, facet, "", 10);
                counts(ofArticles)
                        .forEach((value, count) -> assertEquals(
                                count, archive.search(by(facet, value)).total().value(), value));
                FacetCounts ofQuotes = archive.quoteFacet(all, facet, "", 10);
                counts(ofQuotes)
                        .forEach((value, count) -> assertEquals(
                                count, archive.quotes(by(facet, value)).total().value(), value));
            }
            assertEquals(
                    Map.of("Urgent work", 1L, "urgent work", 1L, FiledUnder.STAR, 1L),
                    counts(archive.facet(all, FacetName.TAG, "", 10)));
            assertEquals(Map.of("Urgent work", 1L), counts(archive.quoteFacet(all, FacetName.TAG, "", 10)));
            assertEquals(2, archive.quoteFacet(all, FacetName.TAG, "", 10).missing());
        }
    }

    @Test
    void labels_leave_with_the_article_outlive_reading_again_and_go_with_an_undo() {
        SmallArchive.write(folder, WEIR.toBuilder().section("Rivers").build());
        Article kept = article();
        assertEquals(new FiledUnder(List.of(), List.of("Chapter 2"), List.of()), FiledUnder.of(kept));
        assertEquals(
                new FiledUnder(List.of("Urgent work"), List.of(), List.of("ask him when")),
                FiledUnder.of(kept, kept.quotes().get(1)));
        assertEquals(FiledUnder.NONE, FiledUnder.of(kept, kept.quotes().get(0)));
        String act = keep(filed(WEIR, "The weir is old,", Change.Shelf.TAG, "x"));
        assertEquals(List.of("The weir is old,"), quotes(SearchRequest.of("tag:x")));
        keep(new Change.Undone(act));
        assertEquals(List.of(), quotes(SearchRequest.of("tag:x")));
        keep(new Change.Filed(Target.of(WEIR), words(WEIR, "It must go,"), Change.Shelf.TAG, "Urgent work", false));
        assertEquals(List.of(2), articles(SearchRequest.of("tag:urgent")));
    }

    private Article article() {
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            return archive.article(WEIR.id()).orElseThrow();
        }
    }
}
