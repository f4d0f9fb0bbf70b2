package onrecord.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import onrecord.model.Field;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Links that a browser or a program for reading later exports as a web page: bookmarks (also of Google Takeout),
 * Pocket, Instapaper. An article a link, with its headline and address; there is no text in it, and the day it was
 * saved is a property.
 */
final class LinkList {
    private static final Pattern START = Pattern.compile(
            "(?is)\\s*(?:<!doctype netscape-bookmark-file-1>|.{0,400}<title>\\s*(?:pocket export|instapaper:?"
                    + " export)\\s*</title>).*");

    private LinkList() {}

    /** Whether a web page is one. */
    static boolean is(String html) {
        return START.matcher(html.substring(0, Math.min(html.length(), 1024))).matches();
    }

    /** Its links in order. */
    static List<Supplier<Item>> items(String html) {
        List<Supplier<Item>> items = new ArrayList<>();
        for (Element link : Markup.parse(html).body().select("a[href^=http]")) {
            Item item = new Item("bookmark");
            item.claim(Field.TITLE, "a", link.text().isBlank() ? link.attr("href") : link.text());
            item.claim(Field.URL, "href", link.attr("href"));
            item.property("saved", first(link, "time_added", "add_date"));
            item.property("tags", link.attr("tags"));
            item.body(description(link));
            items.add(() -> item);
        }
        return items;
    }

    private static @Nullable String first(Element link, String... names) {
        for (String name : names) {
            if (link.hasAttr(name)) {
                return link.attr(name);
            }
        }
        return null;
    }

    private static String description(Element link) {
        Element line = link.parent();
        Element next = line == null ? null : line.nextElementSibling();
        return next != null && next.normalName().equals("dd") ? next.text() : "";
    }
}
