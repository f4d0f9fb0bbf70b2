package onrecord.ingest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import onrecord.index.ArchiveWriter;
import onrecord.read.Reading;

/** The file {@code failures.jsonl} of an archive: everything that could not be read when it was last tried. */
public final class FailureLog {
    private static final String NAME = "failures.jsonl";

    private FailureLog() {}

    /**
     * Whether a run of these figures leaves it as it is: nothing was read or removed, nothing failed, and nothing had.
     */
    public static boolean holds(Path folder, Tally.Figures f) {
        long done = f.added() + f.changed() + f.moved() + f.removed() + f.failures();
        return done == 0
                && Files.exists(folder.resolve(NAME))
                && read(folder).stream().noneMatch(failed -> failed.kind() == Reading.Failed.Kind.INACCESSIBLE);
    }

    /**
     * Writes it anew, whole or not at all.
     *
     * @param folder the archive's
     * @param others failures of files that the archive does not know
     */
    public static void write(Path folder, ArchiveWriter archive, List<Reading.Failed> others) {
        Path fresh = folder.resolve("." + NAME + ".new");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(fresh)) {
                List<String> lines = new ArrayList<>();
                others.forEach(failed -> lines.add(FailureLine.of(failed)));
                archive.files(file -> lines.addAll(file.failures()));
                for (String line : (Iterable<String>) lines.stream().distinct().sorted()::iterator) {
                    out.write(line);
                    out.write('\n');
                }
            }
            Files.move(fresh, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it holds, by source; nothing when no run has written one. */
    public static List<Reading.Failed> read(Path folder) {
        try (Stream<String> lines = Files.lines(folder.resolve(NAME))) {
            return lines.map(FailureLine::parse).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
