package onrecord.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import onrecord.json.ArticleJson;
import onrecord.json.CodePoints;
import onrecord.json.Json;
import onrecord.model.Span;
import onrecord.search.Arrivals;
import onrecord.search.Bearer;
import onrecord.search.DateBucket;
import onrecord.search.DateCounts;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.FoundForms;
import onrecord.search.Hit;
import onrecord.search.Hit.Story;
import onrecord.search.Interpretation;
import onrecord.search.Page;
import onrecord.search.QuoteHit;
import onrecord.search.Snippet;
import onrecord.search.SpeakerFacts;
import onrecord.search.Taken;
import onrecord.text.Keyword;
import org.jspecify.annotations.Nullable;

/**
 * Answers to searches as JSON, the form of {@code /api/search} and {@code /api/quotes}. What is unknown is absent.
 * Offsets are Unicode code points, times milliseconds. Stateless, and so safe for use by several threads.
 */
public final class AnswerJson {
    private AnswerJson() {}

    /** A page of articles as one JSON object, without links. */
    public static String ofArticles(Page<Hit> page) {
        return Json.text(json -> articles(page, null, List.of(), json));
    }

    /** A page of quotes as one JSON object, without links. */
    public static String ofQuotes(Page<QuoteHit> page) {
        return Json.text(json -> quotes(page, null, List.of(), json));
    }

    /** @param forms what counted as the words of the query, where that was asked for */
    static void articles(Page<Hit> page, @Nullable AnswerLinks links, List<FoundForms> forms, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        head(page, forms, json);
        hits(page.hits(), json);
        foot(page, links, json);
        json.writeEndObject();
    }

    static void hits(List<Hit> hits, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("hits");
        for (Hit hit : hits) {
            json.writeStartObject();
            hit(hit, json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** @param forms what counted as the words of the query, where that was asked for */
    static void quotes(Page<QuoteHit> page, @Nullable AnswerLinks links, List<FoundForms> forms, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        head(page, forms, json);
        json.writeArrayFieldStart("hits");
        for (QuoteHit hit : page.hits()) {
            quote(hit, json);
        }
        json.writeEndArray();
        foot(page, links, json);
        json.writeEndObject();
    }

    private static void taken(List<Taken> taken, JsonGenerator json) throws IOException {
        if (taken.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("filters");
        for (Taken one : taken) {
            json.writeStartObject();
            json.writeStringField("param", one.facet().key());
            json.writeStringField("asked", one.asked());
            Json.texts(json, "taken", one.values());
            Json.texts(json, "nearest", one.nearest());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void forms(List<FoundForms> forms, JsonGenerator json) throws IOException {
        if (forms.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("forms");
        for (FoundForms word : forms) {
            json.writeStartObject();
            json.writeStringField("word", word.word());
            Json.texts(json, "found", word.found());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A quote as one object. */
    static void quote(QuoteHit hit, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeFieldName("quote");
        CodePoints offsets = new CodePoints(hit.context(), hit.contextOffset(), hit.contextPoint());
        ArticleJson.write(hit.quote(), hit.filed(), offsets, json);
        bearer(hit.bearer(), json);
        json.writeArrayFieldStart("highlights");
        snippet(hit.snippet(), json);
        json.writeEndArray();
        json.writeObjectFieldStart("context");
        json.writeStringField("text", hit.context());
        json.writeNumberField("offset", hit.contextPoint());
        json.writeEndObject();
        json.writeObjectFieldStart("article");
        hit(hit.article(), json);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void bearer(@Nullable Bearer bearer, JsonGenerator json) throws IOException {
        if (bearer == null) {
            return;
        }
        json.writeObjectFieldStart("perhaps");
        json.writeStringField("name", bearer.name());
        json.writeStringField("reason", bearer.reason());
        json.writeStringField("from", bearer.from().toString());
        json.writeStringField("to", bearer.to().toString());
        json.writeEndObject();
    }

    private static void head(Page<?> page, List<FoundForms> forms, JsonGenerator json) throws IOException {
        Interpretation query = page.interpretation();
        json.writeObjectFieldStart("query");
        json.writeStringField("input", query.input());
        json.writeStringField("interpreted", query.interpreted());
        json.writeBooleanField("escaped", query.escaped());
        json.writeBooleanField("relaxed", query.relaxed());
        Json.text(json, "didYouMean", query.didYouMean());
        taken(query.taken(), json);
        if (query.alsoWritten() != null) {
            json.writeObjectFieldStart("alsoWritten");
            Json.texts(json, "names", query.alsoWritten().names());
            json.writeStringField("query", query.alsoWritten().query());
            json.writeEndObject();
        }
        forms(forms, json);
        json.writeEndObject();
        json.writeObjectFieldStart("total");
        json.writeNumberField("value", page.total().value());
        json.writeStringField("relation", page.total().exact() ? "eq" : "gte");
        if (page.copies() > 0) {
            json.writeNumberField("copies", page.copies());
        }
        json.writeEndObject();
        if (page.arrivals() != null) {
            arrivals(page.arrivals(), json);
        }
        json.writeNumberField("tookMs", Math.round(page.took().toNanos() / 1e3) / 1e3);
        json.writeBooleanField("timedOut", page.timedOut());
    }

    private static void arrivals(Arrivals arrivals, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("added");
        Json.text(json, "last", arrivals.last() == null ? null : arrivals.last().toString());
        json.writeNumberField("unknown", arrivals.unknown());
        json.writeEndObject();
    }

    static void hit(Hit hit, JsonGenerator json) throws IOException {
        json.writeStringField("id", hit.id());
        json.writeStringField("source", hit.source());
        Json.text(json, "sourceId", hit.sourceId());
        Json.text(json, "title", hit.title());
        if (hit.outlet() != null) {
            ArticleJson.write(hit.outlet(), json);
        }
        if (hit.date() != null) {
            json.writeFieldName("date");
            ArticleJson.write(hit.date(), json);
        }
        if (hit.inferred() != null) {
            LinkedJson.days(hit.inferred(), json);
        }
        if (hit.dateProvenance() != null) {
            Json.text(json, "dateMethod", hit.dateProvenance().method());
            Json.text(json, "dateEvidence", hit.dateProvenance().evidence());
        }
        Json.texts(json, "authors", hit.authors());
        Json.texts(json, "agencies", hit.agencies());
        Json.texts(json, "speakers", hit.speakers());
        Json.text(json, "language", hit.language());
        Json.text(json, "url", hit.url());
        Json.text(json, "added", hit.added() == null ? null : hit.added().toString());
        json.writeNumberField("score", (float) hit.score());
        if (!hit.snippets().isEmpty()) {
            json.writeArrayFieldStart("highlights");
            for (Snippet snippet : hit.snippets()) {
                snippet(snippet, json);
            }
            json.writeEndArray();
        }
        if (hit.version() != null) {
            ArticleJson.write(hit.version(), json);
        }
        Story story = hit.story();
        if (story != null) {
            json.writeObjectFieldStart("story");
            json.writeNumberField("articles", story.articles());
            Json.texts(json, "others", story.others().stream().map(Hit::id).toList());
            json.writeEndObject();
        }
    }

    static void snippet(Snippet snippet, JsonGenerator json) throws IOException {
        CodePoints offsets = new CodePoints(snippet.text());
        json.writeStartObject();
        json.writeStringField("field", snippet.field());
        json.writeStringField("text", snippet.text());
        json.writeArrayFieldStart("ranges");
        for (Span range : snippet.ranges()) {
            json.writeStartArray();
            json.writeNumber(offsets.at(range.start()));
            json.writeNumber(offsets.at(range.end()));
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeNumberField("offset", snippet.offset());
        if (snippet.cutBefore()) {
            json.writeBooleanField("cutBefore", true);
        }
        if (snippet.cutAfter()) {
            json.writeBooleanField("cutAfter", true);
        }
        json.writeEndObject();
    }

    private static void foot(Page<?> page, @Nullable AnswerLinks links, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("facets");
        for (Map.Entry<FacetName, FacetCounts> facet : page.facets().entrySet()) {
            json.writeFieldName(facet.getKey().key());
            facet(facet.getValue(), json);
        }
        DateCounts dates = page.dates();
        if (dates != null) {
            json.writeFieldName(SearchParameters.DATE);
            dates(dates, json);
        }
        json.writeEndObject();
        if (links != null) {
            json.writeObjectFieldStart("links");
            json.writeStringField("self", links.self());
            Json.text(json, "next", links.next());
            Json.text(json, "prev", links.prev());
            json.writeEndObject();
        }
    }

    static void facet(FacetCounts counts, JsonGenerator json) throws IOException {
        speakers(counts, List.of(), json);
    }

    private static void facts(SpeakerFacts facts, JsonGenerator json) throws IOException {
        json.writeNumberField("quotes", facts.quotes());
        json.writeNumberField("articles", facts.articles());
        json.writeNumberField("outlets", facts.outlets());
        if (facts.first() != null && facts.last() != null) {
            json.writeStringField("first", facts.first().toString());
            json.writeStringField("last", facts.last().toString());
        }
        Json.texts(json, "spellings", facts.spellings());
    }

    /** A facet's values; of speakers with the facts beside them, in the same order. */
    static void speakers(FacetCounts counts, List<SpeakerFacts> facts, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("buckets");
        int i = 0;
        for (FacetCounts.Bucket bucket : counts.buckets()) {
            json.writeStartObject();
            json.writeStringField("value", bucket.value());
            json.writeStringField("label", bucket.label());
            json.writeNumberField("count", bucket.count());
            json.writeBooleanField("selected", bucket.selected());
            if (i < facts.size()) {
                facts(facts.get(i++), json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("missing", counts.missing());
        json.writeBooleanField("more", counts.more());
        if (!counts.exact()) {
            json.writeBooleanField("approximate", true);
        }
        if (counts.perhaps() > 0) {
            json.writeNumberField("perhaps", counts.perhaps());
        }
        json.writeEndObject();
    }

    static void dates(DateCounts counts, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("interval", Keyword.of(counts.interval()));
        json.writeArrayFieldStart("buckets");
        for (DateBucket bucket : counts.buckets()) {
            json.writeStartObject();
            json.writeStringField("key", bucket.key());
            json.writeStringField("from", bucket.from().toString());
            json.writeStringField("to", bucket.to().toString());
            json.writeNumberField("count", bucket.count());
            json.writeNumberField("imprecise", bucket.imprecise());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("undated", counts.undated());
        json.writeEndObject();
    }
}
