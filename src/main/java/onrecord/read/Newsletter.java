package onrecord.read;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import onrecord.model.Field;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The items of a newsletter in HTML: a line that is a link as a whole, set as a heading or in bold, and the running
 * text right under it. A message is taken apart only where several of these are set alike, which advertisements and
 * menus are not; else the message is one article.
 */
final class Newsletter {
    /** From so many items set alike on a message is a newsletter of items. */
    private static final int FEWEST = 3;
    /** The characters a headline may have, at least and at most. */
    private static final int SHORTEST_HEAD = 12;

    private static final int LONGEST_HEAD = 160;
    /** The characters of a line of running text, at least; the first of an item has twice as many. */
    private static final int SHORTEST_TEXT = 40;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][\"”’')\\]]*(?:\\s|$)");
    /** How lines begin that lead somewhere rather than say something. */
    private static final Pattern CALL = Pattern.compile(
            "(?i)(?:read|more|see|click|view|get|tell|sign|(?:un)?subscribe|manage|forward|share|download)\\b.*");

    /** What is said of the letter itself. */
    private static final Pattern IMPRINT = Pattern.compile(
            "(?i).*(?:unsubscribe|your subscription|e-?mail address|privacy policy|all rights reserved).*");

    /**
     * One line of the message.
     *
     * @param link the address it links to when all of it is one link that stands out, or null
     * @param dress the elements around the link, innermost first
     */
    private record Line(String text, @Nullable String link, String dress) {
        boolean isHead() {
            return link != null && !CALL.matcher(text).matches();
        }

        boolean isText(int shortest) {
            return link == null
                    && text.length() >= shortest
                    && SENTENCE_END.matcher(text).find()
                    && !IMPRINT.matcher(text).matches();
        }
    }

    /** An item: the line of its headline, and the one behind its text. */
    private record Found(int head, int end, String dress) {}

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
        List<Line> lines = lines(message.body());
        List<Found> found = found(lines);
        Map<String, Long> dresses = found.stream().collect(groupingBy(Found::dress, counting()));
        found.removeIf(item -> dresses.getOrDefault(item.dress(), 0L) < FEWEST);
        if (found.isEmpty()) {
            return null;
        }
        List<Item> items = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        int done = 0;
        for (Found item : found) {
            lines.subList(done, item.head()).forEach(line -> rest.add(line.text()));
            items.add(item(lines.get(item.head()), lines.subList(item.head() + 1, item.end())));
            done = item.end();
        }
        lines.subList(done, lines.size()).forEach(line -> rest.add(line.text()));
        return new Parts(items, String.join("\n\n", rest));
    }

    private static Item item(Line head, List<Line> text) {
        return new Item("newsletter")
                .claim(Field.TITLE, "link", head.text())
                .claim(Field.URL, "href", head.link())
                .body(String.join("\n\n", text.stream().map(Line::text).toList()));
    }

    private static List<Found> found(List<Line> lines) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i).isHead() && lines.get(i + 1).isText(2 * SHORTEST_TEXT)) {
                int end = i + 2;
                while (end < lines.size() && lines.get(end).isText(SHORTEST_TEXT)) {
                    end++;
                }
                found.add(new Found(i, end, lines.get(i).dress()));
            }
        }
        return found;
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
        private String dress = "";
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
                dress = dress(a);
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
                done.add(new Line(Wellformed.text(line), isHead ? link : null, dress));
            }
            text.setLength(0);
            linked.setLength(0);
            link = null;
            dress = "";
            strong = false;
        }

        private static String dress(Element a) {
            StringJoiner names = new StringJoiner(" ");
            Element around = a;
            for (int i = 0; i < 4 && around != null; i++) {
                names.add(around.normalName());
                around = around.parent();
            }
            return names.toString();
        }
    }
}
