package onrecord.read;

import java.util.List;
import onrecord.model.Field;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One {@code newsItem} of NewsML-G2. */
final class G2 {
    private G2() {}

    static Item item(Element e) {
        Item item = new Item("newsml-g2").id(XmlTree.attribute(e, "guid"));
        Element about = XmlTree.child(e, "itemmeta");
        Element content = XmlTree.child(e, "contentmeta");
        item.claim(Field.TITLE, "headline", XmlTree.text(content, "headline"));
        if (content != null) {
            authors(content, item);
            XmlTree.all(content, "subject").forEach(s -> item.property("subjects", subject(s)));
            XmlTree.all(content, "keyword").forEach(k -> item.property("keywords", XmlTree.line(k)));
            XmlTree.all(content, "genre").forEach(g -> item.property("genre", subject(g)));
        }
        item.claim(Field.AGENCIES, "creditline", XmlTree.text(content, "creditline"));
        item.claim(Field.LANGUAGE, "language", XmlTree.attribute(first(content, "language"), "tag"));
        item.claimFirst(Field.LANGUAGE, "xml:lang", XmlTree.attribute(e, "xml:lang"));
        item.made(
                "firstCreated",
                XmlTree.time(XmlTree.text(about, "firstcreated")),
                "versionCreated",
                XmlTree.time(XmlTree.text(about, "versioncreated")));
        item.property("embargo", XmlTree.time(XmlTree.text(about, "embargoed")));
        Status.add(XmlTree.attribute(first(about, "pubstatus"), "qcode"), item);
        item.property("note", XmlTree.text(about, "ednote"));
        item.property("provider", subject(first(about, "provider")));
        item.property("dateline", XmlTree.text(content, "dateline"));
        item.property("slug", XmlTree.text(content, "slugline"));
        item.property("urgency", XmlTree.text(content, "urgency"));
        Element rights = XmlTree.child(e, "rightsinfo");
        item.property("rights", XmlTree.text(rights, "copyrightnotice"));
        item.property("usage", XmlTree.text(rights, "usageterms"));
        WireStory.read(story(e), item);
        return item;
    }

    /** The first part of the content that is text. */
    private static @Nullable Element story(Element e) {
        for (String name : List.of("inlinexml", "inlinedata")) {
            for (Element part : XmlTree.all(e, name)) {
                String type = part.attr("contenttype");
                boolean text = type.isEmpty() || type.contains("text") || type.contains("xml") || type.contains("html");
                if (text && !part.wholeText().isBlank()) {
                    return part;
                }
            }
        }
        return null;
    }

    private static void authors(Element content, Item item) {
        List<Element> lines = XmlTree.all(content, "by");
        lines.forEach(by -> item.claim(Field.AUTHORS, "by", XmlTree.line(by)));
        if (lines.isEmpty()) {
            XmlTree.all(content, "creator").forEach(c -> item.claim(Field.AUTHORS, "creator", XmlTree.text(c, "name")));
        }
    }

    private static @Nullable Element first(@Nullable Element root, String name) {
        return root == null ? null : XmlTree.first(root, name);
    }

    /** The name of a concept, else its code. */
    private static @Nullable String subject(@Nullable Element e) {
        String name = e == null ? null : XmlTree.text(e, "name");
        if (name != null || e == null) {
            return name;
        }
        String literal = XmlTree.attribute(e, "literal");
        return literal == null ? XmlTree.attribute(e, "qcode") : literal;
    }
}
