package onrecord.keep;

import java.nio.file.Path;
import java.time.Clock;

/**
 * What people keep beside an archive that changes nothing in it. Safe for use by several threads and processes.
 *
 * @param searches those they come back to
 * @param visits what they searched for and read
 */
public record Notebook(SearchLog searches, VisitLog visits) {
    /** The one in an archive's folder; nothing is written before something is kept. */
    public static Notebook in(Path folder) {
        return new Notebook(new SearchLog(folder, Clock.systemUTC()), new VisitLog(folder, Clock.systemUTC()));
    }
}
