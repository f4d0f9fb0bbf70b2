package onrecord.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onrecord.model.Field;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * References as Zotero exports them in RDF: an article an item. What an item names elsewhere in the file, its newspaper
 * and notes on it, is written out. Attachments, collections and notes of nobody are no articles.
 */
final class ZoteroRdf implements Format {
    private static final String ABOUT = "about";
    private static final String RESOURCE = "resource";
    private static final String TITLE = "title";

    private final Limits limits;

    ZoteroRdf(Limits limits) {
        this.limits = limits;
    }

    /** Whether RDF is of this kind and no feed. */
    static boolean is(String start) {
        return start.contains("www.zotero.org/namespaces/export#") || start.contains("purl.org/net/biblio#");
    }

    @Override
    public String name() {
        return "Zotero RDF";
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        Map<String, String> named = new HashMap<>();
        if (blob.canOpenAgain()) {
            new XmlStream(limits, element -> isWhole(element) && keep(element, named), failure -> {}).read(blob);
        }
        long[] number = new long[1];
        XmlStream.Listener items = element -> {
            if (isWhole(element) && isItem(element)) {
                long its = ++number[0];
                out.attempt(its, () -> item(element, named).handOn(its, out));
            }
            return isWhole(element);
        };
        new XmlStream(limits, items, failure -> out.failed(++number[0], failure.kind(), failure.reason())).read(blob);
        if (number[0] == 0) {
            throw new Unreadable(Reading.Failed.Kind.NO_TEXT, "references without an item");
        }
    }

    private static boolean isWhole(Element element) {
        Element around = element.parent();
        return around != null && XmlTree.name(around).equals("rdf");
    }

    /** An item says its type, as attachments do; newspapers and notes that items name do not. */
    private static boolean isItem(Element element) {
        String type = XmlTree.childText(element, "itemtype");
        return type != null && !List.of("attachment", "note").contains(type);
    }

    /** What is named by its address within the file: the title of a newspaper, the words of a note. */
    private static boolean keep(Element element, Map<String, String> named) {
        boolean note = XmlTree.name(element).equals("memo");
        String says = XmlTree.childText(element, note ? "value" : TITLE);
        if (says != null && (note || XmlTree.child(element, "itemtype") == null)) {
            named.put(String.valueOf(XmlTree.attributeOfAnySpace(element, ABOUT)), note ? MarkupText.of(says) : says);
        }
        return true;
    }

    private static Item item(Element e, Map<String, String> named) {
        Item item = new Item("reference").id(XmlTree.attributeOfAnySpace(e, ABOUT));
        item.claim(Field.TITLE, TITLE, XmlTree.childText(e, TITLE));
        item.claim(Field.OUTLET, "isPartOf", container(e, named));
        XmlTree.all(e, "person").forEach(person -> item.claim(Field.AUTHORS, "authors", name(person)));
        item.claim(Field.DATE, "date", XmlTree.childText(e, "date"));
        item.claim(Field.URL, "identifier", address(e));
        item.claim(Field.LANGUAGE, "language", XmlTree.childText(e, "language"));
        for (Element child : e.children()) {
            String name = XmlTree.name(child);
            String note = named.get(XmlTree.attributeOfAnySpace(child, RESOURCE));
            if (name.equals("isreferencedby") && note != null) {
                item.property("note", note);
            } else if (!List.of(TITLE, "date", "language", "abstract", "ispartof", "authors", "link")
                    .contains(name)) {
                item.property(name, XmlTree.line(child));
            }
        }
        String text = XmlTree.childText(e, "abstract");
        return item.body(text == null ? "" : RecordArticles.text(text));
    }

    private static @Nullable String container(Element e, Map<String, String> named) {
        Element of = XmlTree.child(e, "ispartof");
        String within = XmlTree.text(of, TITLE);
        return of == null || within != null ? within : named.get(XmlTree.attributeOfAnySpace(of, RESOURCE));
    }

    private static @Nullable String address(Element e) {
        for (Element uri : XmlTree.all(e, "uri")) {
            String value = XmlTree.text(uri, "value");
            if (value != null) {
                return value;
            }
        }
        String about = XmlTree.attributeOfAnySpace(e, ABOUT);
        return about != null && about.startsWith("http") ? about : null;
    }

    private static @Nullable String name(Element person) {
        String family = XmlTree.text(person, "surname");
        String given = XmlTree.text(person, "givenname");
        return family == null || given == null ? family : given + " " + family;
    }
}
