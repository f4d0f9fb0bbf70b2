package onrecord.export;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table on its way out, row by row; for use by one thread. */
public interface ExportTable {
    /**
     * Writes a row.
     *
     * @param cells texts, numbers, days ({@link java.time.LocalDate}) and nulls for what is not known
     */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    /** Writes what is left, and gives back what the table held. */
    void end() throws IOException;
}
