package onrecord.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;

/** Scanned pages as Tesseract and others write them into a web page (hOCR): one article a page. */
final class HocrPages {
    private HocrPages() {}

    /** Whether a web page is one. */
    static boolean is(String html) {
        return html.contains("ocr_page") && (html.contains("ocr_line") || html.contains("ocrx_line"));
    }

    /** Its pages in order; those without text are passed over. */
    static List<Supplier<Item>> items(String html) {
        List<Supplier<Item>> items = new ArrayList<>();
        Element body = Markup.parse(html).body();
        for (Element page : body.select(".ocr_page")) {
            List<String> paragraphs = new ArrayList<>();
            for (Element part : page.select(".ocr_par")) {
                paragraphs.add(paragraph(part));
            }
            if (paragraphs.isEmpty()) {
                paragraphs.add(paragraph(page));
            }
            paragraphs.removeIf(String::isBlank);
            if (!paragraphs.isEmpty()) {
                Item scan = new Item("scan").body(String.join("\n\n", paragraphs));
                items.add(() -> scan);
            }
        }
        return items;
    }

    private static String paragraph(Element part) {
        return ScannedLines.joined(
                part.select(".ocr_line, .ocrx_line, .ocr_header, .ocr_caption, .ocr_textfloat").stream()
                        // the parser's own text lacks the soft hyphens that part words
                        .map(line -> line.wholeText().replaceAll("\\s+", " ").strip())
                        .toList());
    }
}
