package onrecord.read;

import java.util.ArrayList;
import java.util.List;
import onrecord.model.Field;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The items of a newsletter in HTML: a line that is a link as a whole, set as a heading or in bold, and the text under it. A
 * message is taken apart only where it has several of these with text enough; else the message is one article.
 */
final class Newsletter {
    /** From so many items on a message is a newsletter of items. */
    private static final int FEWEST = 3;
    /** The characters a headline may have, at least and at most. */
    private static final int SHORTEST_HEAD = 12;

    private static final int LONGEST_HEAD = 160;
    /** The text an item has at least. */
    private static final int SHORTEST_TEXT = 80;

    /** One line of the message: its text, and the address it links to when all of it is one link that stands out. */
    private record Line(String text, @Nullable String link) {}

    /**
     * A message taken apart.
     *
     * @param items an article each
     * @param rest what belongs to none of them
     */
    record Parts(List<Item> items, String rest) {}

    private Newsletter() {}

    /** The items of a message and what is left; null when they cannot be told apart. */
    static @Nullable Parts of(Document message) {
        List<Item> items = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        List<String> text = new ArrayList<>();
        Line head = null;
        for (Line line : lines(message.body())) {
            if (line.link() != null) {
                close(head, text, items, rest);
                head = line;
            } else {
                text.add(line.text());
            }
        }
        close(head, text, items, rest);
        return items.size() < FEWEST ? null : new Parts(items, String.join("\n\n", rest));
    }

    private static void close(@Nullable Line head, List<String> text, List<Item> items, List<String> rest) {
        String body = String.join("\n\n", text);
        if (head == null || body.length() < SHORTEST_TEXT) {
            if (head != null) {
                rest.add(head.text());
            }
            rest.addAll(text);
        } else {
            items.add(new Item("newsletter")
                    .claim(Field.TITLE, "link", head.text())
                    .claim(Field.URL, "href", head.link())
                    .body(body));
        }
        text.clear();
    }

    private static List<Line> lines(Element body) {
        Lines lines = new Lines();
        body.traverse(lines);
        lines.end();
        return lines.done;
    }

    /** Cuts a message into lines: where a block begins or ends, and at line breaks. */
    private static final class Lines implements NodeVisitor {
        private final List<Line> done = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder linked = new StringBuilder();
        private @Nullable String link;
        private boolean strong;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode some && !isSilent(some)) {
                add(some);
            } else if (node instanceof Element element
                    && (element.isBlock() || element.normalName().equals("br"))) {
                end();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) {
                end();
            }
        }

        private static boolean isSilent(TextNode some) {
            Element parent = some.parentElement();
            return parent != null && List.of("script", "style", "title").contains(parent.normalName());
        }

        private void add(TextNode some) {
            String words = some.getWholeText().replaceAll("[\\s\u00A0]+", " ");
            text.append(words);
            Element parent = some.parentElement();
            Element a = parent == null ? null : parent.closest("a[href]");
            if (a != null && a.attr("href").startsWith("http")) {
                linked.append(words);
                link = a.attr("href");
                strong |= a.closest("b, strong, h1, h2, h3, h4, h5, h6") != null
                        || a.selectFirst("b, strong, h1, h2, h3, h4, h5, h6") != null;
            }
        }

        void end() {
            String line = text.toString().strip();
            if (!line.isEmpty()) {
                boolean isHead = strong
                        && linked.toString().strip().equals(line)
                        && line.length() >= SHORTEST_HEAD
                        && line.length() <= LONGEST_HEAD
                        && line.indexOf(' ') > 0;
                done.add(new Line(Wellformed.text(line), isHead ? link : null));
            }
            text.setLength(0);
            linked.setLength(0);
            link = null;
            strong = false;
        }
    }
}
