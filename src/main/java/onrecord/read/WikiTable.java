package onrecord.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table in the markup of MediaWiki as lines of text: a row a line, its cells parted by tabs, as those of pages are.
 */
final class WikiTable {
    /** {@code | a || b}, {@code ! Town !! Dead}. */
    private static final Pattern BETWEEN_CELLS = Pattern.compile("\\|\\||!!");

    private final List<String> rows = new ArrayList<>();
    private final List<StringBuilder> cells = new ArrayList<>();

    private WikiTable() {}

    /** @param source from the opening <code>{|</code> to the closing <code>|}</code> */
    static String text(String source) {
        WikiTable table = new WikiTable();
        source.lines().skip(1).map(String::strip).forEach(table::line);
        table.endRow();
        return String.join("\n", table.rows);
    }

    private void line(String line) {
        if (line.startsWith("|-") || line.startsWith("|}")) {
            endRow();
        } else if (line.startsWith("|+")) {
            cells.add(new StringBuilder(said(line.substring(2))));
            endRow();
        } else if (line.startsWith("|") || line.startsWith("!")) {
            for (String cell : BETWEEN_CELLS.split(line.substring(1), -1)) {
                cells.add(new StringBuilder(said(cell)));
            }
        } else if (!line.isEmpty() && !cells.isEmpty()) {
            cells.getLast().append(' ').append(line);
        }
    }

    /** What a cell says, without how it looks: {@code style="width: 20%" | Bern}. */
    private static String said(String cell) {
        int bar = cell.indexOf('|');
        String look = bar < 0 ? "" : cell.substring(0, bar);
        boolean looks = look.indexOf('=') >= 0 && look.indexOf('[') < 0;
        return (looks ? cell.substring(bar + 1) : cell).strip();
    }

    private void endRow() {
        String row = cells.stream()
                .map(cell -> cell.toString().strip())
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining("\t"));
        if (!row.isEmpty()) {
            rows.add(row);
        }
        cells.clear();
    }
}
