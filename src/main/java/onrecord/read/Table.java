package onrecord.read;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

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
        CSVFormat dialect = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        try (Reader reader = new CappedReader(Utf8Stream.reader(blob), limits.articleBytes());
                CSVParser rows = CSVParser.parse(reader, dialect)) {
            read(rows.iterator(), (CappedReader) reader, out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void read(Iterator<CSVRecord> rows, CappedReader reader, Readings out) throws IOException {
        if (!rows.hasNext()) {
            throw new Unreadable(Reading.Failed.Kind.NO_TEXT, "a table without rows");
        }
        List<String> first = names(rows.next());
        List<String> names = first.getFirst().equals("sep=") && rows.hasNext() ? names(rows.next()) : first;
        if (names.stream().noneMatch(fields::knows)) {
            throw new Unreadable(
                    Reading.Failed.Kind.UNSUPPORTED,
                    "a table whose first line names no known column; it has "
                            + String.join(", ", names.subList(0, Math.min(12, names.size())))
                            + ": call the one with the text \"body\", or say which it is with --map body=NAME");
        }
        for (long number = 1; rows.hasNext(); number++) {
            reader.nextRecord();
            CSVRecord row = rows.next();
            long its = number;
            out.attempt(its, () -> RecordArticles.handOn(fields.sort(values(names, row)), its, names, out));
        }
    }

    private static List<String> names(CSVRecord row) {
        return row.stream().map(name -> Wellformed.text(name.strip())).toList();
    }

    private static List<RecordFields.Value> values(List<String> names, CSVRecord row) {
        List<RecordFields.Value> values = new ArrayList<>(names.size());
        for (int i = 0; i < row.size(); i++) {
            String name = i < names.size() ? names.get(i) : "column " + (i + 1);
            String text = Wellformed.text(plain(row.get(i)));
            boolean nothing = text.isBlank() || WrittenList.isNothing(text);
            values.add(new RecordFields.Value(name, nothing ? List.of() : List.of(text)));
        }
        return values;
    }

    /** A cell without the apostrophe that keeps a spreadsheet from taking it for a formula. */
    private static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
