package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * What takes out of documents what is not printed, and tells the paragraphs of PDFs, takes anything and does not
 * complain.
 */
class DocumentsFuzzTest {
    @FuzzTest(maxDuration = "5m")
    void rtf(FuzzedDataProvider data) {
        String start = data.pickValue(
                List.of("{\\rtf1 a{\\footnote ", "{\\rtf1{\\super 1}{\\*\\footnote{", "{\\rtf1\\v ", "{\\rtf1\\bin9"));
        String rtf = start + data.consumeRemainingAsString();
        String printed = new PrintedRtf(rtf, words -> {}).text();
        assertTrue(printed.length() <= 6 * rtf.length() + 10, printed);
    }

    @FuzzTest(maxDuration = "5m")
    void word(FuzzedDataProvider data) throws IOException {
        packed("word/document.xml", data.pickValue(List.of("<w:document><w:p><w:r>", "<w:del><w:ins>")), data);
    }

    @FuzzTest(maxDuration = "5m")
    void open_document(FuzzedDataProvider data) throws IOException {
        packed("content.xml", data.pickValue(List.of("<text:p><text:note><text:note-body>", "<office:text>")), data);
    }

    private static void packed(String part, String start, FuzzedDataProvider data) throws IOException {
        Path file = Files.createTempFile("fuzzed", ".zip");
        try {
            try (OutputStream out = Files.newOutputStream(file);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write((start + data.consumeRemainingAsString()).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            Path copy = PrintedWords.copy(file, words -> {});
            if (copy != null) {
                Files.delete(copy);
            }
        } finally {
            Files.delete(file);
        }
    }

    /** Words of any size, anywhere on a page and beyond its edges. */
    @FuzzTest(maxDuration = "5m")
    void pdf(FuzzedDataProvider data) throws IOException {
        PDType1Font font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
        try (PDDocument document = new PDDocument()) {
            for (int pages = data.consumeInt(1, 3); pages > 0; pages--) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    for (int words = data.consumeInt(0, 30); words > 0; words--) {
                        content.beginText();
                        content.setFont(font, data.consumeInt(1, 60));
                        content.newLineAtOffset(data.consumeInt(-50, 700), data.consumeInt(-50, 850));
                        content.showText(data.pickValue(List.of(
                                "T", "he harbour", "A", "storm.", "https://news.example/a 1/2", "after-", "12")));
                        content.endText();
                    }
                }
            }
            List<List<PdfLine>> lines = PdfLines.of(document);
            PdfRunningLines.address(lines);
            PdfParagraphs.of(PdfInitials.joined(PdfRunningLines.without(lines)));
        }
    }
}
