package onrecord.search.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import onrecord.search.ArchiveSearcher;
import onrecord.search.SearchRequest;
import onrecord.search.lucene.LuceneSearcher;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The places of "toll" in two articles, each in its line. */
class ConcordanceTest {
    private static final String BODY = "Nobody 🌉 likes the toll on the bridge.\n\n"
            + "“A toll is fair,” Ida Brandt said. Zeal for the toll. Boat toll";

    @TempDir
    private Path folder;

    @BeforeEach
    void write() {
        SmallArchive.write(
                folder,
                SmallArchive.quoting(
                        SmallArchive.article(1, "The Harbour Post", "2023-09-19", "Toll stays", BODY),
                        "A toll is fair,",
                        "Ida Brandt"),
                SmallArchive.article(2, "Evening Courier", "2023-09-18", "Bridge", "An early toll came.")
                        .build());
    }

    @Test
    void each_place_is_a_line_in_the_order_of_the_results() {
        List<Concordance.Line> lines =
                lines("toll", false, Concordance.Order.RESULTS, 10, 20).lines();
        assertEquals(
                List.of(
                        "|Toll| stays",
                        "Nobody 🌉 likes the |toll| on the bridge. “A",
                        "on the bridge. “A |toll| is fair,” Ida",
                        "said. Zeal for the |toll|. Boat toll",
                        "for the toll. Boat |toll|",
                        "An early |toll| came."),
                lines.stream().map(ConcordanceTest::shown).toList());
        assertEquals(
                List.of("title", "body"),
                List.of(lines.get(0).field(), lines.get(1).field()));
        int at = lines.get(1).offset();
        assertEquals("toll", new String(BODY.codePoints().toArray(), at, 4));
    }

    @Test
    void lines_are_sorted_by_the_words_on_either_side() {
        assertEquals(
                List.of(
                        "|Toll| stays",
                        "on the bridge. “A |toll| is fair,” Ida",
                        "for the toll. Boat |toll|",
                        "An early |toll| came.",
                        "said. Zeal for the |toll|. Boat toll",
                        "Nobody 🌉 likes the |toll| on the bridge. “A"),
                shown(Concordance.Order.BEFORE));
        assertEquals(
                List.of(
                        "for the toll. Boat |toll|",
                        "said. Zeal for the |toll|. Boat toll",
                        "An early |toll| came.",
                        "on the bridge. “A |toll| is fair,” Ida",
                        "Nobody 🌉 likes the |toll| on the bridge. “A",
                        "|Toll| stays"),
                shown(Concordance.Order.AFTER));
    }

    @Test
    void lines_of_quotes_say_who_speaks() {
        List<Concordance.Line> lines =
                lines("toll", true, Concordance.Order.RESULTS, 10, 20).lines();
        assertEquals(1, lines.size());
        assertEquals("“A |toll| is fair,” Ida", shown(lines.getFirst()));
        assertEquals("Ida Brandt", lines.getFirst().speaker());
        assertEquals(
                "toll", new String(BODY.codePoints().toArray(), lines.getFirst().offset(), 4));
    }

    @Test
    void what_is_left_out_is_said() {
        assertTrue(lines("toll", false, Concordance.Order.RESULTS, 5, 20).more());
        assertFalse(lines("toll", false, Concordance.Order.RESULTS, 6, 20).more());
        assertTrue(lines("toll", false, Concordance.Order.AFTER, 5, 20).more());
        assertEquals(
                List.of(), lines("", false, Concordance.Order.RESULTS, 5, 20).lines());
    }

    @Test
    void only_the_words_asked_for_count() {
        assertEquals(
                0,
                lines("tolls", false, Concordance.Order.RESULTS, 9, 20).lines().stream()
                        .filter(line -> line.match().equals("tolls"))
                        .count());
        SearchRequest exact = SearchRequest.of("tolls");
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            List<Concordance.Line> all = new ArrayList<>();
            Concordance.Asked asked = new Concordance.Asked(
                    exact.withOptions(exact.options().withForms(SearchRequest.Nearness.EXACT)), false, 20);
            Concordance.forEach(archive, asked, all::add);
            assertEquals(List.of(), all);
        }
    }

    private List<String> shown(Concordance.Order order) {
        return lines("toll", false, order, 10, 20).lines().stream()
                .map(ConcordanceTest::shown)
                .toList();
    }

    private Concordance lines(String query, boolean quoted, Concordance.Order order, int most, int width) {
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            SearchRequest newest = SearchRequest.of(query).withSort(SearchRequest.Sort.NEWEST);
            return Concordance.of(archive, new Concordance.Asked(newest, quoted, width), order, most);
        }
    }

    private static String shown(Concordance.Line line) {
        return line.before() + "|" + line.match() + "|" + line.after();
    }
}
