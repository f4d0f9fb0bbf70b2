package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import onrecord.faults.Dose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sixty parsers that hang, exit or eat all memory: each child is replaced, and the next file is parsed. */
@Timeout(300)
@Tag(Dose.SOAK)
class MisbehavingParsersTest {
    private static final int OF_EACH = 20;
    private static final Duration TIME = Duration.ofSeconds(8);

    @Test
    void a_child_that_misbehaves_is_replaced_and_the_next_file_is_fine() throws Exception {
        Limits d = Limits.DEFAULT;
        Limits limits = new Limits(d.articleBytes(), d.entryBytes(), d.ratio(), d.depth(), d.entries(), TIME);
        List<Callable<String>> all = new ArrayList<>();
        try (ParserPool pool = new ParserPool(limits, null, 6, MisbehavingParser.class.getName());
                ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < OF_EACH; i++) {
                for (String how : List.of("hang", "exit", "memory")) {
                    all.add(() -> parse(pool, how));
                }
            }
            List<String> reasons = new ArrayList<>();
            for (Future<String> future : threads.invokeAll(all)) {
                reasons.add(future.get());
            }
            assertEquals(
                    OF_EACH,
                    reasons.stream()
                            .filter("its parser took longer than 8 s"::equals)
                            .count(),
                    reasons::toString);
            assertEquals(
                    OF_EACH,
                    reasons.stream()
                            .filter("its parser died of it (exit code 7)"::equals)
                            .count(),
                    reasons::toString);
            assertEquals(
                    OF_EACH,
                    reasons.stream()
                            .filter("its parser needed more than 512 MB of memory"::equals)
                            .count(),
                    reasons::toString);
            Dose.figure(
                    13, "%d parsers that hang, exit or eat all memory; each replaced, the next file fine", all.size());
        }
    }

    private static String parse(ParserPool pool, String how) throws IOException {
        String reason = String.valueOf(assertThrows(Unreadable.class, () -> pool.parse(Path.of(how), part -> {}))
                .getMessage());
        List<DocumentPart> parts = new ArrayList<>();
        pool.parse(Path.of("fine"), parts::add);
        assertEquals("fine", parts.getFirst().xhtml());
        return reason;
    }
}
