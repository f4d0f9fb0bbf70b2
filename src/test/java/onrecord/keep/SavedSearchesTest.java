package onrecord.keep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches are kept as lines that two logs of one folder, as of two processes, read alike. */
class SavedSearchesTest {
    private static final Instant MARCH = Instant.parse("2024-03-01T10:00:00.120Z");
    private static final Instant APRIL = Instant.parse("2024-04-01T10:00:00Z");

    @TempDir
    Path folder;

    private SearchLog log;
    private SearchLog other;

    @BeforeEach
    void open() {
        log = new SearchLog(folder, Clock.systemUTC());
        other = new SearchLog(folder, Clock.systemUTC());
    }

    private SavedSearch save(String name, String search) {
        return log.save("ann", name, SavedSearch.Of.ARTICLES, search, MARCH);
    }

    private static List<String> names(SearchLog log) {
        return log.now().all().stream().map(SavedSearch::name).toList();
    }

    @Test
    void a_search_is_saved_seen_and_forgotten_for_all_who_read_the_file() {
        SavedSearch weir = save("Weir", "q=weir&outlet=Example+Post");
        assertEquals(List.of(weir), other.now().all());
        assertEquals(Instant.parse("2024-03-01T10:00:00.121Z"), weir.newSince());
        other.seen("bob", weir, APRIL);
        assertEquals(APRIL, log.now().find("Weir").orElseThrow().seen());
        other.forget("bob", weir);
        assertEquals(List.of(), names(log));
    }

    @Test
    void what_was_seen_stays_seen_whichever_line_comes_last() {
        SavedSearch weir = save("Weir", "q=weir");
        log.seen("ann", weir, APRIL);
        other.seen("bob", weir, Instant.parse("2024-03-15T10:00:00Z"));
        assertEquals(APRIL, log.now().find(weir.key()).orElseThrow().seen());
    }

    @Test
    void a_name_is_one_searchs_and_saving_it_again_changes_that_one() {
        SavedSearch weir = save("Weir", "q=weir");
        save("Quay", "q=quay");
        SavedSearch again = save(" Weir ", "q=weir+OR+dam");
        assertEquals(weir.key(), again.key());
        assertEquals(List.of("Quay", "Weir"), names(other));
        assertEquals("q=weir+OR+dam", other.now().find("Weir").orElseThrow().search());
    }

    @Test
    void a_line_that_cannot_be_read_costs_itself_alone_and_is_named() throws IOException {
        save("Weir", "q=weir");
        Files.writeString(folder.resolve(SavedSearches.FILE), """
                {"key":"k1","name":"By hand","search":"q=dam"}
                {"key":"k2","na
                {"name":"No key"}
                {"seen":"k1","until":"soon"}
                {"key":"k3","name":"Odd","of":"dreams","search":""}
                """, StandardOpenOption.APPEND);
        assertEquals(List.of("Weir", "By hand"), names(log));
        assertEquals(4, log.now().faults().size());
        assertTrue(log.now().faults().getFirst().startsWith("searches.jsonl, line 3: no valid JSON"));
        assertEquals(Instant.EPOCH, log.now().find("k1").orElseThrow().newSince());
    }

    @Test
    void names_that_are_no_line_are_refused_and_nothing_is_kept() {
        for (String name : List.of(" ", "two\nlines", "x".repeat(201))) {
            assertThrows(IllegalArgumentException.class, () -> save(name, "q=weir"));
        }
        assertTrue(Files.notExists(folder.resolve(SavedSearches.FILE)));
    }

    @Test
    void many_who_save_at_once_lose_nothing() {
        IntStream.range(0, 40)
                .parallel()
                .forEach(i ->
                        (i % 2 == 0 ? log : other).save("ann", "search " + i, SavedSearch.Of.QUOTES, "q=" + i, null));
        assertEquals(40, names(log).size());
        assertEquals(List.of(), log.now().faults());
    }
}
