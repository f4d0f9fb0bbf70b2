package onrecord.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table on its way out, row by row, to be closed also where something stops it; for use by one thread. */
public interface ExportTable extends Closeable {
    /**
     * Writes a row.
     *
     * @param cells texts, numbers, days ({@link java.time.LocalDate}) and nulls for what is not known
     */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    /** Writes what is left. */
    void end() throws IOException;

    /** Gives back what the table held, such as files on disk; writes nothing, and leaves open what it writes to. */
    @Override
    default void close() throws IOException {
        // most hold nothing
    }
}
