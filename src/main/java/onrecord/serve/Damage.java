package onrecord.serve;

import onrecord.index.ArchiveException;
import org.jspecify.annotations.Nullable;

/**
 * The damage of the archive that was met last, so that whoever asks for its health hears of it. Safe for use by several
 * threads.
 */
final class Damage {
    private volatile @Nullable String met;

    /** Keeps what is damage and passes over the rest. */
    void note(ArchiveException e) {
        if (e.reason() == ArchiveException.Reason.DAMAGED) {
            met = String.valueOf(e.getMessage());
        }
    }

    /** @throws Problem if damage was met since the server started */
    void refuse() {
        String known = met;
        if (known != null) {
            throw new Problem(503, "archive-damaged", null, known);
        }
    }
}
