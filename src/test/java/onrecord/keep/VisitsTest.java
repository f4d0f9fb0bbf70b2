package onrecord.keep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was searched for and read is kept as lines that two logs of one folder, as of two processes, read alike. */
class VisitsTest {
    private static final SavedSearch.Of ARTICLES = SavedSearch.Of.ARTICLES;

    @TempDir
    private Path folder;

    private VisitLog log;
    private VisitLog other;

    @BeforeEach
    void open() {
        log = new VisitLog(folder, Clock.systemUTC());
        other = new VisitLog(folder, Clock.systemUTC());
    }

    private static List<String> searches(VisitLog log) {
        return log.now().searches().stream().map(Visits.Searched::search).toList();
    }

    @Test
    void searches_come_back_the_last_first_each_once() {
        log.searched("ann", ARTICLES, "q=weir", 3);
        log.searched("ann", ARTICLES, "q=weir", 3);
        other.searched("ann", ARTICLES, "q=dam", 0);
        log.searched("ann", SavedSearch.Of.QUOTES, "q=weir", 1);
        other.searched("ann", ARTICLES, "q=weir", 4);
        assertEquals(List.of("q=weir", "q=weir", "q=dam"), searches(log));
        assertEquals(4, log.now().searches().getFirst().found());
        assertEquals(4, lines().size(), "the same search once more keeps nothing");
    }

    @Test
    void an_article_is_read_and_unread_again() {
        log.read("ann", "a1");
        log.read("ann", "a1");
        other.read("ann", "a2");
        assertEquals(Set.of("a1", "a2"), log.now().read());
        other.unread("ann", "a1");
        assertEquals(Set.of("a2"), log.now().read());
        assertEquals(3, lines().size());
    }

    @Test
    void what_is_cleared_is_gone_from_the_file_and_nothing_else_is() {
        log.searched("ann", ARTICLES, "q=secret", 3);
        log.read("ann", "a1");
        other.forgetSearches();
        assertEquals(List.of(), searches(log));
        assertFalse(String.join("\n", lines()).contains("secret"));
        assertEquals(Set.of("a1"), log.now().read());
        log.searched("ann", ARTICLES, "q=weir", 3);
        other.forgetRead();
        assertEquals(Set.of(), log.now().read());
        assertEquals(List.of("q=weir"), searches(other));
    }

    @Test
    void nothing_is_kept_while_that_is_switched_off() {
        log.keep("ann", false);
        other.searched("ann", ARTICLES, "q=weir", 3);
        other.read("ann", "a1");
        log.forgetSearches();
        assertFalse(other.now().areKept());
        assertEquals(1, lines().size());
        other.keep("ann", true);
        log.searched("ann", ARTICLES, "q=weir", 3);
        assertEquals(List.of("q=weir"), searches(other));
    }

    @Test
    void clearing_what_is_not_there_makes_no_file() {
        log.forgetSearches();
        log.unread("ann", "a1");
        assertTrue(Files.notExists(folder.resolve(Visits.FILE)));
    }

    @Test
    void a_line_that_cannot_be_read_costs_itself_alone() throws IOException {
        log.searched("ann", ARTICLES, "q=weir", 3);
        Files.writeString(
                folder.resolve(Visits.FILE),
                "{\"searched\":\"q=x\",\"when\":\"soon\"}\n{\"read\":\"a",
                StandardOpenOption.APPEND);
        other.read("ann", "a2");
        assertEquals(List.of("q=weir"), searches(log));
        assertEquals(Set.of("a2"), log.now().read());
    }

    @Test
    void old_searches_go_and_marks_stay() {
        log.read("ann", "a1");
        IntStream.rangeClosed(1, 2 * VisitLog.MOST_SEARCHES + 1)
                .forEach(i -> log.searched("ann", ARTICLES, "q=" + i, i));
        List<String> kept = searches(other);
        assertEquals(VisitLog.MOST_SEARCHES, kept.size());
        assertEquals("q=" + (2 * VisitLog.MOST_SEARCHES + 1), kept.getFirst());
        assertEquals(Set.of("a1"), other.now().read());
    }

    @Test
    void of_many_who_search_at_once_none_makes_room_twice() {
        new Journal(folder.resolve(Visits.FILE))
                .append(IntStream.range(0, 2 * VisitLog.MOST_SEARCHES - 1)
                        .mapToObj(i -> Visits.searched(
                                ARTICLES, "q=old" + i, 1, new Visits.By("2026-01-01T00:00:00Z", "ann", "")))
                        .toList());
        IntStream.range(0, 40).parallel().forEach(i -> {
            VisitLog one = new VisitLog(folder, Clock.systemUTC());
            one.searched("ann", ARTICLES, "q=new" + i, i);
        });
        assertTrue(
                searches(log).size() >= VisitLog.MOST_SEARCHES,
                "kept: " + searches(log).size());
    }

    @Test
    void many_who_read_and_clear_at_once_lose_no_mark() {
        IntStream.range(0, 60).parallel().forEach(i -> {
            VisitLog one = i % 2 == 0 ? log : other;
            one.read("ann", "a" + i);
            one.searched("ann", ARTICLES, "q=" + i, i);
            if (i % 7 == 0) {
                one.forgetSearches();
            }
        });
        assertEquals(60, log.now().read().size());
    }

    /** Whatever was written of the new lines when a crash came, every line that was to stay is there. */
    @Property(tries = 60)
    void a_crash_while_lines_are_left_out_takes_none_that_stays(
            @ForAll @Size(max = 12) List<@IntRange(max = 99) Integer> lines, @ForAll @IntRange(max = 2_000) int written)
            throws IOException {
        Path file = Files.createTempFile("visits", ".jsonl");
        Journal journal = new Journal(file);
        journal.append(lines.stream().map(line -> "line " + line).toList());
        byte[] before = Files.readAllBytes(file);
        journal.keepOnly(line -> line.text().length() % 2 == 0);
        byte[] after = Files.readAllBytes(file);
        byte[] crashed = crashed(before, after, written);
        List<String> there =
                Journal.lines(crashed).stream().map(Journal.Line::text).toList();
        Journal.lines(after).forEach(line -> assertTrue(there.contains(line.text()), line.text() + " in " + there));
        Files.delete(file);
    }

    /** The file once so many bytes of those to stay were written, first behind all others and then in their place. */
    private static byte[] crashed(byte[] before, byte[] after, int written) {
        byte[] file = new byte[before.length + 1 + after.length];
        System.arraycopy(before, 0, file, 0, before.length);
        file[before.length] = '\n';
        int behind = Math.min(written, after.length);
        System.arraycopy(after, 0, file, before.length + 1, behind);
        if (behind < after.length) {
            return Arrays.copyOf(file, before.length + 1 + behind);
        }
        System.arraycopy(after, 0, file, 0, Math.min(written - behind, after.length));
        return file;
    }

    private List<String> lines() {
        return Journal.lines(new Journal(folder.resolve(Visits.FILE)).bytes()).stream()
                .map(Journal.Line::text)
                .toList();
    }
}
