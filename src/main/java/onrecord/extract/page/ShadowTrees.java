package onrecord.extract.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Templates that are shadow trees, which a browser shows in place of what their element holds. */
final class ShadowTrees {
    /** What marks one: the standard, its forerunner, and MHTML of Chromium. */
    private static final List<String> MARKS = List.of("shadowrootmode", "shadowroot", "shadowmode");

    /** More slots than a page has. */
    private static final int MOST_SLOTS = 5_000;

    private ShadowTrees() {}

    /** Whether a template is one. */
    static boolean isOne(Element template) {
        return MARKS.stream().anyMatch(template::hasAttr);
    }

    /** Moves what elements hold into the slots of their shadow trees, as a browser shows it. */
    static void compose(Document page) {
        if (page.selectFirst("template slot") == null) {
            return;
        }
        int seen = 0;
        for (Element slot : page.select("template slot")) {
            Element template = treeOf(slot);
            Element host = template == null ? null : template.parent();
            if (host == null || seen++ > MOST_SLOTS) {
                continue;
            }
            List<Node> assigned = assigned(host, slot.attr("name"));
            if (!assigned.isEmpty()) {
                slot.empty();
                assigned.forEach(slot::appendChild);
            }
        }
    }

    private static @Nullable Element treeOf(Element slot) {
        for (Element around = slot.parent(); around != null; around = around.parent()) {
            if (around.normalName().equals("template")) {
                return isOne(around) ? around : null;
            }
        }
        return null;
    }

    private static List<Node> assigned(Element host, String name) {
        List<Node> assigned = new ArrayList<>();
        for (Node child : host.childNodes()) {
            boolean fits = child instanceof Element element
                    ? !(element.normalName().equals("template") && isOne(element))
                            && element.attr("slot").equals(name)
                    : name.isEmpty() && child instanceof TextNode;
            if (fits) {
                assigned.add(child);
            }
        }
        boolean words = assigned.stream().anyMatch(node -> !(node instanceof TextNode text) || !text.isBlank());
        return words ? assigned : List.of();
    }
}
