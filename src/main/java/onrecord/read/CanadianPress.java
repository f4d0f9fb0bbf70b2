package onrecord.read;

import java.util.List;
import onrecord.model.Field;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Stories as the Canadian Press sends them: a {@code Publish} with a {@code ContentItem} each. */
final class CanadianPress {
    /** What stands where no moment was set. */
    private static final String NO_TIME = "0001-01-01";

    private CanadianPress() {}

    /** Whether an element of this name, in lower case, with this text after it is the root of one. */
    static boolean isRoot(String name, String start) {
        return name.equals("publish") && start.contains("<ContentItem");
    }

    /** The stories of a root; none when it is no such. */
    static List<Element> stories(Element root) {
        Element publish = XmlTree.first(root, "publish");
        return publish == null ? List.of() : XmlTree.all(publish, "contentitem");
    }

    /** A story. */
    static Item item(Element e) {
        Item item = new Item("canadianpress").id(firstOf(e, "contentitemid", "newscompid", "systemslug"));
        item.claimFirst(Field.TITLE, "Headline", XmlTree.childText(e, "headline"));
        item.claimFirst(Field.TITLE, "Headline2", XmlTree.childText(e, "headline2"));
        item.property("short headline", XmlTree.childText(e, "headline2"));
        item.claim(Field.AUTHORS, "Byline", XmlTree.childText(e, "byline"));
        item.claim(Field.AGENCIES, "Source", firstOf(e, "source", "credit"));
        item.claim(Field.SECTION, "Category", XmlTree.childText(e, "category"));
        item.claim(Field.LANGUAGE, "LanguageString", XmlTree.childText(e, "languagestring"));
        item.claimFirst(Field.LANGUAGE, "Language", language(XmlTree.childText(e, "language")));
        String created = moment(XmlTree.childText(e, "createddatetime"));
        item.claim(Field.DATE, "CreatedDateTime", created);
        item.claimFirst(Field.DATE, "PublishDateTime", moment(XmlTree.childText(e.parent(), "publishdatetime")));
        item.claim(Field.UPDATED, "UpdatedDateTime", moment(XmlTree.childText(e, "updateddatetime")));
        item.property("embargo", moment(XmlTree.childText(e, "embargotime")));
        String place = XmlTree.childText(e, "placeline");
        item.property("dateline", place == null ? null : place.replaceAll(";+", ", "));
        item.property("slug", XmlTree.childText(e, "slugproper"));
        item.property("note", XmlTree.childText(e, "editornote"));
        item.property("note", XmlTree.childText(e, "updatenote"));
        item.property("urgency", XmlTree.childText(e, "rankingvalue"));
        several("keywords", XmlTree.childText(e, "keyword"), item);
        several("subjects", XmlTree.childText(e, "indexcode"), item);
        Status.add(XmlTree.childText(e, "writethrutype"), item);
        if ("true".equals(XmlTree.childText(e, "holdflag"))) {
            Status.add("withheld", item);
        }
        Element text = XmlTree.child(e, "contenttext");
        boolean whole = text != null && !text.wholeText().isBlank();
        Element body = whole ? text : XmlTree.child(e, "directorytext");
        if (body != null) {
            item.body(MarkupText.of(body.childrenSize() == 0 ? body.wholeText() : body.html()));
        }
        return item;
    }

    private static @Nullable String firstOf(Element e, String... names) {
        for (String name : names) {
            String text = XmlTree.childText(e, name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The service counts its two languages. */
    private static @Nullable String language(@Nullable String number) {
        return switch (String.valueOf(number)) {
            case "1" -> "en";
            case "2" -> "fr";
            default -> null;
        };
    }

    /** A moment without an offset is in universal time. */
    private static @Nullable String moment(@Nullable String time) {
        if (time == null || time.startsWith(NO_TIME)) {
            return null;
        }
        return time.matches(".*T[\\d:.]+") ? time + "Z" : time;
    }

    private static void several(String name, @Nullable String values, Item item) {
        for (String value : values == null ? new String[0] : values.split(",", -1)) {
            item.property(name, value);
        }
    }
}
