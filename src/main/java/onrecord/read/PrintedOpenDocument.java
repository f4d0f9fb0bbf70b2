package onrecord.read;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import onrecord.text.RaisedNumber;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The words of an OpenDocument text as a print shows them, for {@link PrintedWords}. Used once. */
final class PrintedOpenDocument {
    private final Document part;
    private final Consumer<String> struck;

    PrintedOpenDocument(Document part, Consumer<String> struck) {
        this.part = part;
        this.struck = struck;
    }

    void change() {
        // a mark within a paragraph hides the whole of it
        part.select("text|p:has(text|hidden-paragraph[text:is-hidden=true]), text|section[text:display=none]")
                .remove();
        part.select(
                        "text|tracked-changes, office|annotation, office|annotation-end, text|hidden-text, text|hidden-paragraph")
                .remove();
        // "A map of the lake": for those who do not see the picture
        part.select("svg|title, svg|desc").remove();
        // the reading above a word: "Tokyo (toukyou)", as the parser of Word has it
        part.select("text|ruby-text").forEach(reading -> reading.text(" (" + reading.text() + ")"));
        styled("[text:display=none]").forEach(Element::remove);
        dropStruckWords();
        raiseNumbers();
        for (Element note : part.select("text|note")) {
            BehindParagraph.move(note.closest("text|p, text|h"), note, note.select("> text|note-body > *"));
        }
        for (Element box : part.select("text|p draw|text-box, text|h draw|text-box")) {
            BehindParagraph.move(box.closest("text|p, text|h"), box, box.children());
        }
    }

    /** What has a style whose text has a property, in the order of the text. */
    private List<Element> styled(String property) {
        Set<String> names = part.select("style|style:has(> style|text-properties" + property + ")").stream()
                .map(style -> style.attr("style:name"))
                .collect(Collectors.toSet());
        return part.select("[text:style-name]").stream()
                .filter(element -> names.contains(element.attr("text:style-name")))
                .toList();
    }

    private void dropStruckWords() {
        StruckPieces pieces = new StruckPieces(struck);
        String line = "[style:text-line-through-style]";
        for (Element words : styled(line + ":not(" + line.replace("]", "=none]") + ")")) {
            pieces.add(words, words.previousSibling());
        }
        pieces.end();
    }

    private void raiseNumbers() {
        for (Element raised : styled("[style:text-position^=super]")) {
            String number = RaisedNumber.behindDigit(
                    wordsOf(raised.previousSibling()), raised.wholeText(), wordsOf(raised.nextSibling()));
            if (number != null) {
                raised.text(number);
            }
        }
    }

    private static String wordsOf(@Nullable Node node) {
        return switch (node) {
            case TextNode text -> text.getWholeText();
            case Element element -> element.wholeText();
            case null, default -> "";
        };
    }
}
