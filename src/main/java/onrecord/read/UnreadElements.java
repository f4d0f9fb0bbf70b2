package onrecord.read;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What an item of a feed says and nothing else has read: properties by the names of its elements and attributes. */
final class UnreadElements {
    /** What tells how a value is written, or where it is listed. */
    private static final Set<String> FORM = Set.of(
            "type",
            "rel",
            "length",
            "ispermalink",
            "scheme",
            "domain",
            "nicename",
            "medium",
            "width",
            "height",
            "lang",
            "hreflang",
            "base",
            "space");

    private UnreadElements() {}

    /** Keeps the values of an element that the item does not hold yet. */
    static void keep(Element element, Item item) {
        keepAttributes(element, item);
        String name = FeedElements.name(element);
        if (element.children().isEmpty()) {
            keep(name, MarkupText.of(element.wholeText()), item);
        } else if (FeedElements.TEXTS.contains(name)) {
            keep(name, MarkupText.of(element.html()), item);
        } else {
            element.children().forEach(child -> keep(child, item));
        }
    }

    /** Keeps the attributes of an element whose text is read. */
    static void keepAttributes(Element element, Item item) {
        String name = FeedElements.name(element);
        for (Attribute attribute : element.attributes()) {
            String own = XmlTree.name(attribute);
            boolean form = attribute.getKey().startsWith("xmlns") || FORM.contains(own.toLowerCase(Locale.ROOT));
            if (!form) {
                keep(name + "@" + own, attribute.getValue(), item);
            }
        }
    }

    private static void keep(String name, String value, Item item) {
        if (!value.isBlank() && !item.holds(value.strip())) {
            item.property(name, value);
        }
    }
}
