package onrecord.read;

import java.util.Locale;
import onrecord.model.Field;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Stories in the XML of single agencies: AppL of the Associated Press ({@code Publication}) and Ritzau's
 * {@code RBNews}.
 */
final class AgencyXml {
    private AgencyXml() {}

    /** Whether an element of this name, in lower case, with this text after it is the root of one. */
    static boolean isRoot(String name, String start) {
        return name.equals("rbnews")
                || (name.equals("publication")
                        && (start.contains("ap.org/schemas") || start.contains("<PublicationManagement")));
    }

    /** The story of a root, or null when it is none of these. */
    static @Nullable Item item(Element root) {
        Element ritzau = XmlTree.first(root, "rbnews");
        Element appl = ritzau == null ? XmlTree.first(root, "publication") : null;
        if (ritzau != null) {
            return ritzau(ritzau);
        }
        return appl == null || XmlTree.child(appl, "publicationmanagement") == null ? null : appl(appl);
    }

    private static Item appl(Element e) {
        Element about = XmlTree.child(e, "identification");
        Element management = XmlTree.child(e, "publicationmanagement");
        Element lines = XmlTree.child(e, "newslines");
        Item item = new Item("appl").id(XmlTree.text(about, "itemid"));
        item.claimFirst(Field.TITLE, "HeadLine", XmlTree.text(lines, "headline"));
        item.claimFirst(Field.TITLE, "Title", XmlTree.text(lines, "title"));
        if (lines != null) {
            XmlTree.all(lines, "byline").forEach(line -> item.claim(Field.AUTHORS, "ByLine", XmlTree.line(line)));
            item.property("dateline", XmlTree.text(lines, "dateline"));
            item.property("slug", XmlTree.text(lines, "slugline"));
            item.property("rights", XmlTree.text(lines, "copyrightline"));
            item.property("usage", XmlTree.text(lines, "rightsline"));
        }
        item.claim(Field.AGENCIES, "Provider", agency(XmlTree.text(e, "provider")));
        item.claim(Field.DATE, "FirstCreated", created(XmlTree.first(e, "firstcreated")));
        item.claimFirst(Field.DATE, "ReleaseDateTime", XmlTree.text(management, "releasedatetime"));
        item.property("arrived", XmlTree.text(management, "arrivaldatetime"));
        item.claim(Field.UPDATED, "LastModifiedDateTime", XmlTree.text(management, "lastmodifieddatetime"));
        item.property("note", XmlTree.text(management, "specialinstructions"));
        Status.add(XmlTree.text(management, "status"), item);
        String language = XmlTree.text(about, "defaultlanguage");
        item.claim(Field.LANGUAGE, "DefaultLanguage", language);
        WireStory.read(XmlTree.first(e, "textcontentitem"), item);
        return item;
    }

    private static String agency(@Nullable String provider) {
        return provider == null ? "AP" : provider;
    }

    /** {@code <FirstCreated Year="2023" Month="9" Day="19" Time="07:30:00"/>}, in universal time. */
    private static @Nullable String created(@Nullable Element e) {
        String year = XmlTree.attribute(e, "Year");
        String month = XmlTree.attribute(e, "Month");
        String day = XmlTree.attribute(e, "Day");
        if (!isNumber(year) || !isNumber(month) || !isNumber(day)) {
            return XmlTree.line(e);
        }
        String time = XmlTree.attribute(e, "Time");
        return String.format(
                Locale.ROOT,
                "%s-%02d-%02d%s",
                year,
                Integer.parseInt(String.valueOf(month)),
                Integer.parseInt(String.valueOf(day)),
                time == null ? "" : "T" + time + "Z");
    }

    private static boolean isNumber(@Nullable String value) {
        return value != null && value.matches("\\d{1,4}");
    }

    private static Item ritzau(Element e) {
        Item item = new Item("rbnews").id(XmlTree.text(e, "newsid"));
        item.claim(Field.TITLE, "headline", XmlTree.text(e, "headline"));
        item.claim(Field.DECK, "subtitle", XmlTree.text(e, "subtitle"));
        item.claim(Field.AUTHORS, "byline", XmlTree.text(e, "byline"));
        item.claim(Field.DATE, "PublishDate", XmlTree.text(e, "publishdate"));
        item.claim(Field.AGENCIES, "origin", XmlTree.text(e, "origin"));
        item.claimFirst(Field.AGENCIES, "RBNews", "Ritzau");
        item.claim(Field.SECTION, "section", XmlTree.text(e, "section"));
        item.property("keywords", XmlTree.text(e, "strapline"));
        item.property("priority", XmlTree.text(e, "priority"));
        Status.add(XmlTree.text(e, "status"), item);
        Element content = XmlTree.first(e, "content");
        if (content != null) {
            item.body(
                    content.childrenSize() == 0
                            ? RecordArticles.text(content.wholeText().strip())
                            : MarkupText.of(content.html()));
        }
        return item;
    }
}
