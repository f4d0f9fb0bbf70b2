package onrecord.read;

import java.util.List;
import onrecord.model.Field;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the elements of a NITF document say, be it a file of its own or the content of a NewsML item. */
final class Nitf {
    private static final List<String> BYLINES = List.of("byline");

    private Nitf() {}

    /** Adds all the document's metadata and its text to the item. */
    static void read(Element nitf, Item item) {
        Element head = XmlTree.first(nitf, "body.head");
        Element docdata = XmlTree.first(nitf, "docdata");
        Element pubdata = XmlTree.first(nitf, "pubdata");
        Element hedline = head == null ? null : XmlTree.first(head, "hedline");
        item.claimFirst(Field.TITLE, "hl1", XmlTree.text(hedline, "hl1"));
        item.claimFirst(Field.TITLE, "title", XmlTree.text(nitf, "title"));
        item.claimFirst(Field.DECK, "hl2", XmlTree.text(hedline, "hl2"));
        if (head != null) {
            for (String name : BYLINES) {
                XmlTree.all(head, name).forEach(e -> item.claim(Field.AUTHORS, name, byline(e)));
            }
            item.claimFirst(Field.AGENCIES, "distributor", XmlTree.text(head, "distributor"));
            XmlTree.all(head, "byttl").forEach(e -> item.property("byline title", XmlTree.line(e)));
            item.property("dateline", XmlTree.text(head, "dateline"));
            item.property("abstract", XmlTree.text(head, "abstract"));
        }
        dates(docdata, pubdata, item);
        item.claimFirst(Field.OUTLET, "pubdata name", XmlTree.attribute(pubdata, "name"));
        item.claimFirst(Field.SECTION, "position.section", XmlTree.attribute(pubdata, "position.section"));
        if (docdata != null) {
            Status.add(XmlTree.attribute(docdata, "management-status"), item);
            item.property("urgency", XmlTree.attribute(XmlTree.first(docdata, "urgency"), "ed-urg"));
            item.property("slug", XmlTree.attribute(XmlTree.first(docdata, "fixture"), "fix-id"));
            XmlTree.all(docdata, "keyword").forEach(e -> item.property("keywords", XmlTree.attribute(e, "key")));
            item.property("rights", XmlTree.attribute(XmlTree.first(docdata, "doc.copyright"), "holder"));
            item.property("embargo", XmlTree.time(XmlTree.attribute(XmlTree.first(docdata, "date.release"), "norm")));
            item.property("expires", XmlTree.time(XmlTree.attribute(XmlTree.first(docdata, "date.expire"), "norm")));
        }
        XmlTree.all(nitf, "tobject.subject")
                .forEach(e -> item.property("subjects", XmlTree.attribute(e, "tobject.subject.type")));
        XmlTree.all(nitf, "media-caption").forEach(e -> item.claim(Field.CAPTIONS, "media-caption", XmlTree.line(e)));
        item.body(body(nitf));
    }

    /** The id of the document itself. */
    static @Nullable String id(Element nitf) {
        return XmlTree.attribute(XmlTree.first(nitf, "doc-id"), "id-string");
    }

    /** The text of {@code body.content} without what belongs to pictures. */
    static String body(Element nitf) {
        Element content = XmlTree.first(nitf, "body.content");
        if (content == null) {
            return "";
        }
        Element copy = content.clone();
        copy.getAllElements().stream()
                .filter(e -> XmlTree.name(e).equals("media"))
                .toList()
                .forEach(Element::remove);
        return MarkupText.of(copy.html());
    }

    private static void dates(@Nullable Element docdata, @Nullable Element pubdata, Item item) {
        item.claimFirst(Field.DATE, "date.publication", XmlTree.time(XmlTree.attribute(pubdata, "date.publication")));
        if (docdata != null) {
            Element issue = XmlTree.first(docdata, "date.issue");
            item.claimFirst(Field.DATE, "date.issue", XmlTree.time(XmlTree.attribute(issue, "norm")));
        }
    }

    /** A byline without what says of its people who they are, which stands in an element of its own. */
    private static @Nullable String byline(Element e) {
        String person = XmlTree.text(e, "person");
        if (person != null) {
            return person;
        }
        Element plain = e.clone();
        XmlTree.all(plain, "byttl").forEach(Element::remove);
        return XmlTree.line(plain);
    }
}
