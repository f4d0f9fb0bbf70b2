package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.model.Article;
import onrecord.model.ArticleVersion;
import onrecord.model.Outlet;
import onrecord.model.PublicationDate;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetName;
import onrecord.search.Hit;
import onrecord.search.Page;
import onrecord.search.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What searches find, count and gather of articles that have versions. */
class VersionsInSearchTest {
    private static final String TEXT = VersionsTest.TEXT;
    private static final String CORRECTED = VersionsTest.CORRECTED;
    private static final String LONGER = VersionsTest.LONGER;

    @TempDir
    Path folder;

    @Test
    void counts_facets_and_quotes_have_one_article() {
        SmallArchive.write(
                folder,
                SmallArchive.quoting(
                        VersionsTest.captured(1, TEXT + " “All are safe,” Ida Brandt said.", "2023-09-19T06:00:00Z")
                                .toBuilder(),
                        "All are safe,",
                        "Ida Brandt"),
                SmallArchive.quoting(
                        VersionsTest.captured(
                                2, CORRECTED + " “All are safe,” Ida Brandt said.", "2023-09-20T06:00:00Z")
                                .toBuilder(),
                        "All are safe,",
                        "Ida Brandt"));
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            SearchRequest request = VersionsTest.everything()
                    .withFacets(Set.of(FacetName.OUTLET, FacetName.SPEAKER))
                    .withDateFacet(true);
            assertEquals(List.of(1L, 1L, 1L, 1L), counts(archive, request));
            assertEquals(
                    List.of(2L, 2L, 2L, 2L),
                    counts(
                            archive,
                            request.withOptions(VersionsTest.allVersions().options())));
            assertEquals(1, archive.stats().articles());
            assertEquals(1, archive.stats().quotes());
            assertEquals(
                    List.of(1L),
                    archive.speakers(VersionsTest.everything(), List.of("Ida Brandt")).stream()
                            .map(facts -> facts.articles())
                            .toList());
            Hit hit = archive.search(VersionsTest.everything()).hits().getFirst();
            assertEquals(
                    new ArticleVersion(2, 2, false, List.of(VersionsTest.id(2), VersionsTest.id(1))), hit.version());
            Page<Hit> older = archive.search(VersionsTest.allVersions().withQuery("\"three villages\""));
            assertEquals(
                    new ArticleVersion(1, 2, true, List.of(VersionsTest.id(2), VersionsTest.id(1))),
                    older.hits().getFirst().version());
            assertEquals(
                    0,
                    archive.search(VersionsTest.everything().withQuery("\"three villages\""))
                            .total()
                            .value());
            assertTrue(archive.article(VersionsTest.id(1)).isPresent());
        }
    }

    private static List<Long> counts(ArchiveSearcher archive, SearchRequest request) {
        Page<Hit> page = archive.search(request);
        return List.of(
                page.total().value(),
                archive.quotes(request).total().value(),
                Objects.requireNonNull(page.facets().get(FacetName.SPEAKER))
                        .buckets()
                        .getFirst()
                        .count(),
                Objects.requireNonNull(page.dates()).buckets().stream()
                        .mapToLong(bucket -> bucket.count())
                        .sum());
    }

    @Test
    void links_rest_on_the_newest_alone() {
        String elsewhere = LONGER.replace("the island of Lindholm", "Lindholm");
        Article reprint = SmallArchive.article(9, "Other Post", "2023-09-18", "Ferry", elsewhere)
                .url("https://other.example/ferry")
                .build();
        SmallArchive.write(folder, VersionsTest.captured(1, LONGER, "2023-09-19T06:00:00Z"), reprint);
        SmallArchive.link(folder);
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            assertFalse(archive.links(VersionsTest.id(9)).isEmpty());
            assertTrue(archive.isLinked());
        }
        SmallArchive.write(
                folder,
                VersionsTest.captured(2, LONGER.replace("three villages", "four villages"), "2023-09-20T06:00:00Z"));
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            assertEquals(List.of(), archive.links(VersionsTest.id(9)), "those of the older text");
            assertFalse(archive.isLinked());
        }
        SmallArchive.link(folder);
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            assertTrue(archive.isLinked());
            assertTrue(archive.links(VersionsTest.id(9)).stream()
                    .allMatch(link -> link.articles().contains(VersionsTest.id(2))));
            assertFalse(archive.links(VersionsTest.id(9)).isEmpty());
        }
    }

    @Test
    void the_one_before_is_the_newest_when_the_newest_goes() {
        SmallArchive.write(
                folder,
                VersionsTest.captured(1, TEXT, "2023-09-19T06:00:00Z"),
                VersionsTest.captured(2, CORRECTED, "2023-09-20T06:00:00Z"));
        try (ArchiveWriter writer = LuceneArchive.openWriter(folder)) {
            writer.remove(VersionsTest.id(2));
            writer.commit();
        }
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            Page<Hit> page = archive.search(VersionsTest.everything());
            assertEquals(List.of(1), SmallArchive.numbers(page));
            assertNull(page.hits().getFirst().version());
        }
    }

    @Test
    void a_searcher_sees_a_version_that_comes() {
        SmallArchive.write(folder, VersionsTest.captured(1, TEXT, "2023-09-19T06:00:00Z"));
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            assertEquals(List.of(1), SmallArchive.numbers(archive.search(VersionsTest.everything())));
            SmallArchive.write(folder, VersionsTest.captured(2, CORRECTED, "2023-09-20T06:00:00Z"));
            archive.lookAgain();
            assertEquals(List.of(2), SmallArchive.numbers(archive.search(VersionsTest.everything())));
            assertEquals(
                    Optional.of("2,1"), archive.versions(VersionsTest.id(1)).map(VersionsTest::told));
        }
    }

    /** Texts of four addresses, each changed some times, some saved without anything that tells their order. */
    private static List<Article> pile(Random random) {
        List<Article> pile = new ArrayList<>();
        for (int address = 0; address < 4; address++) {
            String text = VersionsTest.words(address, 60);
            for (int version = 0; version < 6; version++) {
                int number = 10 * address + version;
                text = random.nextInt(3) == 0
                        ? text
                        : text + " " + VersionsTest.words(100 + number, random.nextInt(40));
                Article.Builder article = SmallArchive.article(number, "Story " + address, text)
                        .outlet(new Outlet("Paper " + address, null))
                        .url("https://example.org/story/" + address);
                LocalDate day = LocalDate.of(2023, 9, 10).plusDays(random.nextInt(6));
                if (random.nextBoolean()) {
                    article.date(PublicationDate.of(day));
                }
                if (random.nextBoolean()) {
                    article.updated(PublicationDate.of(day.plusDays(random.nextInt(3))));
                }
                if (random.nextBoolean()) {
                    article.properties(Map.of("captured", List.of(day.plusDays(4) + "T0" + version + ":00:00Z")));
                }
                pile.add(article.build());
            }
        }
        return pile;
    }

    private static List<String> state(Path archive) {
        try (ArchiveSearcher searcher = LuceneSearcher.open(archive)) {
            List<String> state = new ArrayList<>();
            searcher.search(VersionsTest.allVersions())
                    .hits()
                    .forEach(hit -> state.add(hit.id() + " " + searcher.versions(hit.id())));
            Collections.sort(state);
            state.add(SmallArchive.numbers(searcher.search(VersionsTest.everything()))
                    .toString());
            return state;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void any_order_and_any_batches_give_the_same_versions(int seed) {
        Random random = new Random(seed);
        List<Article> pile = pile(random);
        Path atOnce = folder.resolve("at-once");
        SmallArchive.write(atOnce, pile.toArray(Article[]::new));
        List<String> expected = state(atOnce);
        assertTrue(expected.getLast().split(",").length < pile.size(), "some are superseded");
        assertTrue(expected.getLast().length() > 2, "not all are");
        List<Article> shuffled = new ArrayList<>(pile);
        Collections.shuffle(shuffled, random);
        Path batches = folder.resolve("batches");
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(8));
            List<Article> batch = new ArrayList<>(shuffled.subList(from, to));
            batch.add(shuffled.get(random.nextInt(to)));
            SmallArchive.write(batches, batch.toArray(Article[]::new));
            from = to;
        }
        assertEquals(expected, state(batches));
    }
}
