package onrecord.read;

import com.fasterxml.jackson.databind.JsonNode;
import onrecord.model.Field;

/**
 * An item as readers of feeds export it: in the form of Google Reader ({@code starred.json}; FreshRSS, Inoreader, The
 * Old Reader), and as Miniflux answers. The title of the feed is often one of a section or of a search, and stays a
 * property; the outlet is told by the item's own address.
 */
final class ReaderItem implements JsonDialect {
    @Override
    public boolean is(JsonNode o) {
        boolean google = o.path("origin").isObject() && (o.has("alternate") || o.has("canonical"));
        boolean listed = o.path("alternate").path(0).has("href");
        return google || listed || (o.path("feed").path("site_url").isTextual() && o.has("url"));
    }

    @Override
    public void read(JsonNode o, long number, Readings out) {
        JsonItem item = new JsonItem("reader", o).id("id").title("title");
        item.claim(Field.URL, "canonical.href", "alternate.href", "url");
        item.claim(Field.DATE, "published", "published_at").claim(Field.UPDATED, "updated");
        item.all(Field.AUTHORS, "author");
        item.property("feed", "origin.title").property("feed", "feed.title");
        item.body("content.content", "summary.content", "content");
        item.item().claimFirst(Field.OUTLET, "origin.htmlUrl", outlet(item, "origin.htmlUrl"));
        item.whole().handOn(number, out);
    }

    /** The feed's site names the outlet where the item has no address of its own. */
    private static String outlet(JsonItem item, String path) {
        String site = item.text(path);
        return site == null || item.item().has(Field.URL) ? "" : site;
    }
}
