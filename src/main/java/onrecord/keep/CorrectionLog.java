package onrecord.keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The corrections of an archive: what they are now, and how one more is added. What it says was added is on the disk.
 * It says nothing of the index, which the archive's writer brings up to it. Safe for use by several threads and
 * processes.
 */
public final class CorrectionLog {
    private static final int KEY_BYTES = 6;

    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private Corrections known = Corrections.NONE;
    private String knownAs = "";

    /** @param folder the archive's */
    public CorrectionLog(Path folder, Clock clock) {
        this.journal = new Journal(folder.resolve(Corrections.FILE));
        this.clock = clock;
    }

    /** What counts now; read again only when the file has changed. */
    public synchronized Corrections now() {
        String state = state(journal.file());
        if (!state.equals(knownAs)) {
            known = Corrections.of(journal.bytes());
            knownAs = state;
        }
        return known;
    }

    private static String state(Path file) {
        try {
            return Files.size(file) + "-" + Files.getLastModifiedTime(file);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds corrections that one act makes, in one piece. @return them as they were written */
    public List<Correction> add(String who, List<? extends Change> changes) {
        String when = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        String act = HexFormat.of().formatHex(bytes);
        List<Correction> added = new ArrayList<>();
        for (Change change : changes) {
            String key = changes.size() == 1 ? act : act + "-" + (added.size() + 1);
            added.add(new Correction(key, when, who, change));
        }
        journal.append(added.stream().map(CorrectionLine::of).toList());
        return added;
    }
}
