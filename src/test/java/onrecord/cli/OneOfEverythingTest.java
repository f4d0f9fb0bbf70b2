package onrecord.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder with one file of each format: all of it is taken in, and each article is found by its headline, or by its
 * words where its format has no headlines. Each file has a place of its own in its text; {@code queries.tsv} lists what
 * finds it.
 */
@Timeout(180)
class OneOfEverythingTest {
    private static final Path FILES = Path.of("src/test/resources/onrecord/everything");
    private static final String TABLE = "queries.tsv";

    @TempDir
    Path home;

    @Test
    void each_article_is_found() throws IOException {
        Path folder = Files.createDirectory(home.resolve("pile"));
        Map<String, String> files = new LinkedHashMap<>();
        for (String line : Files.readAllLines(FILES.resolve(TABLE))) {
            String[] cells = line.split("\t", -1);
            files.put(cells[1], cells[0]);
        }
        try (Stream<Path> all = Files.list(FILES)) {
            for (Path file : all.filter(f -> !f.endsWith(TABLE)).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        packed(folder).forEach((file, place) -> files.put("\"over " + place + "\"", file));
        assertEquals(
                names(folder),
                files.values().stream().distinct().sorted().toList(),
                "each file has its place among the queries");

        CommandLineRun index = CommandLineRun.of(home, "index", folder.toString());
        assertEquals(Exit.DONE, index.exit(), index.out() + index.err());

        List<String> rows = new ArrayList<>(List.of("q"));
        files.keySet().forEach(query -> rows.add("\"" + query.replace("\"", "\"\"") + "\""));
        Path queries = Files.write(home.resolve("queries.csv"), rows);
        CommandLineRun found = CommandLineRun.of(home, "batch", queries.toString(), "--json");
        assertEquals(Exit.DONE, found.exit(), found.err());
        List<String> sources = found.lines().stream()
                .map(line -> line.replaceFirst(".*?\"source\":\"([^\"]*)\".*", "$1"))
                .toList();
        assertEquals(
                files.values().stream().toList(),
                sources.stream()
                        .map(source -> folder.relativize(Path.of(source.replaceFirst("[!#].*", "")))
                                .toString())
                        .toList());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().collect(Collectors.toList());
        }
    }

    /** Writes the files that are no text. @return the place in the text of each */
    private static Map<String, String> packed(Path folder) throws IOException {
        Map<String, String> places = new LinkedHashMap<>();
        try (XWPFDocument word = new XWPFDocument();
                OutputStream out = add("story.docx", "Ashby", folder, places)) {
            word.createParagraph().createRun().setText(text("Ashby"));
            word.write(out);
        }
        try (PDDocument pdf = new PDDocument();
                OutputStream out = add("story.pdf", "Bexhill", folder, places)) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.beginText();
                content.newLineAtOffset(72, 700);
                content.showText(text("Bexhill"));
                content.endText();
            }
            pdf.save(out);
        }
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = add("table.xlsx", "Carnby", folder, places)) {
            XSSFSheet sheet = book.createSheet("News");
            cells(sheet.createRow(0), "Title", "Date", "Text");
            cells(sheet.createRow(1), "Rain over Carnby", "2023-09-19", text("Carnby"));
            book.write(out);
        }
        try (ZipOutputStream zip = new ZipOutputStream(add("book.epub", "Dalby", folder, places))) {
            entry(zip, "mimetype", "application/epub+zip");
            entry(
                    zip,
                    "META-INF/container.xml",
                    "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile full-path=\"c.opf\""
                            + " media-type=\"application/oebps-package+xml\"/></rootfiles></container>");
            entry(
                    zip,
                    "c.opf",
                    "<package xmlns=\"http://www.idpf.org/2007/opf\"><manifest><item id=\"a\" href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/></manifest>"
                            + "<spine><itemref idref=\"a\"/></spine></package>");
            entry(
                    zip,
                    "a.xhtml",
                    "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>" + text("Dalby") + "</p></body></html>");
        }
        try (ZipOutputStream zip = new ZipOutputStream(add("pile.zip", "Ellerby", folder, places))) {
            entry(zip, "saved/story.txt", text("Ellerby"));
        }
        try (OutputStream gzip = new GZIPOutputStream(add("story.txt.gz", "Fulby", folder, places))) {
            gzip.write(text("Fulby").getBytes(StandardCharsets.UTF_8));
        }
        return places;
    }

    private static OutputStream add(String name, String place, Path folder, Map<String, String> places)
            throws IOException {
        places.put(name, place);
        return Files.newOutputStream(folder.resolve(name));
    }

    private static String text(String place) {
        return "It rained over " + place + " for nine days, and the river rose by two metres.";
    }

    private static void cells(Row row, String... texts) {
        for (String text : texts) {
            row.createCell(Math.max(row.getLastCellNum(), 0)).setCellValue(text);
        }
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
