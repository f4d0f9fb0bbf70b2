package onrecord.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onrecord.model.Field;
import org.jsoup.nodes.Element;

/**
 * A page of a scanned newspaper as recognition of text writes it: ALTO or PAGE XML. The text blocks are paragraphs, in
 * reading order where the file gives one; words that were parted at the end of a line are whole again. Where on the
 * page they stand is not kept.
 */
final class ScannedPage implements Format {
    private final Limits limits;

    ScannedPage(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "scanned page";
    }

    /** Whether a root of this name, in lower case, is one. */
    static boolean isRoot(String name) {
        return name.equals("alto") || name.equals("pcgts");
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        Element root = XmlTree.parse(blob, limits);
        Item item = new Item("scan");
        boolean alto = XmlTree.first(root, "alto") != null;
        String text = alto ? alto(root, item) : page(root, item);
        if (text.isBlank()) {
            throw new Unreadable(Reading.Failed.Kind.NO_TEXT, "a scanned page on which no text was recognised");
        }
        item.body(text).handOn(out);
    }

    private static String alto(Element root, Item item) {
        AltoPage page = AltoPage.of(root);
        item.property("image", XmlTree.text(root, "filename"));
        item.claimFirst(Field.LANGUAGE, "LANG", page.language());
        return String.join("\n\n", page.paragraphs());
    }

    private static String page(Element root, Item item) {
        Element page = XmlTree.first(root, "page");
        item.property("image", page == null ? null : XmlTree.attribute(page, "imageFilename"));
        Map<String, Integer> order = new HashMap<>();
        Element reading = XmlTree.first(root, "readingorder");
        if (reading != null) {
            order(reading, order);
        }
        List<Element> regions = new ArrayList<>(XmlTree.all(root, "textregion"));
        regions.sort(Comparator.comparing(region -> order.getOrDefault(region.attr("id"), Integer.MAX_VALUE)));
        List<String> blocks = new ArrayList<>();
        for (Element region : regions) {
            List<String> lines = new ArrayList<>();
            for (Element line : region.children()) {
                if (XmlTree.name(line).equals("textline")) {
                    lines.add(unicode(line));
                }
            }
            blocks.add(lines.isEmpty() ? unicode(region) : ScannedLines.joined(lines));
        }
        blocks.removeIf(String::isBlank);
        return String.join("\n\n", blocks);
    }

    /** The regions of a group in its order, which counts by their index and not by where they stand in the file. */
    private static void order(Element group, Map<String, Integer> order) {
        String region = XmlTree.attribute(group, "regionRef");
        if (region != null) {
            order.putIfAbsent(region, order.size());
        }
        group.children().stream()
                .sorted(Comparator.comparingInt(ScannedPage::index))
                .forEach(part -> order(part, order));
    }

    private static int index(Element part) {
        String index = XmlTree.attribute(part, "index");
        return index != null && index.matches("\\d{1,9}") ? Integer.parseInt(index) : 0;
    }

    /** The text of a line or region itself, not of its words. */
    private static String unicode(Element e) {
        Element own = XmlTree.child(e, "textequiv");
        String text = own == null ? null : XmlTree.text(own, "unicode");
        if (text != null) {
            return text;
        }
        List<String> words = new ArrayList<>();
        for (Element word : e.children()) {
            if (XmlTree.name(word).equals("word")) {
                words.add(unicode(word));
            }
        }
        return String.join(" ", words);
    }
}
