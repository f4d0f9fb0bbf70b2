package onrecord.keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A file of lines and what they mean together, read again only when the file has changed, whichever process changed it.
 * Safe for use by several threads and processes.
 *
 * @param <T> what the lines mean
 */
final class KeptFile<T> {
    private static final int KEY_BYTES = 6;

    private final Journal journal;
    private final Function<byte[], T> meaning;
    private final SecureRandom random = new SecureRandom();
    private @Nullable T known;
    private String knownAs = "";

    /** @param meaning what the bytes of the file mean; none of a file that is not there */
    KeptFile(Path file, Function<byte[], T> meaning) {
        this.journal = new Journal(file);
        this.meaning = meaning;
    }

    /** What it means now. */
    synchronized T now() {
        String state = state(journal.file());
        T before = known;
        if (before != null && state.equals(knownAs)) {
            return before;
        }
        T now = meaning.apply(journal.bytes());
        known = now;
        knownAs = state;
        return now;
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

    /** A key that no line has. */
    String newKey() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Leaves out of the file every line that is not to be kept. */
    synchronized void keepOnly(Predicate<String> kept) {
        journal.keepOnly(line -> kept.test(line.text()));
        known = null;
    }

    /** Of the lines that count, leaves out the first ones, so that no more than this many stay. */
    synchronized void keepLast(int most, Predicate<String> counts) {
        journal.rewrite(lines -> {
            long surplus =
                    lines.stream().filter(line -> counts.test(line.text())).count() - most;
            List<Journal.Line> kept = new ArrayList<>();
            for (Journal.Line line : lines) {
                if (!counts.test(line.text()) || --surplus < 0) {
                    kept.add(line);
                }
            }
            return kept;
        });
        known = null;
    }

    /** Puts lines behind the others; they are on the disk when this returns. */
    void append(List<String> lines) {
        journal.append(lines);
    }
}
