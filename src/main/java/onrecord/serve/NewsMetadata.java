package onrecord.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onrecord.json.Json;
import onrecord.model.Article;
import onrecord.model.PublicationDate;
import onrecord.serve.page.ArticleView;

/** An article's page as reference managers read it: Highwire's meta tags, and schema.org's NewsArticle in JSON-LD. */
final class NewsMetadata {
    private NewsMetadata() {}

    static ArticleView.Metadata of(Article article) {
        return new ArticleView.Metadata(highwire(article), jsonLd(article));
    }

    private static List<Map.Entry<String, String>> highwire(Article a) {
        List<Map.Entry<String, String>> tags = new ArrayList<>();
        if (a.title() != null) {
            tags.add(Map.entry("citation_title", a.title()));
        }
        a.authors().forEach(author -> tags.add(Map.entry("citation_author", author)));
        if (a.outlet() != null) {
            tags.add(Map.entry("citation_journal_title", a.outlet().label()));
        }
        if (a.date() != null && a.date().precision() != PublicationDate.Precision.RANGE) {
            tags.add(Map.entry(
                    "citation_publication_date", MachineDate.of(a.date()).replace('-', '/')));
        }
        if (a.language() != null) {
            tags.add(Map.entry("citation_language", a.language()));
        }
        return tags;
    }

    /** The JSON-LD, in which no character can end the script element it stands in. */
    private static String jsonLd(Article a) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = Json.FACTORY.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("@context", "https://schema.org");
            json.writeStringField("@type", "NewsArticle");
            Json.text(json, "headline", a.title());
            if (a.date() != null && a.date().precision() != PublicationDate.Precision.RANGE) {
                json.writeStringField("datePublished", MachineDate.of(a.date()));
            }
            if (a.updated() != null && a.updated().precision() != PublicationDate.Precision.RANGE) {
                json.writeStringField("dateModified", MachineDate.of(a.updated()));
            }
            json.writeArrayFieldStart("author");
            for (String author : a.authors()) {
                named(json, "Person", author);
            }
            json.writeEndArray();
            if (a.outlet() != null) {
                json.writeFieldName("publisher");
                named(json, "Organization", a.outlet().label());
            }
            Json.text(json, "inLanguage", a.language());
            Json.text(json, "articleSection", a.section());
            Json.text(json, "url", Facts.isWebAddress(a.url()) ? a.url() : null);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private static void named(JsonGenerator json, String type, String name) throws IOException {
        json.writeStartObject();
        json.writeStringField("@type", type);
        json.writeStringField("name", name);
        json.writeEndObject();
    }
}
