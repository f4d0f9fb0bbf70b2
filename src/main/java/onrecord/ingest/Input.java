package onrecord.ingest;

import java.nio.file.Path;
import onrecord.model.SourcePath;

/**
 * A file to take in, as it was found.
 *
 * @param path as the user named it, or below the folder that the user named
 * @param root the folder or file that the user named, absolute
 * @param size in bytes
 * @param modifiedMillis time of the last change, milliseconds since 1970
 */
public record Input(Path path, String root, long size, long modifiedMillis) {
    /** The absolute path, the name under which an archive knows the file. */
    public String absolute() {
        return SourcePath.text(path.toAbsolutePath().normalize());
    }
}
