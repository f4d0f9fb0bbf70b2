package onrecord.read;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The text of a piece of markup that holds an article's body and nothing else: the content of a feed's item, of a wire
 * story, of a record. Block elements are paragraphs, kept apart by a blank line. Whole pages are not read this way:
 * telling the article from what stands around it is the next room's work.
 */
final class MarkupText {
    private static final Set<String> SILENT = Set.of("script", "style", "template", "noscript", "svg", "head");

    private MarkupText() {}

    /** The text of a fragment of HTML. */
    static String of(String html) {
        return of(Markup.parseFragment(html).body());
    }

    /** The text of a page that is nothing but a text, whatever stands in it. */
    static String ofPage(String html) {
        return of(Markup.parse(html).body());
    }

    /** The text of an element and all it holds. */
    static String of(Element root) {
        StringBuilder out = new StringBuilder();
        root.traverse(new NodeVisitor() {
            private int silent;

            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element && SILENT.contains(element.normalName())) {
                    silent++;
                } else if (silent == 0 && node instanceof TextNode text) {
                    append(out, text.getWholeText());
                } else if (node instanceof Element element
                        && element.normalName().equals("br")) {
                    newLine(out);
                } else if (isBlock(node)) {
                    paragraph(out);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && SILENT.contains(element.normalName())) {
                    silent--;
                } else if (isBlock(node)) {
                    paragraph(out);
                }
            }
        });
        return out.toString().strip();
    }

    private static boolean isBlock(Node node) {
        return node instanceof Element element && element.isBlock();
    }

    private static void append(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (!space) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ' && out.charAt(out.length() - 1) != '\n') {
                out.append(' ');
            }
        }
    }

    private static void newLine(StringBuilder out) {
        trimEnd(out);
        if (!out.isEmpty() && !(out.length() > 1 && out.charAt(out.length() - 2) == '\n')) {
            out.append('\n');
        }
    }

    private static void paragraph(StringBuilder out) {
        trimEnd(out);
        while (!out.isEmpty() && !endsWithBlankLine(out)) {
            out.append('\n');
        }
    }

    private static boolean endsWithBlankLine(StringBuilder out) {
        int n = out.length();
        return n >= 2 && out.charAt(n - 1) == '\n' && out.charAt(n - 2) == '\n';
    }

    private static void trimEnd(StringBuilder out) {
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
    }
}
