package onrecord.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import onrecord.model.Field;
import org.jsoup.nodes.Element;

/**
 * A page of a scanned newspaper as recognition of text writes it: ALTO or PAGE XML. The text blocks are paragraphs, in
 * reading order where the file gives one; words that were parted at the end of a line are whole again. Where on the
 * page they stand is not kept.
 */
final class ScannedPage implements Format {
    private static final Pattern PARTED = Pattern.compile(".*\\p{L}[-\u00AC\u2E17\u00AD]");

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
        item.property("image", XmlTree.text(root, "filename"));
        List<String> blocks = new ArrayList<>();
        for (Element block : XmlTree.all(root, "textblock")) {
            item.claimFirst(Field.LANGUAGE, "LANG", XmlTree.attribute(block, "LANG"));
            List<String> lines = new ArrayList<>();
            for (Element line : XmlTree.all(block, "textline")) {
                lines.add(line(line));
            }
            blocks.add(joined(lines));
        }
        blocks.removeIf(String::isBlank);
        return String.join("\n\n", blocks);
    }

    /** Of a word in two parts the first one carries the whole, and the second is passed over. */
    private static String line(Element line) {
        StringBuilder text = new StringBuilder();
        for (Element part : line.children()) {
            switch (XmlTree.name(part)) {
                case "string" -> {
                    String whole = XmlTree.attribute(part, "SUBS_CONTENT");
                    String type = part.attr("SUBS_TYPE");
                    if (whole == null || type.equals("HypPart1")) {
                        space(text);
                        text.append(whole == null ? part.attr("CONTENT") : whole);
                    }
                }
                case "sp" -> space(text);
                case "hyp" ->
                    text.append(text.isEmpty() || line.selectFirst("[SUBS_TYPE=HypPart1]") != null ? "" : "\u00AD");
                default -> {}
            }
        }
        return text.toString().strip();
    }

    private static void space(StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }

    private static String page(Element root, Item item) {
        Element page = XmlTree.first(root, "page");
        item.property("image", page == null ? null : XmlTree.attribute(page, "imageFilename"));
        Map<String, Integer> order = new HashMap<>();
        Element reading = XmlTree.first(root, "readingorder");
        if (reading != null) {
            reading.select("[regionRef]").forEach(ref -> order.putIfAbsent(ref.attr("regionRef"), order.size()));
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
            blocks.add(lines.isEmpty() ? unicode(region) : joined(lines));
        }
        blocks.removeIf(String::isBlank);
        return String.join("\n\n", blocks);
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

    /** Lines as one paragraph: a hyphen before a small letter parted a word, whether the writer marked it or not. */
    static String joined(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            // only the end can be parted: looking at all of it for each line takes for ever
            boolean parted = PARTED.matcher(text.substring(Math.max(0, text.length() - 4)))
                            .matches()
                    && !line.isEmpty()
                    && Character.isLowerCase(line.codePointAt(0));
            if (parted) {
                text.setLength(text.length() - 1);
            } else {
                space(text);
            }
            text.append(line.strip());
        }
        return text.toString().strip();
    }
}
