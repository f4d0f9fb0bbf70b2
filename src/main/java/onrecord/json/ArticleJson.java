package onrecord.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import onrecord.model.Article;
import onrecord.model.ArticleVersion;
import onrecord.model.Boilerplate;
import onrecord.model.Edtf;
import onrecord.model.Field;
import onrecord.model.FiledUnder;
import onrecord.model.Outlet;
import onrecord.model.Provenance;
import onrecord.model.PublicationDate;
import onrecord.model.Quote;
import onrecord.model.Span;
import onrecord.model.Speaker;
import onrecord.text.Keyword;
import org.jspecify.annotations.Nullable;

/**
 * An article as JSON, in the form that {@code extract} prints and {@code /api/articles/{id}} answers. What is unknown
 * is absent. Offsets are Unicode code points. The provenance of the n-th piece of boilerplate stands under
 * {@code boilerplate/n}.
 */
public final class ArticleJson {
    private ArticleJson() {}

    /** One line of JSON, without the line's end. */
    public static String toJson(Article article) {
        return Json.text(json -> write(article, json));
    }

    /** Writes further fields. */
    @FunctionalInterface
    public interface Further {
        /** Writes fields into the object that is open. */
        void write() throws IOException;
    }

    /** Writes the article as one JSON object. */
    public static void write(Article article, JsonGenerator json) throws IOException {
        write(article, json, () -> {});
    }

    /** Writes the article as one JSON object that ends with {@code further} fields. */
    public static void write(Article a, JsonGenerator json, Further further) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", a.id());
        json.writeStringField("source", a.source());
        Json.text(json, "sourceId", a.sourceId());
        Json.text(json, "title", a.title());
        Json.text(json, "deck", a.deck());
        json.writeStringField("body", a.body());
        if (a.outlet() != null) {
            write(a.outlet(), json);
        }
        date(json, "date", a.date());
        date(json, "updated", a.updated());
        Json.texts(json, "authors", a.authors());
        Json.texts(json, "agencies", a.agencies());
        Json.text(json, "language", a.language());
        Json.text(json, "url", a.url());
        Json.text(json, "section", a.section());
        Json.texts(json, "captions", a.captions());
        Json.texts(
                json,
                "boilerplate",
                a.boilerplate().stream().map(Boilerplate::text).toList());
        if (!a.properties().isEmpty()) {
            json.writeObjectFieldStart("properties");
            for (Map.Entry<String, List<String>> property : a.properties().entrySet()) {
                Json.texts(json, property.getKey(), property.getValue());
            }
            json.writeEndObject();
        }
        CodePoints offsets = new CodePoints(a.body());
        json.writeArrayFieldStart("quotes");
        for (Quote quote : a.quotes()) {
            write(quote, FiledUnder.of(a, quote), offsets, json);
        }
        json.writeEndArray();
        provenance(a, json);
        further.write();
        json.writeEndObject();
    }

    /** Writes the field {@code version}. */
    public static void write(ArticleVersion version, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("version");
        if (version.number() != null) {
            json.writeNumberField("number", version.number());
        }
        json.writeNumberField("of", version.of());
        json.writeBooleanField("superseded", version.superseded());
        Json.texts(json, "articles", version.articles());
        json.writeEndObject();
    }

    private static void date(JsonGenerator json, String name, @Nullable PublicationDate date) throws IOException {
        if (date != null) {
            json.writeFieldName(name);
            write(date, json);
        }
    }

    /** Writes a date as an object of its own; its provenance is the caller's. */
    public static void write(PublicationDate date, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("earliest", date.earliest().toString());
        json.writeStringField("latest", date.latest().toString());
        json.writeStringField("precision", Keyword.of(date.precision()));
        json.writeStringField("edtf", Edtf.of(date));
        if (date.time() != null) {
            json.writeStringField("time", date.time().toString());
        }
        json.writeEndObject();
    }

    /** Writes the field {@code outlet}. */
    public static void write(Outlet outlet, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("outlet");
        Json.text(json, "name", outlet.name());
        Json.text(json, "domain", outlet.domain());
        json.writeEndObject();
    }

    /** Writes a quote as an object; {@code offsets} are those of the body it stands in. */
    public static void write(Quote quote, CodePoints offsets, JsonGenerator json) throws IOException {
        write(quote, FiledUnder.NONE, offsets, json);
    }

    /** Writes a quote with what people filed it under. */
    public static void write(Quote quote, FiledUnder labels, CodePoints offsets, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        span(quote.span(), offsets, json);
        json.writeStringField("text", quote.text());
        json.writeStringField("kind", Keyword.of(quote.kind()));
        Json.text(json, "cue", quote.cue());
        json.writeStringField("method", quote.provenance().method());
        json.writeNumberField("confidence", quote.provenance().confidence());
        Speaker first = quote.speaker();
        if (first != null) {
            json.writeFieldName("speaker");
            write(first, offsets, json);
        }
        if (quote.speakers().size() > 1) {
            json.writeArrayFieldStart("speakers");
            for (Speaker speaker : quote.speakers()) {
                write(speaker, offsets, json);
            }
            json.writeEndArray();
        }
        filed(json, "tags", labels.tags());
        filed(json, "collections", labels.collections());
        filed(json, "notes", labels.notes());
        json.writeEndObject();
    }

    /** Few quotes are filed, so that nothing is said of those that are not. */
    private static void filed(JsonGenerator json, String name, List<String> values) throws IOException {
        if (!values.isEmpty()) {
            Json.texts(json, name, values);
        }
    }

    private static void write(Speaker speaker, CodePoints offsets, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("text", speaker.mention());
        if (speaker.span() != null) {
            span(speaker.span(), offsets, json);
        }
        Json.text(json, "name", speaker.name());
        Json.text(json, "via", speaker.via());
        json.writeFieldName("provenance");
        write(speaker.provenance(), json);
        json.writeEndObject();
    }

    private static void provenance(Article a, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("provenance");
        for (Map.Entry<Field, Provenance> why : a.provenance().entrySet()) {
            json.writeFieldName(why.getKey().key());
            write(why.getValue(), json);
        }
        for (int i = 0; i < a.boilerplate().size(); i++) {
            json.writeFieldName("boilerplate/" + i);
            write(a.boilerplate().get(i).provenance(), json);
        }
        json.writeEndObject();
    }

    private static void write(Provenance why, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("method", why.method());
        Json.text(json, "evidence", why.evidence());
        json.writeNumberField("confidence", why.confidence());
        json.writeEndObject();
    }

    private static void span(Span span, CodePoints offsets, JsonGenerator json) throws IOException {
        json.writeNumberField("start", offsets.at(span.start()));
        json.writeNumberField("end", offsets.at(span.end()));
    }
}
