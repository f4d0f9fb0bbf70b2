package onrecord.read;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import onrecord.text.RaisedNumber;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The words of a Word file as a print shows them, for {@link PrintedWords}. Elements that only wrap others are taken
 * off, for the parser drops what stands in some of them. Used once.
 */
final class PrintedWord {
    private static final Set<String> OFF = Set.of("0", "false", "off");
    /** Inserted and moved words, a direction of writing, marks of other programs, fields of a form. */
    private static final String WRAPS = "w|ins, w|moveTo, w|bdo, w|dir, w|customXml, w|smartTag, w|sdt, w|sdtContent";

    private final Document part;
    private final Set<String> hidden;
    private final Consumer<String> struck;

    /** @param hidden the names of styles whose text is hidden */
    PrintedWord(Document part, Set<String> hidden, Consumer<String> struck) {
        this.part = part;
        this.hidden = hidden;
        this.struck = struck;
    }

    /** Whether an element that switches something on does: {@code <w:vanish/>}, not {@code <w:vanish w:val="0"/>}. */
    static boolean isOn(Element property) {
        return !OFF.contains(property.attr("w:val"));
    }

    void change() {
        dropHiddenStyles();
        joinParagraphs();
        part.select(
                        "w|del, w|moveFrom, w|commentRangeStart, w|commentRangeEnd, w|commentReference, w|tr:has(> w|trPr > w|del)")
                .remove();
        part.select("w|sdtPr, w|sdtEndPr, w|customXmlPr, w|smartTagPr").remove();
        part.select(WRAPS).forEach(Element::unwrap);
        part.select("w|r:has(> w|rPr > w|vanish)").stream()
                .filter(run -> has(run, "vanish"))
                .forEach(Element::remove);
        dropStruckRuns();
        raiseNumbers();
        writeOutFormulas();
        // a box is there a second time for older programs
        part.select("mc|Fallback").remove();
        part.select("w|txbxContent").forEach(box -> BehindParagraph.move(box.closest("w|p"), box, box.children()));
    }

    private void dropHiddenStyles() {
        for (Element style : part.select("w|r > w|rPr > w|rStyle, w|p > w|pPr > w|pStyle")) {
            Element styled = style.parent() == null ? null : style.parent().parent();
            if (styled != null && hidden.contains(style.attr("w:val"))) {
                styled.remove();
            }
        }
    }

    /** A paragraph whose end is deleted goes on with the next one; the last of them first, for several may follow. */
    private void joinParagraphs() {
        List<Element> open = part.select("w|p:has(> w|pPr > w|rPr > w|del)");
        for (int i = open.size() - 1; i >= 0; i--) {
            Element next = open.get(i).nextElementSibling();
            if (next != null && next.nameIs("w:p")) {
                next.select("> w|pPr").remove();
                open.get(i).appendChildren(List.copyOf(next.childNodes()));
                next.remove();
            }
        }
    }

    private static boolean has(Element run, String property) {
        return run.select("> w|rPr > w|" + property).stream().anyMatch(PrintedWord::isOn);
    }

    private void dropStruckRuns() {
        StruckPieces pieces = new StruckPieces(struck);
        for (Element run : part.select("w|r:has(> w|rPr > w|strike), w|r:has(> w|rPr > w|dstrike)")) {
            if (has(run, "strike") || has(run, "dstrike")) {
                pieces.add(run, run.previousElementSibling());
            }
        }
        pieces.end();
    }

    private void raiseNumbers() {
        for (Element run : part.select("w|r:has(> w|rPr > w|vertAlign[w:val=superscript])")) {
            Element text = run.selectFirst("> w|t");
            String number = RaisedNumber.behindDigit(
                    wordsOf(run.previousElementSibling()), run.wholeText(), wordsOf(run.nextElementSibling()));
            if (text != null && number != null) {
                text.text(number);
                text.attr("xml:space", "preserve");
            }
        }
    }

    private static String wordsOf(@Nullable Element run) {
        return run == null ? "" : run.wholeText();
    }

    /** A formula on one line, "a + b = c", is text of the paragraph; the parser drops it. */
    private void writeOutFormulas() {
        part.select("m|oMathPara").forEach(Element::unwrap);
        for (Element formula : part.select("m|oMath")) {
            if (formula.children().stream().allMatch(child -> child.nameIs("m:r"))) {
                Element run = new Element("w:r");
                run.appendElement("w:t").attr("xml:space", "preserve").text(formula.wholeText());
                formula.replaceWith(run);
            }
        }
    }
}
