package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class SnapshotsTest {
    private static final int OFTEN = 300;

    /** Its watch looks for a commit all the time, so that it is closed at each point of a look. */
    @Test
    void an_archive_that_is_closed_while_it_is_looked_at_is_not_called_damaged(@TempDir Path folder)
            throws IOException {
        SmallArchive.write(
                folder, SmallArchive.article(1, "A ferry", "It sails.").build());
        Logger log = (Logger) LoggerFactory.getLogger(Snapshots.class);
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        log.addAppender(said);
        try {
            for (int i = 0; i < OFTEN; i++) {
                new Snapshots(folder, Duration.ZERO).close();
            }
        } finally {
            log.detachAppender(said);
        }
        assertEquals(
                List.of(),
                said.list.stream()
                        .map(ILoggingEvent::getFormattedMessage)
                        .distinct()
                        .toList());
    }
}
