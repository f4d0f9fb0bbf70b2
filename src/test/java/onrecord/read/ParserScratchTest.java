package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The temporary files of a parser's process go with it, however it ends. */
@Timeout(120)
class ParserScratchTest {
    @Test
    void a_child_that_is_killed_leaves_no_file() throws IOException {
        Limits d = Limits.DEFAULT;
        Limits limits =
                new Limits(d.articleBytes(), d.entryBytes(), d.ratio(), d.depth(), d.entries(), Duration.ofSeconds(4));
        try (ParserPool pool = new ParserPool(limits, null, 1, MisbehavingParser.class.getName())) {
            Path scratch = scratch(pool);
            assertTrue(Files.isDirectory(scratch));
            assertThrows(Unreadable.class, () -> pool.parse(Path.of("hang"), part -> {}));
            assertFalse(Files.exists(scratch));
        }
    }

    @Test
    void a_child_that_is_done_leaves_no_file() throws IOException {
        ParserPool pool = new ParserPool(Limits.DEFAULT, null, 1, MisbehavingParser.class.getName());
        Path scratch = scratch(pool);
        pool.close();
        assertFalse(Files.exists(scratch));
    }

    private static Path scratch(ParserPool pool) throws IOException {
        List<DocumentPart> parts = new ArrayList<>();
        pool.parse(Path.of("scratch"), parts::add);
        return Path.of(parts.getFirst().xhtml());
    }
}
