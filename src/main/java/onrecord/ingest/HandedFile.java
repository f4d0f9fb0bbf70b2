package onrecord.ingest;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody handed over and that is not to stay.
 *
 * @param file its bytes
 * @param name what the client calls it
 */
public record HandedFile(Path file, String name) {
    /** The place in the sources' names of what is handed over: {@code posted#ID}. */
    static final String PLACE = "posted";

    /**
     * What became of it.
     *
     * @param name what the client calls it
     * @param articles how many articles of it are in the archive now
     * @param first the id of the first of them, or null
     * @param reason why it has none, or null
     * @param failures how many articles of it could not be taken in
     */
    public record Result(
            String name,
            long articles,
            @Nullable String first,
            @Nullable String reason,
            long failures) {}

    /** As a run counts it: under its own ending, which tells what is packed. */
    Input input(long size) {
        String ending = name.replaceFirst("(?s)^.*?(\\.[A-Za-z0-9]{1,6})?$", "$1");
        return new Input(file.resolveSibling(file.getFileName() + ending), file.toString(), size, 0);
    }
}
