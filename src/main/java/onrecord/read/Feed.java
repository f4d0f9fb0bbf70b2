package onrecord.read;

import java.io.IOException;
import onrecord.model.Field;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** RSS of any version, and Atom: an article an item. */
final class Feed implements Format {
    private final Limits limits;

    Feed(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        Element root = XmlTree.parse(blob, limits);
        Element channel = XmlTree.first(root, "channel");
        Element feed = channel == null ? XmlTree.first(root, "feed") : channel;
        String language = feed == null ? null : XmlTree.childText(feed, "language");
        String title = feed == null ? null : XmlTree.childText(feed, "title");
        long number = 0;
        for (Element element : root.getAllElements()) {
            String name = XmlTree.name(element);
            if (name.equals("item") || name.equals("entry")) {
                number++;
                item(element, language, title).handOn(number, out);
            }
        }
        if (number == 0) {
            throw new Unreadable(Reading.Failed.Kind.NO_TEXT, "a feed without items");
        }
    }

    private static Item item(Element e, @Nullable String language, @Nullable String feed) {
        Item item = new Item("feed");
        String guid = XmlTree.childText(e, "guid");
        item.id(guid == null ? XmlTree.childText(e, "id") : guid);
        String title = XmlTree.childText(e, "title");
        item.claim(Field.TITLE, "title", title == null ? null : MarkupText.of(unescaped(title)));
        item.claim(Field.URL, "link", link(e));
        item.claimFirst(Field.DATE, "pubDate", XmlTree.childText(e, "pubdate"));
        item.claimFirst(Field.DATE, "published", XmlTree.childText(e, "published"));
        item.claimFirst(Field.DATE, "date", XmlTree.childText(e, "date"));
        item.claimFirst(Field.DATE, "issued", XmlTree.childText(e, "issued"));
        item.property("updated", XmlTree.childText(e, "updated"));
        authors(e, item);
        item.claim(Field.LANGUAGE, "language", language);
        item.property("feed", feed);
        for (Element category : e.children()) {
            if (XmlTree.name(category).equals("category")) {
                String term = XmlTree.attribute(category, "term");
                item.property("category", term == null ? XmlTree.line(category) : term);
            }
        }
        return item.body(body(e));
    }

    private static void authors(Element e, Item item) {
        for (Element child : e.children()) {
            String name = XmlTree.name(child);
            if (name.equals("creator")) {
                item.claim(Field.AUTHORS, "creator", XmlTree.line(child));
            } else if (name.equals("author")) {
                String person = XmlTree.childText(child, "name");
                String line = person == null ? XmlTree.line(child) : person;
                // RSS writes an address with the name behind it: jane@example.org (Jane Roe)
                String named = line == null ? null : line.replaceFirst("^\\S+@\\S+\\s+\\((.*)\\)$", "$1");
                item.claim(Field.AUTHORS, "author", named != null && named.contains("@") ? null : named);
            }
        }
    }

    private static @Nullable String link(Element e) {
        for (Element child : e.children()) {
            if (XmlTree.name(child).equals("link")) {
                String rel = child.attr("rel");
                String href = XmlTree.attribute(child, "href");
                if (href != null && (rel.isEmpty() || rel.equals("alternate"))) {
                    return href;
                }
                if (href == null && XmlTree.line(child) != null) {
                    return XmlTree.line(child);
                }
            }
        }
        return null;
    }

    /** The fullest text the item has. */
    private static String body(Element e) {
        for (String name : new String[] {"encoded", "content", "description", "summary"}) {
            Element element = XmlTree.child(e, name);
            if (element != null && !element.wholeText().isBlank()) {
                boolean xhtml = !element.children().isEmpty();
                String html = xhtml ? element.html() : element.wholeText();
                return MarkupText.of(html);
            }
        }
        return "";
    }

    private static String unescaped(String text) {
        return Parser.unescapeEntities(text, false);
    }
}
