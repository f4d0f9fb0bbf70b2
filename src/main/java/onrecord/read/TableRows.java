package onrecord.read;

import java.io.FilterReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table. A quotation mark without its counterpart costs its row: the rows go on with the first line from
 * which one can be read with as many cells as there are names and with no mark out of place. A row of one line whose
 * cells are plain all the same is read.
 */
final class TableRows {
    /** A row, or why there is none in its place. */
    record Row(List<String> cells, @Nullable Failure failure) {}

    private final RecordReader in;
    private final CSVFormat dialect;
    private final char delimiter;
    private final long most;
    private Iterator<CSVRecord> rows;
    private long rowAt;
    private int width;
    private boolean longRows;
    private boolean quotedRows = true;

    /** @param most how many characters are looked at to find where the rows go on */
    TableRows(RecordReader in, char delimiter, long most) throws IOException {
        this.in = in;
        this.delimiter = delimiter;
        this.most = most;
        dialect = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .get();
        rows = rowsFrom(0);
    }

    private Iterator<CSVRecord> rowsFrom(long place) throws IOException {
        in.back(place);
        return CSVParser.parse(new Linewise(in), dialect).iterator();
    }

    /** How many cells a row has. */
    void width(int cells) {
        width = cells;
    }

    /** The next row, or null when there is none. */
    @Nullable
    Row next() throws IOException {
        rowAt = in.place();
        in.recordAt(rowAt);
        try {
            if (!rows.hasNext()) {
                return null;
            }
            CSVRecord row = rows.next();
            note();
            return new Row(row.toList(), null);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException) {
                return damaged(new Failure(
                        Reading.Failed.Kind.DAMAGED,
                        "a quotation mark without its counterpart in line " + in.line(rowAt)));
            }
            if (e.getCause() instanceof Unreadable large) {
                return damaged(Failure.of(large));
            }
            throw e.getCause();
        }
    }

    /** What a row was like tells what the next ones are like. */
    private void note() {
        quotedRows &= in.at(rowAt) == '"';
        longRows |= !in.isOneLine(rowAt);
    }

    private Row damaged(Failure failure) throws IOException {
        in.back(rowAt);
        String line = in.readLine();
        List<String> plain = line == null ? null : TableCells.forgiving(line, delimiter);
        if (plain != null && plain.size() == width) {
            rows = rowsFrom(in.place());
            return new Row(plain, null);
        }
        long first = in.line(rowAt);
        long last = first;
        long budget = most;
        while (budget > 0) {
            long candidate = in.place();
            in.recordAt(candidate);
            boolean goesOn = rowsBegin();
            budget -= in.place() - candidate;
            in.back(candidate);
            if (goesOn) {
                rows = rowsFrom(candidate);
                String lines = last == first ? "it is" : "lines %d to %d are".formatted(first, last);
                return new Row(List.of(), new Failure(failure.kind(), failure.reason() + "; " + lines + " not read"));
            }
            if (in.readLine() == null) {
                break;
            }
            last++;
        }
        in.skipRest();
        return new Row(
                List.of(),
                new Failure(
                        failure.kind(),
                        failure.reason()
                                + "; nothing from there on is read, %,d characters".formatted(in.place() - rowAt)));
    }

    /**
     * Whether rows begin here: one that has the right number of cells, or, where a line of a longer text might have it
     * as well, two.
     */
    private boolean rowsBegin() throws IOException {
        boolean sure = width > 3 || delimiter != ',' || quotedRows || !longRows;
        int c = in.read();
        in.back(in.place() - (c < 0 ? 0 : 1));
        if (c < 0 || (quotedRows && c != '"') || TableCells.sound(in, delimiter) != width) {
            return false;
        }
        if (sure) {
            return true;
        }
        int next = TableCells.sound(in, delimiter);
        return next == width || next == 0;
    }

    /** Hands on no more than a line at once, so that a parser that has read a row has read nothing behind it. */
    private static final class Linewise extends FilterReader {
        private final RecordReader file;

        Linewise(RecordReader file) {
            super(file);
            this.file = file;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            return file.readWithinLine(buffer, offset, length);
        }

        @Override
        public void close() {
            // the file goes on
        }
    }
}
