package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
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
    void a_drawn_picture_costs_the_text_beside_it_nothing() throws IOException {
        Path file = folder.resolve("chart.docx");
        try (XWPFDocument word = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            word.createParagraph().createRun().setText("The chart shows the level of the lake.");
            word.createParagraph()
                    .createRun()
                    .addPicture(new ByteArrayInputStream(drawing()), PictureType.EMF, "chart.emf", 1, 1);
            word.createParagraph().createRun().setText("It rose in May.");
            word.write(out);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }

        Document document = ReadingsOf.only(ReadingsOf.file(file));
        assertEquals("The chart shows the level of the lake.\n\nIt rose in May.", document.content());
    }

    /** A picture of the kind EMF+ that draws another picture slanted, as charts pasted from a spreadsheet do. */
    private static byte[] drawing() {
        ByteBuffer emf = ByteBuffer.allocate(88 + 120 + 20).order(ByteOrder.LITTLE_ENDIAN);
        emf.putInt(1).putInt(88).position(40); // the header: what it bounds stays empty
        emf.putInt(0x464D4520).putInt(0x10000).putInt(emf.capacity()).putInt(3).putInt(1);
        emf.position(72);
        emf.putInt(100).putInt(100).putInt(100).putInt(100);
        emf.putInt(0x46).putInt(120).putInt(108).putInt(0x2B464D45); // a comment with three records of EMF+
        emf.putShort((short) 0x4001).putShort((short) 0).putInt(28).putInt(16);
        emf.putInt(0xDBC01002).putInt(0).putInt(96).putInt(96);
        emf.putShort((short) 0x401B).putShort((short) 0).putInt(64).putInt(52);
        emf.putInt(0)
                .putInt(2)
                .putFloat(0)
                .putFloat(0)
                .putFloat(10)
                .putFloat(10)
                .putInt(3);
        emf.putFloat(0).putFloat(0).putFloat(20).putFloat(5).putFloat(5).putFloat(20);
        emf.putShort((short) 0x4002).putShort((short) 0).putInt(12).putInt(0);
        emf.putInt(14).putInt(20).putInt(0).putInt(16).putInt(20);
        return emf.array();
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
