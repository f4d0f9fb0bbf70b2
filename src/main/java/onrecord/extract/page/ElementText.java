package onrecord.extract.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The first words of an element. Marks may enclose each other to any depth; each costs no more than these words. */
final class ElementText implements NodeFilter {
    private static final int LONGEST = 400;
    private static final int MOST_NODES = 200;

    private final StringBuilder text = new StringBuilder();
    private int nodes;

    private ElementText() {}

    static String of(Element element) {
        ElementText found = new ElementText();
        element.filter(found);
        return found.text.toString().replaceAll("\\s+", " ").strip();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(
                    words.getWholeText(),
                    0,
                    Math.min(LONGEST, words.getWholeText().length()));
        } else if (node instanceof Element element && element.isBlock() && !text.isEmpty()) {
            text.append(' ');
        }
        return text.length() > LONGEST || nodes++ > MOST_NODES ? FilterResult.STOP : FilterResult.CONTINUE;
    }
}
