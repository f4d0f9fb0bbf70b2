package onrecord.read;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of each page of a PDF, with where they stand, in the order in which they are written into the file. */
final class PdfLines extends PDFTextStripper {
    private final List<List<PdfLine>> pages = new ArrayList<>();
    private final List<List<PdfWord>> page = new ArrayList<>();
    private List<PdfWord> line = new ArrayList<>();

    private PdfLines() {
        // words that are printed twice to look bold are there once
        setSuppressDuplicateOverlappingText(true);
    }

    /** The pages of a document; one that cannot be read has no lines. */
    static List<List<PdfLine>> of(PDDocument document) throws IOException {
        PdfLines lines = new PdfLines();
        lines.writeText(document, Writer.nullWriter());
        return lines.pages;
    }

    @Override
    public void processPage(PDPage printed) throws IOException {
        try {
            super.processPage(printed);
        } catch (IOException | RuntimeException e) {
            page.clear();
            line = new ArrayList<>();
            addPage();
        }
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        String before = line.isEmpty() ? "" : line.getLast().text();
        String word = PdfRaised.printed(text, positions, before).strip();
        if (!word.isEmpty() && !positions.isEmpty()) {
            line.add(PdfWord.of(word, positions));
        }
    }

    @Override
    protected void writeString(String text) {
        // the marks of articles and pages, which are empty
    }

    @Override
    protected void writeWordSeparator() {
        // words come one by one
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphEnd() {
        endLine();
    }

    @Override
    protected void endPage(PDPage printed) {
        endLine();
        addPage();
    }

    private void endLine() {
        if (!line.isEmpty()) {
            page.add(PdfSpaced.joined(line));
            line = new ArrayList<>();
        }
    }

    private void addPage() {
        boolean leftwards = PdfWord.runLeftwards(page);
        pages.add(PdfColumns.unwoven(page).stream()
                .map(words -> PdfWord.line(words, leftwards))
                .toList());
        page.clear();
    }
}
