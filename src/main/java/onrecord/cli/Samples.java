package onrecord.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import onrecord.index.ArchiveWriter;
import onrecord.model.SourceFile;
import onrecord.model.SourcePath;

/**
 * The sample articles that come with the program. They never mix into a pile of one's own: when the first other files
 * are taken into an archive of samples alone, the samples leave it.
 */
record Samples(Path seeds) {
    /** Whether an archive holds the samples and nothing else. */
    boolean areAll(ArchiveWriter archive) {
        List<SourceFile> files = new ArrayList<>();
        archive.files(files::add);
        return !files.isEmpty() && files.stream().allMatch(this::isSample);
    }

    private boolean isSample(SourceFile file) {
        return SourcePath.path(file.path()).startsWith(absolute(seeds));
    }

    /** Whether one of these paths leads to a sample. */
    boolean areAmong(List<Path> paths) {
        return paths.stream()
                .map(Samples::absolute)
                .anyMatch(path ->
                        path.startsWith(absolute(seeds)) || absolute(seeds).startsWith(path));
    }

    /** Takes the samples out, and commits. @return how many articles they were */
    int setAside(ArchiveWriter archive) {
        List<SourceFile> samples = new ArrayList<>();
        archive.files(file -> {
            if (isSample(file)) {
                samples.add(file);
            }
        });
        samples.forEach(file -> {
            file.articles().forEach(archive::remove);
            archive.removeFile(file.path());
        });
        archive.commit();
        return samples.stream().mapToInt(file -> file.articles().size()).sum();
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
