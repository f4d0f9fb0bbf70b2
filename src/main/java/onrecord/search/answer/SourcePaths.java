package onrecord.search.answer;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files that a source {@code path!entry#record} may be in. */
public final class SourcePaths {
    private SourcePaths() {}

    /**
     * The whole source and what stands before each mark, the longest first, as absolute paths: a path may hold such
     * marks itself, and so the first one that was taken in is the file.
     */
    public static List<String> of(String source) {
        List<String> paths = new ArrayList<>();
        for (int end = source.length(); end > 0; end = mark(source, end)) {
            path(source.substring(0, end)).ifPresent(paths::add);
        }
        return paths;
    }

    private static int mark(String source, int end) {
        return Math.max(source.lastIndexOf('!', end - 1), source.lastIndexOf('#', end - 1));
    }

    /** Nothing where no file of this machine can have the name. */
    private static Optional<String> path(String name) {
        try {
            return Optional.of(Path.of(name).toAbsolutePath().normalize().toString());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
