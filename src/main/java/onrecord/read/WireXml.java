package onrecord.read;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import onrecord.model.Field;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The XML of wire services: NewsML-G2, NewsML 1, NITF. An article an item, with all it says about itself. */
final class WireXml implements Format {
    /** Roots of documents that are about news and carry none. */
    private static final Set<String> NO_NEWS =
            Set.of("conceptitem", "knowledgeitem", "planningitem", "catalogitem", "packageitem");

    private final Limits limits;

    WireXml(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "wire story";
    }

    /** Whether a root of this name, without prefix and in lower case, is one of these. */
    static boolean isRoot(String name) {
        return Set.of("nitf", "newsml", "newsitem", "newsmessage").contains(name) || NO_NEWS.contains(name);
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        Element root = XmlTree.parse(blob, limits);
        Item agencies = AgencyXml.item(root);
        if (agencies != null) {
            agencies.handOn(1, out);
            return;
        }
        List<Element> stories = CanadianPress.stories(root);
        long number = 0;
        for (Element story : stories) {
            long its = ++number;
            out.attempt(its, () -> handOn(CanadianPress.item(story), its, out));
        }
        List<Element> items = XmlTree.all(root, "newsitem");
        if (items.isEmpty() && stories.isEmpty()) {
            Element nitf = XmlTree.first(root, "nitf");
            if (nitf == null) {
                throw new Unreadable(Reading.Failed.Kind.NO_TEXT, "a description of news, without a story");
            }
            Item item = new Item("nitf").id(Nitf.id(nitf));
            Nitf.read(nitf, item);
            item.handOn(1, out);
            return;
        }
        for (Element element : items) {
            long its = ++number;
            out.attempt(its, () -> {
                boolean newsMl1 = XmlTree.first(element, "newsmanagement") != null;
                handOn(newsMl1 ? newsMl1(element) : G2.item(element), its, out);
            });
        }
    }

    private static void handOn(Item item, long number, Readings out) {
        if (item.hasText() || Status.isOut(item)) {
            item.handOn(number, out);
        } else {
            out.failed(number, Reading.Failed.Kind.NO_TEXT, "an item without a text, such as a picture");
        }
    }

    private static Item newsMl1(Element e) {
        Item item = new Item("newsml");
        Element lines = XmlTree.first(e, "newslines");
        Element management = XmlTree.first(e, "newsmanagement");
        item.id(XmlTree.text(e, "publicidentifier"));
        item.claim(Field.TITLE, "HeadLine", XmlTree.text(lines, "headline"));
        item.claim(Field.DECK, "SubHeadLine", XmlTree.text(lines, "subheadline"));
        if (lines != null) {
            XmlTree.all(lines, "byline").forEach(l -> item.claim(Field.AUTHORS, "ByLine", XmlTree.line(l)));
            item.property("dateline", XmlTree.text(lines, "dateline"));
            item.property("slug", XmlTree.text(lines, "slugline"));
            item.property("rights", XmlTree.text(lines, "copyrightline"));
            XmlTree.all(lines, "keywordline").forEach(l -> item.property("keywords", XmlTree.line(l)));
            item.claim(Field.AGENCIES, "CreditLine", XmlTree.text(lines, "creditline"));
        }
        item.made(
                "FirstCreated",
                XmlTree.time(XmlTree.text(management, "firstcreated")),
                "ThisRevisionCreated",
                XmlTree.time(XmlTree.text(management, "thisrevisioncreated")));
        Status.add(XmlTree.attribute(first(management, "status"), "FormalName"), item);
        Element language = XmlTree.first(e, "language");
        item.claim(Field.LANGUAGE, "Language", XmlTree.attribute(language, "FormalName"));
        WireStory.read(XmlTree.first(e, "datacontent"), item);
        return item;
    }

    private static @Nullable Element first(@Nullable Element root, String name) {
        return root == null ? null : XmlTree.first(root, name);
    }
}
