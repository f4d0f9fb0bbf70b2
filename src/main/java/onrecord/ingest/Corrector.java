package onrecord.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.keep.Change;
import onrecord.keep.Correction;
import onrecord.keep.CorrectionLog;
import onrecord.keep.Corrections;
import onrecord.keep.Notebook;
import org.jspecify.annotations.Nullable;

/**
 * Corrects an archive: keeps what a person says, on the disk, and then shows the archive by it. Safe for use by several
 * threads and processes.
 */
public final class Corrector {
    private final CorrectionLog log;
    private final @Nullable PostedArticles postings;
    private final Supplier<ArchiveWriter> opening;
    private final Notebook notebook;

    /** @param folder the archive's, which has the archive itself */
    public Corrector(Path folder) {
        this(folder, null, () -> LuceneArchive.openWriter(folder));
    }

    /** @param postings what else in this process writes to the archive, or null */
    public Corrector(Path folder, @Nullable PostedArticles postings) {
        this(folder, postings, () -> LuceneArchive.openWriter(folder));
    }

    /** @param opening opens the archive for writing, where nothing else in this process does */
    public Corrector(Path folder, Supplier<ArchiveWriter> opening) {
        this(folder, null, opening);
    }

    private Corrector(Path folder, @Nullable PostedArticles postings, Supplier<ArchiveWriter> opening) {
        this.opening = opening;
        this.notebook = Notebook.in(folder);
        this.log = new CorrectionLog(folder, Clock.systemUTC());
        this.postings = postings;
    }

    /** What was kept, as it was written, and whether searches know it by now; if not, the next commit shows it. */
    public record Kept(List<Correction> corrections, boolean live) {}

    /** What else people keep beside the archive. */
    public Notebook notebook() {
        return notebook;
    }

    /** The corrections there are. */
    public Corrections now() {
        return log.now();
    }

    /**
     * Keeps what one act says.
     *
     * @throws java.io.UncheckedIOException if it cannot be kept
     * @throws ArchiveException if the archive cannot be shown by it, and it is kept
     */
    public Kept keep(String who, List<? extends Change> changes) {
        List<Correction> kept = log.add(who, changes);
        return new Kept(kept, show());
    }

    /**
     * Keeps what somebody files or notes for themselves alone. The index knows nothing of it.
     *
     * @throws IllegalArgumentException if a change is none of these, nor an undo of one
     * @throws java.io.UncheckedIOException if it cannot be kept
     */
    public List<Correction> keepOwn(String owner, List<? extends Change> changes) {
        return log.addOwn(owner, changes);
    }

    /**
     * Shows the archive by the corrections there are.
     *
     * @return whether it is; not where another process writes to it, which does it with its next commit
     * @throws ArchiveException if the archive cannot be written
     */
    public boolean show() {
        try {
            if (postings != null) {
                return postings.correct();
            }
            try (ArchiveWriter writer = opening.get()) {
                writer.commit();
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ArchiveException e) {
            if (e.reason() == ArchiveException.Reason.LOCKED) {
                return false;
            }
            throw e;
        }
    }
}
