package onrecord.read;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comma, semicolon, tab or bar separated values under a line of names: an article a row. */
final class Table implements Format {
    private final Limits limits;
    private final RecordFields fields;

    Table(Limits limits, RecordFields fields) {
        this.limits = limits;
        this.fields = fields;
    }

    @Override
    public String name() {
        return "table";
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        char delimiter = TableDialect.delimiter(blob);
        try (Reader text = Utf8Stream.reader(blob)) {
            RecordReader in = new RecordReader(text, limits.articleBytes());
            read(new TableRows(in, delimiter, limits.articleBytes()), out);
        }
    }

    private void read(TableRows rows, Readings out) throws IOException {
        List<String> first = names(rows.next());
        List<String> second = first.getFirst().equals("sep=") ? names(rows.next()) : List.of();
        List<String> names = second.isEmpty() ? first : second;
        if (names.stream().noneMatch(fields::knows)) {
            throw new Unreadable(
                    Reading.Failed.Kind.UNSUPPORTED,
                    "a table whose first line names no known column; it has "
                            + String.join(", ", names.subList(0, Math.min(12, names.size())))
                            + ": call the one with the text \"body\", or say which it is with --map body=NAME");
        }
        rows.width(names.size());
        long number = 1;
        for (TableRows.Row row = rows.next(); row != null; row = rows.next()) {
            long its = number++;
            Failure failure = row.failure();
            if (failure != null) {
                out.failed(its, failure.kind(), failure.reason());
            } else {
                List<String> cells = row.cells();
                out.attempt(its, () -> RecordArticles.handOn(fields.sort(values(names, cells)), its, names, out));
            }
        }
    }

    private static List<String> names(TableRows.@Nullable Row row) throws Unreadable {
        Failure failure = row == null ? null : row.failure();
        if (row == null || failure != null) {
            throw new Unreadable(
                    failure == null ? Reading.Failed.Kind.NO_TEXT : failure.kind(),
                    failure == null ? "a table without rows" : failure.reason());
        }
        return row.cells().stream().map(name -> Wellformed.text(name.strip())).toList();
    }

    private static List<RecordFields.Value> values(List<String> names, List<String> row) {
        List<RecordFields.Value> values = new ArrayList<>(names.size());
        for (int i = 0; i < row.size(); i++) {
            String name = i < names.size() ? names.get(i) : "column " + (i + 1);
            String text = Wellformed.text(plain(row.get(i)));
            boolean nothing = text.isBlank() || WrittenList.isNothing(text);
            values.add(new RecordFields.Value(name, nothing ? List.of() : List.of(text)));
        }
        return values;
    }

    /**
     * A cell without the strokes before its quotation marks, as MySQL writes them, and without the apostrophe that
     * keeps a spreadsheet from taking it for a formula.
     */
    private static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell.replace("\\\"", "\"");
    }
}
