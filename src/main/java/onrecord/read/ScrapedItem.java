package onrecord.read;

import com.fasterxml.jackson.databind.JsonNode;
import onrecord.model.Field;

/** A page as a scraper writes it (Trafilatura), whose {@code source} is the page's address. */
final class ScrapedItem implements JsonDialect {
    @Override
    public boolean is(JsonNode o) {
        return o.has("source-hostname") || (o.has("hostname") && o.has("fingerprint"));
    }

    @Override
    public void read(JsonNode o, long number, Readings out) {
        JsonItem item = new JsonItem("record", o).id("id").title("title");
        item.claim(Field.URL, "url", "source");
        item.claim(Field.DATE, "date");
        item.claim(Field.AUTHORS, "author");
        item.claim(Field.OUTLET, "sitename", "source-hostname", "hostname");
        item.claim(Field.LANGUAGE, "language");
        item.body("text", "raw_text").passOver("raw_text");
        item.whole().handOn(number, out);
    }
}
