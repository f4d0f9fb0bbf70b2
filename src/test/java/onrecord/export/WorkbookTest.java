package onrecord.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import onrecord.model.Article;
import onrecord.model.PublicationDate;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export as a workbook, read back. */
class WorkbookTest {
    private static byte[] export(ExportFormat format, Article... articles) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Export export = format.to(out)) {
            for (Article article : articles) {
                export.article(article);
            }
            export.end();
        }
        return out.toByteArray();
    }

    private static Article.Builder article(String title) {
        return Article.builder("00000000000000aa", "quay.txt").title(title);
    }

    private static Cell cell(XSSFWorkbook book, int row, String column) {
        List<String> heads = heads(book);
        return book.getSheetAt(0).getRow(row).getCell(heads.indexOf(column));
    }

    private static List<String> heads(XSSFWorkbook book) {
        List<String> heads = new ArrayList<>();
        Row first = book.getSheetAt(0).getRow(0);
        first.forEach(cell -> heads.add(cell.getStringCellValue()));
        return heads;
    }

    @Test
    void one_that_is_stopped_midway_leaves_no_file_behind(@TempDir Path scratch) {
        TempFile.withStrategy(new DefaultTempFileCreationStrategy(scratch.toFile()), () -> {
            assertThrows(UncheckedIOException.class, () -> stopped(scratch));
            return true;
        });
        assertEquals(0, files(scratch));
    }

    /** The archive fails behind the first article. */
    private static void stopped(Path scratch) throws IOException {
        try (Export export = ExportFormat.XLSX.to(OutputStream.nullOutputStream())) {
            export.article(article("Quay").build());
            assertTrue(files(scratch) > 0);
            throw new UncheckedIOException(new IOException("Input/output error"));
        }
    }

    private static long files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void has_the_columns_of_the_csv() throws IOException {
        String csv = new String(export(ExportFormat.CSV, article("Quay").build()), StandardCharsets.UTF_8);
        List<String> columns = List.of(CSVFormat.RFC4180
                .parse(new StringReader(csv))
                .getRecords()
                .getFirst()
                .values());
        try (XSSFWorkbook book = book(article("Quay").build())) {
            assertEquals(columns, heads(book));
        }
    }

    private static XSSFWorkbook book(Article... articles) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(export(ExportFormat.XLSX, articles)));
    }

    @Test
    void text_is_text_and_a_day_is_a_date() throws IOException {
        Article article = article("=HYPERLINK(\"x\")")
                .date(PublicationDate.of(LocalDate.of(2023, 9, 19)))
                .section("+1-2")
                .properties(Map.of("onrecord.tags", List.of("Quay", "@work"), "onrecord.notes", List.of("Ask Ida")))
                .body("No more\u0000than this")
                .build();
        try (XSSFWorkbook book = book(
                article,
                article("Old")
                        .date(PublicationDate.of(LocalDate.of(1868, 4, 2)))
                        .build(),
                article("Vague").date(PublicationDate.of(YearMonth.of(2023, 8))).build())) {
            assertEquals(CellType.STRING, cell(book, 1, "title").getCellType());
            assertEquals("=HYPERLINK(\"x\")", cell(book, 1, "title").getStringCellValue());
            assertEquals("+1-2", cell(book, 1, "section").getStringCellValue());
            assertTrue(DateUtil.isCellDateFormatted(cell(book, 1, "date")));
            assertEquals(
                    LocalDateTime.of(2023, 9, 19, 0, 0), cell(book, 1, "date").getLocalDateTimeCellValue());
            assertEquals(0, cell(book, 1, "quotes").getNumericCellValue());
            assertEquals("Quay; @work", cell(book, 1, "tags").getStringCellValue());
            assertEquals("Ask Ida", cell(book, 1, "notes").getStringCellValue());
            assertNull(cell(book, 1, "outlet"));
            // before the first day that Excel knows
            assertEquals("1868-04-02", cell(book, 2, "date").getStringCellValue());
            assertEquals("2023-08", cell(book, 3, "date").getStringCellValue());
            assertEquals(
                    LocalDateTime.of(2023, 8, 31, 0, 0),
                    cell(book, 3, "date_latest").getLocalDateTimeCellValue());
        }
    }

    @Test
    void a_text_too_long_for_a_cell_says_how_much_is_missing() throws IOException {
        String body = "Quay. ".repeat(6000);
        try (XSSFWorkbook book = book(article("Long").body(body).build())) {
            String kept = cell(book, 1, "body").getStringCellValue();
            int cut = kept.lastIndexOf(" [cut: ");
            assertEquals(
                    " [cut: " + (body.length() - cut) + " more characters than a cell holds]", kept.substring(cut));
            assertTrue(body.startsWith(kept.substring(0, cut)));
        }
    }

    @Test
    void a_full_sheet_is_followed_by_another_with_the_same_head() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxTable table = new XlsxTable(out, 3);
        table.row(List.of("n"));
        for (int i = 1; i <= 5; i++) {
            table.row(List.of(i));
        }
        table.end();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertEquals(3, book.getNumberOfSheets());
            assertEquals("n", book.getSheetAt(2).getRow(0).getCell(0).getStringCellValue());
            assertEquals(5, book.getSheetAt(2).getRow(1).getCell(0).getNumericCellValue());
            assertEquals(2, book.getSheetAt(1).getLastRowNum());
        }
    }
}
