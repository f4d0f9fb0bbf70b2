package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Documents that a child JVM parses, and what becomes of a child that misbehaves. */
@Timeout(300)
class OfficeDocumentsTest {
    @TempDir
    Path folder;

    private Path word() throws IOException {
        Path file = folder.resolve("a.docx");
        try (XWPFDocument word = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            word.getProperties().getCoreProperties().setTitle("Flood in Bern");
            word.createParagraph().createRun().setText("It rained.");
            word.createParagraph().createRun().setText("It rained on.");
            word.write(out);
        }
        return file;
    }

    private Path pdf(String... pages) throws IOException {
        Path file = folder.resolve("a.pdf");
        try (PDDocument pdf = new PDDocument()) {
            int number = 0;
            for (String text : pages) {
                number++;
                PDPage page = new PDPage();
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.setLeading(14);
                    content.beginText();
                    content.newLineAtOffset(50, 750);
                    content.showText("The Daily Test");
                    content.newLineAtOffset(0, -50);
                    for (String line : text.split("\n", -1)) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.newLineAtOffset(0, -400);
                    content.showText("page " + number);
                    content.endText();
                }
            }
            pdf.save(file.toFile());
        }
        return file;
    }

    @Test
    void word_and_pdf_become_paragraphs() throws IOException {
        List<Reading> readings = new ArrayList<>();
        try (NewsReader reader = new NewsReader(ReadOptions.DEFAULT)) {
            reader.read(word(), readings::add);
            reader.read(
                    pdf("The river rose in the after-\nnoon and the people", "left their houses.", "They came back."),
                    readings::add);
            reader.read(pdf(), readings::add);
        }

        Document word = ((Reading.Read) readings.get(0)).document();
        assertEquals("It rained.\n\nIt rained on.", word.content());
        assertEquals(List.of("title=Flood in Bern"), ReadingsOf.claims(word));
        assertTrue(word.claims().stream().noneMatch(Claim::binding));
        Document pdf = ((Reading.Read) readings.get(1)).document();
        assertTrue(
                pdf.content().startsWith("The river rose in the afternoon and the people left their houses."),
                pdf.content());
        assertTrue(pdf.content().endsWith("They came back."), pdf.content());
        assertTrue(readings.get(2) instanceof Reading.Failed f && f.kind() == Reading.Failed.Kind.NO_TEXT);
    }

    @Test
    void the_mark_of_a_note_stands_in_no_sentence() throws IOException {
        Path file = folder.resolve("notes.docx");
        try (XWPFDocument word = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            XWPFParagraph paragraph = word.createParagraph();
            paragraph.createRun().setText("The sluice");
            XWPFFootnote note = word.createFootnote();
            note.createParagraph().createRun().setText("The old one.");
            paragraph.addFootnoteReference(note);
            paragraph.createRun().setText(" would close.");
            word.write(out);
        }
        String content = ReadingsOf.only(ReadingsOf.file(file)).content();
        assertTrue(content.startsWith("The sluice would close.\n\n"), content);
        assertTrue(content.endsWith("The old one."), content);
    }

    @Test
    void a_scan_and_a_picture_are_read_where_that_is_asked_for() throws IOException {
        // what stands for Tesseract here knows one text
        Path program = Files.writeString(
                folder.resolve("tesseract"),
                "#!/bin/sh\n[ $# -lt 2 ] || printf 'It rained in the after-\\nnoon.\\n\\nThe river rose.\\n' > \"$2.txt\"\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        Path picture = folder.resolve("a.png");
        ImageIO.write(new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        Ocr ocr = Ocr.installed(Map.of("PATH", folder.toString()), "eng").orElseThrow();
        List<Reading> readings = new ArrayList<>();
        try (NewsReader reader = new NewsReader(new ReadOptions(Map.of(), Limits.DEFAULT, ocr))) {
            reader.read(scan(), readings::add);
            reader.read(picture, readings::add);
        }

        for (Reading reading : readings) {
            Document document = ReadingsOf.only(List.of(reading));
            assertEquals("It rained in the afternoon.\n\nThe river rose.", document.content());
        }
        Reading.Failed failed = ReadingsOf.onlyFailure(ReadingsOf.file(picture));
        assertEquals(Reading.Failed.Kind.UNSUPPORTED, failed.kind());
        assertEquals("a picture; --ocr reads the text in it", failed.reason());
        assertTrue(Ocr.installed(Map.of("PATH", folder + "/none"), "eng").isEmpty());
    }

    /** A page without a text. */
    private Path scan() throws IOException {
        Path file = folder.resolve("scan.pdf");
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(file.toFile());
        }
        return file;
    }
}
