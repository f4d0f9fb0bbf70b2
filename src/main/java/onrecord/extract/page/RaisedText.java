package onrecord.extract.page;

import onrecord.text.RaisedNumber;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** What a page prints above the line: powers, and the marks of notes. */
final class RaisedText {
    /** "[12]", "*": the longest mark of a note. */
    private static final int LONGEST_MARK = 5;

    private RaisedText() {}

    /**
     * The text of a {@code sup} element where it is not simply its words: "⁶" of 10<sup>6</sup>, which is no 106, and
     * nothing for the mark of a note, which leads to a place in the page.
     *
     * @param before the text in front of it
     * @return null where its words can stand as they are: "5th", "m2"
     */
    static @Nullable String of(Element sup, CharSequence before) {
        String words = sup.text().strip();
        if (words.length() <= LONGEST_MARK && leadsIntoPage(sup)) {
            return "";
        }
        String after = sup.nextSibling() instanceof TextNode behind ? behind.getWholeText() : "";
        return RaisedNumber.behindDigit(before, words, after);
    }

    private static boolean leadsIntoPage(Element sup) {
        Element around = sup.parent();
        return (around != null && isLinkIntoPage(around))
                || sup.children().stream().anyMatch(RaisedText::isLinkIntoPage);
    }

    private static boolean isLinkIntoPage(Element element) {
        return element.normalName().equals("a") && element.attr("href").startsWith("#");
    }
}
