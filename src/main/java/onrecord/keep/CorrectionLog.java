package onrecord.keep;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The corrections of an archive: what they are now, and how one more is added. What it says was added is on the disk.
 * It says nothing of the index, which the archive's writer brings up to it. Safe for use by several threads and
 * processes.
 */
public final class CorrectionLog {
    private final KeptFile<Corrections> file;
    private final Clock clock;

    /** @param folder the archive's */
    public CorrectionLog(Path folder, Clock clock) {
        this.file = new KeptFile<>(folder.resolve(Corrections.FILE), Corrections::of);
        this.clock = clock;
    }

    /** What counts now; read again only when the file has changed. */
    public Corrections now() {
        return file.now();
    }

    /** Adds corrections that one act makes, in one piece. @return them as they were written */
    public List<Correction> add(String who, List<? extends Change> changes) {
        return add(who, null, changes);
    }

    /**
     * Adds what somebody files or notes for themselves alone.
     *
     * @return it as it was written
     * @throws IllegalArgumentException if a change cannot be somebody's own; then nothing is written
     */
    public List<Correction> addOwn(String owner, List<? extends Change> changes) {
        return add(owner, owner, changes);
    }

    private List<Correction> add(String who, @Nullable String owner, List<? extends Change> changes) {
        String when = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
        String act = file.newKey();
        List<Correction> added = new ArrayList<>();
        for (Change change : changes) {
            String key = changes.size() == 1 ? act : act + "-" + (added.size() + 1);
            added.add(new Correction(key, when, who, change, owner));
        }
        file.append(added.stream().map(CorrectionLine::of).toList());
        return added;
    }
}
