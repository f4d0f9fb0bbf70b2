package onrecord.read;

import com.fasterxml.jackson.databind.JsonNode;
import onrecord.model.Field;

/**
 * An article of a scanned newspaper as Trove answers: {@code title} is the newspaper's, {@code heading} the article's.
 */
final class TroveArticle implements JsonDialect {
    @Override
    public boolean is(JsonNode o) {
        return o.has("heading") && (o.has("troveUrl") || o.has("articleText") || o.has("trovePageUrl"));
    }

    @Override
    public void read(JsonNode o, long number, Readings out) {
        JsonItem item = new JsonItem("trove", o).id("id").title("heading");
        item.claim(Field.OUTLET, "title.title", "title.value", "title");
        item.claim(Field.DATE, "date").claim(Field.SECTION, "category");
        item.claim(Field.URL, "troveUrl", "identifier", "url");
        item.body("articleText");
        item.whole().handOn(number, out);
    }
}
