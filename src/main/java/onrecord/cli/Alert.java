package onrecord.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import onrecord.json.Json;
import onrecord.keep.SavedSearch;
import onrecord.model.Edtf;
import onrecord.model.Speaker;
import onrecord.search.Hit;
import onrecord.search.QuoteHit;
import org.jspecify.annotations.Nullable;

/**
 * What was taken in that a saved search finds.
 *
 * @param article what it finds, or where the quote stands
 * @param quote what a search for quotes finds, else null
 */
record Alert(SavedSearch search, Hit article, @Nullable QuoteHit quote) {
    /** What tells it from every other alert. */
    String name() {
        return name(
                search.key(), article.id(), quote == null ? "" : quote.quote().text());
    }

    /** The {@link #name()} of an alert of these: the quote is empty where a search finds articles. */
    static String name(String key, String article, String quote) {
        return key + " " + article + " " + quote;
    }

    /** As one JSON object on a line. */
    String line() {
        return Json.text(this::write);
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", search.key());
        json.writeStringField("name", search.name());
        Json.text(
                json, "added", article.added() == null ? null : article.added().toString());
        json.writeStringField("article", article.id());
        Json.text(json, "title", article.title());
        Json.text(
                json,
                "outlet",
                article.outlet() == null ? null : article.outlet().label());
        Json.text(json, "date", article.date() == null ? null : Edtf.of(article.date()));
        Json.text(json, "url", article.url());
        if (quote != null) {
            json.writeStringField("quote", quote.quote().text());
            Json.texts(
                    json,
                    "speakers",
                    quote.quote().speakers().stream().map(Speaker::label).toList());
        }
        json.writeEndObject();
    }
}
