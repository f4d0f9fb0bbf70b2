package onrecord.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** A PDF that sets paragraphs the way a test asks for: font, leading, gaps, indents, columns, heads and feet. */
final class PrintedPdf {
    private static final float TOP = 700;
    private static final float BOTTOM = 80;

    private PDFont font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
    private float size = 12;
    private float leading = 14;
    private float gap = 14;
    private float indent;
    private int columns = 1;
    private boolean justified;
    private boolean woven;
    private int dropped;
    private String head = "";
    private String foot = "";

    PrintedPdf font(Standard14Fonts.FontName name, float points) {
        font = new PDType1Font(name);
        size = points;
        return this;
    }

    /** The distance between lines, and what is added to it between paragraphs. */
    PrintedPdf leading(float points, float between) {
        leading = points;
        gap = between;
        return this;
    }

    PrintedPdf indent(float points) {
        indent = points;
        return this;
    }

    PrintedPdf columns(int number) {
        columns = number;
        return this;
    }

    PrintedPdf justified() {
        justified = true;
        return this;
    }

    /** Writes the columns of a page row by row into the file. */
    PrintedPdf woven() {
        woven = true;
        return this;
    }

    /** Sets the first letter of the first paragraph as high as so many lines. */
    PrintedPdf dropCap(int lines) {
        dropped = lines;
        return this;
    }

    /** What stands above and below each page, "#" for its number. */
    PrintedPdf running(String above, String below) {
        head = above;
        foot = below;
        return this;
    }

    private record Row(String text, float x, float y, float room, boolean last, float points) {}

    /** Sets paragraphs; a word with "|" in it is parted there with a hyphen where a line ends. */
    Path write(Path file, List<String> paragraphs) throws IOException {
        List<List<Row>> pages = set(paragraphs);
        try (PDDocument pdf = new PDDocument()) {
            for (List<Row> rows : pages) {
                PDPage page = new PDPage();
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    String number = Integer.toString(pdf.getNumberOfPages());
                    show(content, head.replace("#", number), 50, 760, 8, 0);
                    List<Row> order = new ArrayList<>(rows);
                    if (woven) {
                        order.sort((a, b) -> Float.compare(b.y, a.y));
                    }
                    for (Row row : order) {
                        show(content, row.text, row.x, row.y, row.points, justified && !row.last ? row.room : 0);
                    }
                    show(content, foot.replace("#", number), 50, 30, 8, 0);
                }
            }
            pdf.save(file.toFile());
        }
        return file;
    }

    private float width() {
        return (500f - 20 * (columns - 1)) / columns;
    }

    private List<List<Row>> set(List<String> paragraphs) throws IOException {
        List<List<Row>> pages = new ArrayList<>();
        float y = BOTTOM - 1;
        int column = columns;
        for (String paragraph : paragraphs) {
            boolean capped = dropped > 0 && pages.isEmpty();
            float points = size + (dropped - 1) * leading;
            float beside = capped ? font.getStringWidth(paragraph.substring(0, 1)) / 1000 * points + 3 : 0;
            List<String> lines = lines(capped ? paragraph.substring(1).strip() : paragraph, beside);
            for (int i = 0; i < lines.size(); i++) {
                if (y < BOTTOM) {
                    y = TOP;
                    column++;
                }
                if (column >= columns) {
                    pages.add(new ArrayList<>());
                    column = 0;
                }
                float shift = (i == 0 ? indent : 0) + (i < dropped ? beside : 0);
                float x = 50 + column * (width() + 20);
                if (capped && i == 0) {
                    float base = y - (dropped - 1) * leading;
                    pages.getLast().add(new Row(paragraph.substring(0, 1), x, base, 0, true, points));
                }
                pages.getLast().add(new Row(lines.get(i), x + shift, y, width() - shift, i == lines.size() - 1, size));
                y -= leading;
            }
            y -= gap;
        }
        return pages;
    }

    private List<String> lines(String paragraph, float beside) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : paragraph.split(" ", -1)) {
            String whole = word.replace("|", "");
            float room = width() - (lines.isEmpty() ? indent : 0) - (lines.size() < dropped ? beside : 0);
            String longer = line.isEmpty() ? whole : line + " " + whole;
            int cut = word.indexOf('|');
            String parted = line + (line.isEmpty() ? "" : " ") + (cut < 0 ? word : word.substring(0, cut)) + "-";
            if (fits(longer, room)) {
                line = longer;
            } else if (cut > 0 && fits(parted, room)) {
                lines.add(parted);
                line = word.substring(cut + 1);
            } else {
                lines.add(line);
                line = whole;
            }
        }
        lines.add(line);
        return lines;
    }

    private boolean fits(String text, float room) throws IOException {
        return font.getStringWidth(text) / 1000 * size <= room;
    }

    private void show(PDPageContentStream content, String text, float x, float y, float points, float width)
            throws IOException {
        if (text.isEmpty()) {
            return;
        }
        int blanks = text.length() - text.replace(" ", "").length();
        float spare = width == 0 ? 0 : width - font.getStringWidth(text) / 1000 * points;
        content.beginText();
        content.setFont(font, points);
        content.setWordSpacing(blanks == 0 ? 0 : Math.max(0, spare / blanks));
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }
}
