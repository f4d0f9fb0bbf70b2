package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.identity.Aliases;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.SearchRequest;
import onrecord.search.Selection;
import onrecord.search.SpeakerFacts;
import onrecord.search.Suggestion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One speaker under several spellings, across articles. */
class SpeakersTest {
    private @TempDir Path folder;

    @BeforeEach
    void write() {
        SmallArchive.write(
                folder,
                SmallArchive.quoting(
                        SmallArchive.article(1, "Post", "2023-05-01", "One", "It rains. It pours."),
                        "It rains.",
                        "Sergei Lavrov",
                        "It pours.",
                        "Sergey Lavrov"),
                SmallArchive.quoting(
                        SmallArchive.article(2, "Courier", "2023-06-02", "Two", "It snows."),
                        "It snows.",
                        "Sergey Lavrov"),
                SmallArchive.quoting(
                        SmallArchive.article(3, "Post", "2023-07-03", "Three", "It thaws."), "It thaws.", "Lavrov"));
    }

    @Test
    void the_facet_counts_an_article_once_for_a_speaker_of_two_spellings() {
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            assertEquals(List.of("Sergey Lavrov 2", "Lavrov 1"), facet(archive));
        }
    }

    @Test
    void a_filter_finds_every_spelling_and_the_hits_keep_the_one_printed() {
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            Filters filters = new Filters(
                    Map.of(FacetName.SPEAKER, new Selection(List.of("Sergei Lavrov"), List.of())),
                    null,
                    null,
                    Filters.Undated.INCLUDE);
            SearchRequest request = SearchRequest.of("")
                    .withFilters(filters)
                    .withSort(SearchRequest.Sort.NEWEST)
                    .withHighlight(false);
            assertEquals(2, archive.search(request).total().value());
            assertEquals(3, archive.quotes(request).total().value());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sergueï Lavrov", "Serguei Lavrov", "Sergej Lawrow", "Serghei Lavrov", "Сергей Лавров"})
    void a_name_is_found_as_other_languages_write_it(String typed) {
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            assertEquals(
                    2,
                    archive.search(SearchRequest.of("speaker:\"" + typed + '"'))
                            .total()
                            .value());
        }
    }

    @Test
    void facts_gather_quotes_articles_outlets_dates_and_spellings() {
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            assertEquals(
                    List.of(new SpeakerFacts(
                            "Sergey Lavrov",
                            List.of("Sergey Lavrov", "Sergei Lavrov"),
                            3,
                            2,
                            2,
                            LocalDate.parse("2023-05-01"),
                            LocalDate.parse("2023-06-02"))),
                    archive.speakers(SearchRequest.of(""), List.of("Sergei Lavrov")));
        }
    }

    @Test
    void aliases_take_effect_at_the_next_search() throws IOException {
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            assertEquals(List.of("Sergey Lavrov 2", "Lavrov 1"), facet(archive));
            Files.writeString(folder.resolve(Aliases.FILE), "Sergei Lavrov\tLavrov\n");
            assertEquals(List.of("Sergei Lavrov 3"), facet(archive));
            Files.delete(folder.resolve(Aliases.FILE));
            assertEquals(List.of("Sergey Lavrov 2", "Lavrov 1"), facet(archive));
        }
    }

    @Test
    void without_aliases_what_they_joined_stands_apart_again() throws IOException {
        Files.writeString(folder.resolve(Aliases.FILE), "Sergei Lavrov\tLavrov\n-\tSergey Lavrov\tSergej Lavrov\n");
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            SearchRequest.Options ruled = SearchRequest.Options.USUAL.withAliases(false);
            SearchRequest all = SearchRequest.of("");
            assertEquals(List.of("Sergei Lavrov 2", "Sergey Lavrov 2"), facet(archive, all));
            assertEquals(List.of("Sergey Lavrov 2", "Lavrov 1"), facet(archive, all.withOptions(ruled)));
            assertEquals(
                    List.of("Lavrov"),
                    archive.speakers(all.withOptions(ruled), List.of("Lavrov"))
                            .getFirst()
                            .spellings());
            SearchRequest named = SearchRequest.of("speaker:\"Sergei Lavrov\"").withOptions(ruled);
            assertEquals(2, archive.search(named).total().value());
        }
    }

    @Test
    void the_query_field_finds_every_name_that_the_archive_knows_of_a_speaker() throws IOException {
        Files.writeString(folder.resolve(Aliases.FILE), "Sergei Lavrov\tLavrov\tThe Minister\n");
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            for (String query : List.of(
                    "speaker:\"Sergei Lavrov\"",
                    "speaker:\"sergej LAVROV\"",
                    "speaker:\"the minister\"",
                    "speaker:\"Minister\"")) {
                assertEquals(3, archive.search(SearchRequest.of(query)).total().value(), query);
                assertEquals(4, archive.quotes(SearchRequest.of(query)).total().value(), query);
            }
            assertEquals(
                    1,
                    archive.search(SearchRequest.of("speaker:\"The Minister\" said:snows"))
                            .total()
                            .value());
        }
    }

    @Test
    void completion_knows_every_spelling_and_shows_the_usual_one() throws IOException {
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            assertEquals(
                    List.of(new Suggestion(Suggestion.Kind.SPEAKER, "Sergey Lavrov", 2)),
                    archive.suggest("sergei", 5, true));
            assertEquals(
                    List.of("Sergey Lavrov"),
                    archive.facet(SearchRequest.of(""), FacetName.SPEAKER, "sergei", 10).buckets().stream()
                            .map(FacetCounts.Bucket::value)
                            .toList());
            Files.writeString(folder.resolve(Aliases.FILE), "Sergei Lavrov\tLavrov\n");
            assertEquals(
                    List.of(new Suggestion(Suggestion.Kind.SPEAKER, "Sergei Lavrov", 3)),
                    archive.suggest("sergei", 5, true));
            assertEquals(
                    List.of(new Suggestion(Suggestion.Kind.SPEAKER, "Sergey Lavrov", 2)),
                    archive.suggest("sergei", 5, false));
        }
    }

    @Test
    void a_speaker_chosen_by_another_spelling_is_chosen_once_as_shown() {
        Filters filters = new Filters(
                Map.of(FacetName.SPEAKER, new Selection(List.of("Sergei Lavrov"), List.of())),
                null,
                null,
                Filters.Undated.INCLUDE);
        SearchRequest request = SearchRequest.of("")
                .withFilters(filters)
                .withSort(SearchRequest.Sort.NEWEST)
                .withFacets(Set.of(FacetName.SPEAKER))
                .withHighlight(false);
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            FacetCounts counts = archive.search(request).facets().get(FacetName.SPEAKER);
            assertEquals(
                    List.of(
                            new FacetCounts.Bucket("Sergey Lavrov", "Sergey Lavrov", 2, true),
                            new FacetCounts.Bucket("Lavrov", "Lavrov", 1, false)),
                    counts == null ? List.of() : counts.buckets());
        }
    }

    private static List<String> facet(ArchiveSearcher archive) {
        return facet(archive, SearchRequest.of(""));
    }

    private static List<String> facet(ArchiveSearcher archive, SearchRequest request) {
        return archive.facet(request, FacetName.SPEAKER, "", 10).buckets().stream()
                .map(bucket -> bucket.value() + " " + bucket.count())
                .toList();
    }
}
