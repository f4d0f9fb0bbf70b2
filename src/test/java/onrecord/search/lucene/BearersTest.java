package onrecord.search.lucene;

import static onrecord.search.lucene.SmallArchive.article;
import static onrecord.search.lucene.SmallArchive.quoting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Bearer;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.QuoteHit;
import onrecord.search.SearchRequest;
import onrecord.search.Selection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a family name that stands alone perhaps means, across the articles of an outlet. */
class BearersTest {
    private static final Article ALONE = quoted(1, "Valley Post", "2023-05-17", "Rain fell", "Tarn");

    @TempDir
    Path folder;

    private static Article quoted(int number, String outlet, String day, String words, String speaker) {
        return quoting(article(number, outlet, day, "Number " + number, "“" + words + "” was said."), words, speaker);
    }

    /** Whom the words "Rain fell" are perhaps of. */
    private @Nullable Bearer bearer(Article... others) {
        SmallArchive.write(folder, ALONE);
        SmallArchive.write(folder, others);
        return bearer();
    }

    private @Nullable Bearer bearer() {
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            return archive.quotes(SearchRequest.of("rain")).hits().getFirst().bearer();
        }
    }

    private List<String> said(String speaker, boolean certain) {
        SearchRequest request = of(speaker, certain);
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            return archive.quotes(request).hits().stream()
                    .map(QuoteHit::quote)
                    .map(quote -> quote.text())
                    .sorted()
                    .toList();
        }
    }

    private static SearchRequest of(String speaker, boolean certain) {
        SearchRequest request = SearchRequest.of("")
                .withFilters(new Filters(
                        Map.of(FacetName.SPEAKER, new Selection(List.of(speaker), List.of())),
                        null,
                        null,
                        Filters.Undated.INCLUDE));
        return request.withOptions(request.options().withCertain(certain));
    }

    @Test
    void the_only_bearer_in_the_outlet_within_two_weeks_is_offered_with_the_reason() {
        Bearer bearer =
                Objects.requireNonNull(bearer(quoted(2, "Valley Post", "2023-05-30", "Snow fell", "Anna Tarn")));
        assertEquals(
                new Bearer(
                        "Anna Tarn",
                        "Tarn",
                        "Valley Post",
                        LocalDate.parse("2023-05-03"),
                        LocalDate.parse("2023-05-31")),
                bearer);
        assertEquals("the only bearer of Tarn in Valley Post, 2023-05-03 to 2023-05-31", bearer.reason());
    }

    @Test
    void two_bearers_are_no_bearer() {
        assertNull(bearer(
                quoted(2, "Valley Post", "2023-05-20", "Snow fell", "Anna Tarn"),
                quoted(3, "Valley Post", "2023-05-21", "Hail fell", "Paul Tarn")));
    }

    @Test
    void father_and_son_are_two() {
        assertNull(bearer(
                quoted(2, "Valley Post", "2023-05-20", "Snow fell", "Paul Tarn"),
                quoted(3, "Valley Post", "2023-05-21", "Hail fell", "Paul Tarn Jr.")));
    }

    @Test
    void two_spellings_of_one_speaker_are_one_bearer() {
        Bearer bearer = bearer(
                quoted(2, "Valley Post", "2023-05-20", "Snow fell", "Anna Tarn"),
                quoted(3, "Valley Post", "2023-05-21", "Hail fell", "Dr. Anna Tarn"),
                quoted(4, "Valley Post", "2023-05-22", "Fog came", "Anna Tarn"));
        assertEquals("Anna Tarn", Objects.requireNonNull(bearer).name());
    }

    @Test
    void another_outlets_bearer_is_none() {
        assertNull(bearer(quoted(2, "Hill Courier", "2023-05-17", "Snow fell", "Anna Tarn")));
    }

    @Test
    void a_bearer_of_other_weeks_is_none() {
        assertNull(bearer(
                quoted(2, "Valley Post", "2023-05-02", "Snow fell", "Anna Tarn"),
                quoted(3, "Valley Post", "2023-06-01", "Hail fell", "Anna Tarn")));
    }

    @Test
    void a_second_bearer_of_other_weeks_does_no_harm() {
        Bearer bearer = bearer(
                quoted(2, "Valley Post", "2023-05-20", "Snow fell", "Anna Tarn"),
                quoted(3, "Valley Post", "2023-07-21", "Hail fell", "Paul Tarn"));
        assertEquals("Anna Tarn", Objects.requireNonNull(bearer).name());
    }

    @Test
    void a_body_or_a_place_of_that_name_bears_nothing() {
        assertNull(bearer(
                quoted(2, "Valley Post", "2023-05-20", "Snow fell", "Bank of Tarn"),
                quoted(3, "Valley Post", "2023-05-20", "Hail fell", "Anna Moor (Tarn)")));
    }

    @Test
    void taking_the_bearer_out_takes_the_offer_back_and_another_article_gives_it_anew() {
        Article snow = quoted(2, "Valley Post", "2023-05-20", "Snow fell", "Anna Tarn");
        assertEquals("Anna Tarn", Objects.requireNonNull(bearer(snow)).name());
        try (ArchiveWriter writer = LuceneArchive.openWriter(folder)) {
            writer.remove(snow.id());
            writer.commit();
        }
        assertNull(bearer());
        assertEquals(List.of(), said("Anna Tarn", false));
        SmallArchive.write(folder, quoted(3, "Valley Post", "2023-05-21", "Hail fell", "Paul Tarn"));
        assertEquals("Paul Tarn", Objects.requireNonNull(bearer()).name());
    }

    @Test
    void a_search_for_the_bearer_finds_the_quote_where_what_is_perhaps_so_counts() {
        bearer(quoted(2, "Valley Post", "2023-05-20", "Snow fell", "Anna Tarn"));
        assertEquals(List.of("Snow fell"), said("Anna Tarn", true));
        assertEquals(List.of("Rain fell", "Snow fell"), said("Anna Tarn", false));
        assertEquals(List.of("Rain fell"), said("Tarn", false));
    }

    @Test
    void articles_are_found_so_too_and_the_facet_counts_the_names_as_they_stand() {
        bearer(quoted(2, "Valley Post", "2023-05-20", "Snow fell", "Anna Tarn"));
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            assertEquals(1, archive.search(of("Anna Tarn", true)).total().value());
            assertEquals(2, archive.search(of("Anna Tarn", false)).total().value());
            SearchRequest all = SearchRequest.of("");
            FacetCounts counts = Objects.requireNonNull(archive.quotes(all.withFacets(Set.of(FacetName.SPEAKER))
                            .withOptions(all.options().withCertain(false)))
                    .facets()
                    .get(FacetName.SPEAKER));
            assertEquals(
                    List.of("Anna Tarn 1", "Tarn 1"),
                    counts.buckets().stream()
                            .map(bucket -> bucket.value() + " " + bucket.count())
                            .sorted()
                            .toList());
        }
    }
}
