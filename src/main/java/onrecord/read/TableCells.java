package onrecord.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of single rows whose quotation marks are not what they should be, or have to be looked at closely. */
final class TableCells {
    private TableCells() {}

    /**
     * The cells of a line, where a quotation mark ends a cell only before a delimiter: {@code "she said "no" to it"} is
     * one. Null when a cell does not end.
     */
    static @Nullable List<String> forgiving(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        int at = 0;
        while (at <= line.length()) {
            boolean quoted = at < line.length() && line.charAt(at) == '"';
            int end = quoted ? closing(line, at + 1, delimiter) : line.indexOf(delimiter, at);
            if (quoted && end < 0) {
                return null;
            }
            end = end < 0 ? line.length() : end;
            cells.add(quoted ? line.substring(at + 1, end).replace("\"\"", "\"") : line.substring(at, end));
            at = end + (quoted ? 2 : 1);
        }
        return cells;
    }

    private static int closing(String line, int from, char delimiter) {
        for (int i = from; i < line.length(); i++) {
            if (line.charAt(i) != '"') {
                continue;
            }
            if (i + 1 == line.length() || line.charAt(i + 1) == delimiter) {
                return i;
            }
            i += line.charAt(i + 1) == '"' ? 1 : 0;
        }
        return -1;
    }

    /**
     * Reads one row.
     *
     * @return how many cells it has, 0 at the end of the file, or -1 when a quotation mark is out of place
     */
    static int sound(RecordReader in, char delimiter) throws IOException {
        int cells = 0;
        int c = in.read();
        if (c < 0) {
            return 0;
        }
        while (true) {
            cells++;
            if (c == '"') {
                c = behindQuoted(in);
            } else {
                while (!ends(c, delimiter)) {
                    if (c == '"') {
                        return -1;
                    }
                    c = in.read();
                }
            }
            c = c == '\r' ? in.read() : c;
            if (!ends(c, delimiter)) {
                return -1;
            }
            if (c != delimiter) {
                return cells;
            }
            c = in.read();
        }
    }

    private static boolean ends(int c, char delimiter) {
        return c < 0 || c == delimiter || c == '\n' || c == '\r';
    }

    /** What stands behind the cell whose opening mark was read; a letter when it does not end. */
    private static int behindQuoted(RecordReader in) throws IOException {
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '"') {
                int next = in.read();
                if (next != '"') {
                    return next;
                }
            }
        }
        return 'x';
    }
}
