package onrecord.export;

import org.jspecify.annotations.Nullable;

/** Texts of a table that may be opened in a spreadsheet. */
public final class TableCell {
    private TableCell() {}

    /**
     * The text as a cell that no spreadsheet takes for a formula: one that begins with {@code = + - @} or a tab has an
     * apostrophe before it, as a person would type it there. A number stays one.
     */
    public static @Nullable String of(@Nullable String text) {
        boolean formula = text != null
                && !text.isEmpty()
                && "=+-@\t".indexOf(text.charAt(0)) >= 0
                && !text.matches("[+-]\\d+([.,]\\d+)?");
        return formula ? "'" + text : text;
    }
}
