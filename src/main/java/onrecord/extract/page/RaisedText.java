package onrecord.extract.page;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** What a page prints above the line: powers, and the marks of notes. */
final class RaisedText {
    private static final Pattern NUMBER = Pattern.compile("[-+−]?\\d{1,3}");
    private static final String PLAIN = "0123456789+-−";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻";
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
        boolean behindDigit = !before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1));
        if (!behindDigit || !NUMBER.matcher(words).matches()) {
            return null;
        }
        return isFraction(sup) ? " " + words : raised(words);
    }

    private static boolean leadsIntoPage(Element sup) {
        Element around = sup.parent();
        return (around != null && isLinkIntoPage(around))
                || sup.children().stream().anyMatch(RaisedText::isLinkIntoPage);
    }

    private static boolean isLinkIntoPage(Element element) {
        return element.normalName().equals("a") && element.attr("href").startsWith("#");
    }

    /** 2<sup>1</sup>⁄<sub>2</sub> is two and a half. */
    private static boolean isFraction(Element sup) {
        return sup.nextSibling() instanceof TextNode behind
                && !behind.getWholeText().isEmpty()
                && "/⁄∕".indexOf(behind.getWholeText().charAt(0)) >= 0;
    }

    private static String raised(String number) {
        StringBuilder raised = new StringBuilder();
        number.chars().forEach(c -> raised.append(RAISED.charAt(PLAIN.indexOf(c))));
        return raised.toString();
    }
}
