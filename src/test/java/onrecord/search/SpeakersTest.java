package onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.identity.Aliases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            SearchRequest request = new SearchRequest(
                    "",
                    SearchRequest.Match.ALL,
                    filters,
                    SearchRequest.Sort.NEWEST,
                    10,
                    1,
                    null,
                    Set.of(),
                    false,
                    false);
            assertEquals(2, archive.search(request).total().value());
            assertEquals(3, archive.quotes(request).total().value());
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

    private static List<String> facet(ArchiveSearcher archive) {
        return archive.facet(SearchRequest.of(""), FacetName.SPEAKER, "", 10).buckets().stream()
                .map(bucket -> bucket.value() + " " + bucket.count())
                .toList();
    }
}
