package onrecord.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import onrecord.index.ArchiveWriter;
import onrecord.model.SourceFile;
import onrecord.model.SourcePath;

/**
 * The sample articles that come with the program. They never mix into a pile of one's own: when the first other
 * articles are taken into an archive of samples alone, the samples leave it.
 *
 * @param seeds the folder they are in
 */
public record Samples(Path seeds) {
    /** Whether all files of an archive are samples, and there is one. */
    public boolean areAll(ArchiveWriter archive) {
        // the list of all files is long where it is not asked for samples alone
        if (!holdsOne(archive)) {
            return false;
        }
        List<SourceFile> files = new ArrayList<>();
        archive.files(files::add);
        return files.stream().allMatch(this::isSample);
    }

    private boolean holdsOne(ArchiveWriter archive) {
        if (!Files.isDirectory(seeds)) {
            return false;
        }
        try (Stream<Path> files = Files.list(absolute(seeds))) {
            return files.map(SourcePath::text)
                    .anyMatch(path -> archive.file(path).isPresent());
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isSample(SourceFile file) {
        return SourcePath.path(file.path()).startsWith(absolute(seeds));
    }

    /** Whether one of these paths leads to a sample. */
    public boolean areAmong(List<Path> paths) {
        return paths.stream()
                .map(Samples::absolute)
                .anyMatch(path ->
                        path.startsWith(absolute(seeds)) || absolute(seeds).startsWith(path));
    }

    /** Takes the samples out, with the next commit. @return how many articles they are */
    public int setAside(ArchiveWriter archive) {
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
        return samples.stream().mapToInt(file -> file.articles().size()).sum();
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
