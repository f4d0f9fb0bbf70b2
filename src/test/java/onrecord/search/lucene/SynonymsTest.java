package onrecord.search.lucene;

import static onrecord.search.lucene.SmallArchive.article;
import static onrecord.search.lucene.SmallArchive.numbers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Hit;
import onrecord.search.Page;
import onrecord.search.SearchRequest;
import onrecord.search.query.Synonyms;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class SynonymsTest {
    @TempDir
    Path scratch;

    @AutoClose
    private ArchiveSearcher searcher;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        SmallArchive.write(
                folder,
                article(1, "Envoys", "The United Nations meets in Beijing.").build(),
                article(2, "Envoys", "The UN meets in Peking.").build(),
                article(3, "Nations", "Nations united against it.").build());
        Path file = folder.resolveSibling("synonyms.txt");
        Files.writeString(file, "\uFEFF" + """
            # organisations
            UN, United Nations
            Peking => Beijing   # the old name finds the new one
            """);
        searcher = LuceneSearcher.open(folder, Synonyms.read(file));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        un                     | 1 2   | un OR "United Nations"
        UNITED nations         | 1 2 3 | ((UNITED AND nations) OR UN)
        "united nations"       | 1 2   | "united nations" OR UN
        un beijing             | 1     | (un OR "United Nations") AND beijing
        peking                 | 1 2   | peking OR Beijing
        beijing                | 1     | beijing
        title:un               |       | title:(un OR "United Nations")
        meets -un              | 1     | meets NOT un
        author:un              |       | author:un
        """)
    void words_find_what_means_the_same(String query, String numbers, String interpreted) {
        Page<Hit> page = searcher.search(SearchRequest.of(query));
        Set<String> found = new TreeSet<>();
        numbers(page).forEach(number -> found.add(Integer.toString(number)));
        assertEquals(numbers == null ? "" : numbers, String.join(" ", found));
        assertEquals(interpreted, page.interpretation().interpreted());
    }

    @Test
    void they_can_be_switched_off() {
        SearchRequest plain = SearchRequest.of("un").withOptions(SearchRequest.Options.USUAL.withSynonyms(false));
        assertEquals(1, searcher.search(plain).total().value());
    }

    /**
     * What matches stays the same; of matches alike in all else the one comes first that speaks of the same country.
     */
    @ParameterizedTest
    @ValueSource(strings = {"Russia OR sanctions", "sanctions OR Russia's", "U.S OR sanctions", "U.S. OR sanctions"})
    void a_people_raises_the_score_of_what_is_asked_of_its_country(String query, @TempDir Path folder) {
        SmallArchive.write(
                folder,
                article(1, "Sanctions", "New sanctions against banks today.").build(),
                article(2, "Sanctions", "New sanctions against Russian, American banks.")
                        .build());
        SearchRequest any = SearchRequest.of(query);
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            assertEquals(List.of(2, 1), numbers(archive.search(any)));
            double plain = archive.search(any.withOptions(SearchRequest.Options.USUAL.withSynonyms(false)))
                    .hits()
                    .getFirst()
                    .score();
            assertTrue(archive.search(any).hits().getFirst().score() > plain);
        }
    }

    @ParameterizedTest
    @CsvSource({"alone", "a => b => c", "=> b", "'a, \"b\"'", "one two three four five six seven eight nine => b"})
    void a_line_that_is_no_group_and_no_rule_is_named(String line) throws IOException {
        Path file = Files.writeString(scratch.resolve("bad.txt"), "a, b\n" + line + "\n");
        String message = assertThrows(IllegalArgumentException.class, () -> Synonyms.read(file))
                .getMessage();
        assertTrue(String.valueOf(message).contains("bad.txt, line 2"), message);
    }
}
