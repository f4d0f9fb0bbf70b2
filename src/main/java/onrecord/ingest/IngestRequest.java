package onrecord.ingest;

import java.nio.file.Path;
import java.util.List;

/**
 * What to take in.
 *
 * @param paths files and folders
 * @param sync whether articles of files that are gone from these folders are removed
 * @param again whether unchanged files are read again
 * @param dryRun whether to look only, and change nothing
 */
public record IngestRequest(List<Path> paths, boolean sync, boolean again, boolean dryRun) {
    /** Copies the list. */
    public IngestRequest {
        paths = List.copyOf(paths);
    }

    /** Takes in what is new or changed below these paths. */
    public static IngestRequest of(List<Path> paths) {
        return new IngestRequest(paths, false, false, false);
    }
}
