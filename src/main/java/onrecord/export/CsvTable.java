package onrecord.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A table as RFC 4180 has it; no cell is a formula. */
final class CsvTable implements ExportTable {
    private final CSVPrinter rows;

    CsvTable(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        rows = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        rows.printRecord(cells.stream()
                .map(cell -> TableCell.of(cell == null ? null : cell.toString()))
                .toArray());
    }

    @Override
    public void end() throws IOException {
        rows.flush();
    }
}
