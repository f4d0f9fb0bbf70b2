package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import onrecord.model.Article;
import onrecord.model.Provenance;
import onrecord.model.Quote;
import onrecord.model.Span;
import onrecord.model.Speaker;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.QuoteHit;
import onrecord.search.SearchRequest;
import onrecord.search.Selection;
import onrecord.search.SpeakerFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that are only perhaps right, and quotes for which nobody is named. */
class PerhapsTest {
    /**
     * Ann Lee says one thing for certain and one perhaps, an aide another; Ann Lee also denies something, which is an
     * act.
     */
    private static final String BODY = "“Rain fell,” Ann Lee said. “Snow fell,” she said. “Hail fell,” an aide said."
            + " Ann Lee denied the report.";

    @TempDir
    Path folder;

    @BeforeEach
    void write() {
        Article article = SmallArchive.article(1, "The weather", BODY)
                .quotes(List.of(
                        quote("Rain fell", Quote.Kind.DIRECT, "Ann Lee", "Ann Lee", 0.97),
                        quote("Snow fell", Quote.Kind.DIRECT, "she", "Ann Lee", 0.7),
                        quote("Hail fell", Quote.Kind.DIRECT, "an aide", null, 0.6),
                        quote("the report", Quote.Kind.ACT, "Ann Lee", "Ann Lee", 0.97)))
                .build();
        SmallArchive.write(folder, article);
    }

    private static Quote quote(
            String words, Quote.Kind kind, String mention, @Nullable String name, double confidence) {
        int start = BODY.indexOf(words);
        Speaker speaker = new Speaker(mention, null, name, null, new Provenance("cue-subject", "said", confidence));
        return new Quote(
                new Span(start, start + words.length()),
                words,
                kind,
                "said",
                speaker,
                new Provenance("cue-subject", "said", 0.97));
    }

    private List<String> said(SearchRequest request) {
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            return archive.quotes(request).hits().stream()
                    .map(QuoteHit::quote)
                    .map(Quote::text)
                    .sorted()
                    .toList();
        }
    }

    private static SearchRequest choosing(List<String> included, List<String> excluded) {
        return SearchRequest.of("")
                .withFilters(new Filters(
                        Map.of(FacetName.SPEAKER, new Selection(included, excluded)),
                        null,
                        null,
                        Filters.Undated.INCLUDE));
    }

    private static SearchRequest uncertain(SearchRequest request) {
        return request.withOptions(request.options().withCertain(false));
    }

    private FacetCounts speakers(SearchRequest request) {
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            return Objects.requireNonNull(archive.quotes(request.withFacets(Set.of(FacetName.SPEAKER)))
                    .facets()
                    .get(FacetName.SPEAKER));
        }
    }

    @Test
    void the_facet_leaves_out_a_name_that_is_only_perhaps_right_and_says_so() {
        FacetCounts counts = speakers(SearchRequest.of(""));
        assertEquals(List.of(new FacetCounts.Bucket("Ann Lee", "Ann Lee", 1, false)), counts.buckets());
        assertEquals(2, counts.missing());
        assertEquals(1, counts.perhaps());
    }

    @Test
    void the_facet_counts_it_where_that_is_asked_for() {
        FacetCounts counts = speakers(uncertain(SearchRequest.of("")));
        assertEquals(List.of(new FacetCounts.Bucket("Ann Lee", "Ann Lee", 2, false)), counts.buckets());
        assertEquals(1, counts.missing());
        assertEquals(0, counts.perhaps());
    }

    @Test
    void what_is_left_out_is_said_whatever_is_chosen() {
        assertEquals(1, speakers(choosing(List.of("Ann Lee"), List.of())).perhaps());
    }

    @Test
    void a_speaker_is_chosen_by_certain_names_alone_or_by_all() {
        assertEquals(List.of("Rain fell"), said(choosing(List.of("Ann Lee"), List.of())));
        assertEquals(List.of("Rain fell", "Snow fell"), said(uncertain(choosing(List.of("Ann Lee"), List.of()))));
    }

    @Test
    void quotes_of_nobody_named_can_be_chosen_and_left_out() {
        assertEquals(List.of("Hail fell", "Snow fell"), said(choosing(List.of(Selection.NONE), List.of())));
        assertEquals(List.of("Hail fell"), said(uncertain(choosing(List.of(Selection.NONE), List.of()))));
        assertEquals(List.of("Rain fell"), said(choosing(List.of(), List.of(Selection.NONE))));
    }

    @Test
    void nobody_or_a_name_can_be_chosen_together() {
        assertEquals(
                List.of("Hail fell", "Rain fell", "Snow fell"),
                said(choosing(List.of(Selection.NONE, "Ann Lee"), List.of())));
    }

    @Test
    void the_query_language_asks_for_a_speaker_with_a_name_or_without() {
        assertEquals(List.of("Rain fell"), said(SearchRequest.of("speaker:*")));
        assertEquals(List.of("Hail fell", "Snow fell"), said(SearchRequest.of("-speaker:*")));
        assertEquals(List.of("Rain fell", "Snow fell"), said(uncertain(SearchRequest.of("speaker:*"))));
        assertEquals(List.of("Hail fell"), said(uncertain(SearchRequest.of("-speaker:*"))));
    }

    @Test
    void the_facts_of_a_speaker_count_what_was_said_and_no_acts() {
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            SpeakerFacts certain =
                    archive.speakers(SearchRequest.of(""), List.of("Ann Lee")).getFirst();
            SpeakerFacts any = archive.speakers(uncertain(SearchRequest.of("")), List.of("Ann Lee"))
                    .getFirst();
            assertEquals(1, certain.quotes());
            assertEquals(2, any.quotes());
        }
    }

    @Test
    void an_article_without_an_outlet_can_be_chosen_for_that() {
        SearchRequest request = SearchRequest.of("weather")
                .withFilters(new Filters(
                        Map.of(FacetName.OUTLET, new Selection(List.of(Selection.NONE), List.of())),
                        null,
                        null,
                        Filters.Undated.INCLUDE));
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            assertEquals(1, archive.search(request).total().value());
            assertEquals(3, archive.quotes(request.withQuery("fell")).total().value());
        }
    }
}
