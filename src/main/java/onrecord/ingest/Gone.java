package onrecord.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import onrecord.model.SourcePath;
import onrecord.read.Reading;

/**
 * Tells whether a file that was not found is gone for good: it stood in a folder that was looked through now. A folder
 * that is itself missing, such as an unplugged disk, or that could not be read, says nothing about its files.
 */
final class Gone {
    private final List<Path> folders;
    private final List<Path> blind;

    Gone(List<Path> paths, List<Reading.Failed> failures) {
        this.folders = paths.stream()
                .filter(Files::isDirectory)
                .map(path -> path.toAbsolutePath().normalize())
                .toList();
        this.blind = failures.stream()
                .map(failed -> SourcePath.path(failed.source()).toAbsolutePath().normalize())
                .toList();
    }

    /** Whether the file of this absolute path, which was not found, is gone. */
    boolean covers(String path) {
        Path file = SourcePath.path(path);
        return folders.stream().anyMatch(file::startsWith) && blind.stream().noneMatch(file::startsWith);
    }
}
