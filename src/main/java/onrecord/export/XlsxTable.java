package onrecord.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import onrecord.text.Cut;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A table as a workbook of Excel. Text is text, whatever it begins with, and never a formula; a day is a date. Rows
 * wait on disk, not in memory. A sheet that is full is followed by another with the same head; a text that is longer
 * than a cell may be ends with how much of it is missing.
 */
final class XlsxTable implements ExportTable {
    private static final SpreadsheetVersion EXCEL = SpreadsheetVersion.EXCEL2007;
    private static final int ROWS_IN_MEMORY = 100;

    /** Excel counts days from here; earlier ones are text. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final CellStyle dated = book.createCellStyle();
    private final OutputStream out;
    private final int mostRows;
    private List<? extends @Nullable Object> head = List.of();
    private @Nullable SXSSFSheet sheet;
    private int next;

    XlsxTable(OutputStream out) {
        this(out, EXCEL.getMaxRows());
    }

    /** @param mostRows how many rows a sheet has, its head among them */
    XlsxTable(OutputStream out, int mostRows) {
        this.out = out;
        this.mostRows = mostRows;
        book.setCompressTempFiles(true);
        dated.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        boolean headed = !head.isEmpty();
        if (!headed) {
            head = cells;
        }
        SXSSFSheet into = sheet;
        if (into == null || next == mostRows) {
            into = book.createSheet();
            into.createFreezePane(0, 1);
            sheet = into;
            next = 0;
            if (headed) {
                write(head, into.createRow(next++));
            }
        }
        write(cells, into.createRow(next++));
    }

    private void write(List<? extends @Nullable Object> cells, Row row) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell != null) {
                write(cell, row.createCell(column));
            }
        }
    }

    private void write(Object value, Cell cell) {
        switch (value) {
            case LocalDate day
            when !day.isBefore(FIRST_DAY) -> {
                cell.setCellValue(day);
                cell.setCellStyle(dated);
            }
            case Number number -> cell.setCellValue(number.doubleValue());
            default -> cell.setCellValue(fitting(value.toString()));
        }
    }

    private static String fitting(String text) {
        int most = EXCEL.getMaxTextLength();
        if (text.length() <= most) {
            return text;
        }
        String kept = Cut.beginning(text, most - 60);
        return kept + " [cut: " + (text.length() - kept.length()) + " more characters than a cell holds]";
    }

    @Override
    public void end() throws IOException {
        if (sheet == null) {
            book.createSheet();
        }
        book.write(out);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        try (book) {
            for (Sheet each : book) {
                ((SXSSFSheet) each).flushRows(); // closing would write rows that wait into a file closed by then
            }
        }
    }
}
