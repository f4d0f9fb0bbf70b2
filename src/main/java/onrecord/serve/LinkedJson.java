package onrecord.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import onrecord.json.ArticleJson;
import onrecord.json.CodePoints;
import onrecord.json.Json;
import onrecord.link.Link;
import onrecord.model.Article;
import onrecord.model.FiledUnder;
import onrecord.model.Span;
import onrecord.search.linked.ArticleLinks;
import onrecord.search.linked.Contradiction;
import onrecord.search.linked.Happening;
import onrecord.search.linked.InferredDate;
import onrecord.search.linked.LinkedArticle;
import onrecord.search.linked.Passage;
import onrecord.search.linked.Report;
import onrecord.search.linked.Statement;
import onrecord.search.linked.WireCredit;
import onrecord.serve.page.Messages;
import onrecord.text.Keyword;

/** What articles and quotes are to each other, as JSON. Reasons are in English. Stateless. */
final class LinkedJson {
    private static final double THOUSAND = 1_000;

    private LinkedJson() {}

    /** The fields that an article has from its links: {@code wire}, {@code inferredDate}, {@code linked}. */
    static void fields(Article article, ArticleLinks links, JsonGenerator json) throws IOException {
        Messages english = Messages.of("en");
        WireCredit wire = WireCredit.of(article).orElse(null);
        if (wire != null) {
            json.writeObjectFieldStart("wire");
            json.writeStringField("agency", wire.agency());
            json.writeStringField("credit", wire.words());
            json.writeEndObject();
        }
        InferredDate date = links.date();
        if (date != null) {
            json.writeObjectFieldStart("inferredDate");
            json.writeStringField("earliest", date.earliest().toString());
            json.writeStringField("latest", date.latest().toString());
            json.writeArrayFieldStart("because");
            for (LinkedArticle because : date.because()) {
                linked(because, english, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeArrayFieldStart("linked");
        for (LinkedArticle linked : links.articles()) {
            linked(linked, english, json);
        }
        json.writeEndArray();
        json.writeBooleanField("linksCurrent", links.current());
    }

    private static void linked(LinkedArticle linked, Messages english, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("relation", Keyword.of(linked.tie()));
        json.writeBooleanField("sure", linked.sure());
        json.writeNumberField("score", rounded(linked.score()));
        if (linked.words() > 0) {
            json.writeNumberField("words", linked.words());
        }
        json.writeStringField("reason", LinkedViews.reason(linked, english));
        json.writeFieldName("article");
        article(linked.article(), json);
        passage("here", linked.here(), json);
        passage("there", linked.there(), json);
        json.writeEndObject();
    }

    private static void passage(String name, Passage passage, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("start", passage.start());
        json.writeNumberField("end", passage.end());
        json.writeStringField("text", passage.text());
        json.writeEndObject();
    }

    /** What is told of an article wherever it is named: who it is and when. */
    static void article(Article article, JsonGenerator json) throws IOException {
        json.writeStartObject();
        articleFields(article, json);
        json.writeEndObject();
    }

    private static void articleFields(Article article, JsonGenerator json) throws IOException {
        json.writeStringField("id", article.id());
        Json.text(json, "title", article.title());
        if (article.outlet() != null) {
            ArticleJson.write(article.outlet(), json);
        }
        if (article.date() != null) {
            json.writeFieldName("date");
            ArticleJson.write(article.date(), json);
        }
        Json.text(json, "language", article.language());
    }

    /** Days that follow from other articles, as the field {@code inferredDate}. */
    static void days(Link.Date date, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("inferredDate");
        json.writeStringField("earliest", date.earliest().toString());
        json.writeStringField("latest", date.latest().toString());
        json.writeEndObject();
    }

    /** A statement as one object. */
    static void statement(Statement statement, List<Contradiction> contradictions, JsonGenerator json)
            throws IOException {
        Messages english = Messages.of("en");
        Report first = statement.reports().getFirst();
        json.writeStartObject();
        json.writeStringField("id", first.id().toString());
        json.writeNumberField("outlets", statement.outlets());
        json.writeArrayFieldStart("reports");
        for (Report report : statement.reports()) {
            report(report, first, english, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("contradictions");
        for (Contradiction contradiction : contradictions) {
            json.writeStartObject();
            json.writeStringField("speaker", contradiction.speaker());
            json.writeFieldName("article");
            article(contradiction.article(), json);
            json.writeFieldName("quote");
            ArticleJson.write(
                    contradiction.quote(),
                    new CodePoints(contradiction.article().body()),
                    json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** A report of a statement; all but the first say why they are joined with it. */
    static void report(Report report, Report first, Messages english, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", report.id().toString());
        json.writeBooleanField("sure", report.sure());
        json.writeNumberField("score", rounded(report.score()));
        if (!report.equals(first)) {
            json.writeStringField("reason", LinkedViews.reason(report, first, english));
        }
        json.writeBooleanField("translated", report.translates(first));
        json.writeFieldName("quote");
        FiledUnder labels = FiledUnder.of(report.article(), report.quote());
        ArticleJson.write(
                report.quote(), labels, new CodePoints(report.article().body()), json);
        json.writeArrayFieldStart("differing");
        CodePoints points = new CodePoints(report.quote().text());
        for (Span span : report.wording().differing()) {
            json.writeStartArray();
            json.writeNumber(points.at(span.start()));
            json.writeNumber(points.at(span.end()));
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeFieldName("article");
        article(report.article(), json);
        if (report.date() != null) {
            days(report.date(), json);
        }
        json.writeEndObject();
    }

    /** A happening with its statements as one object. */
    static void happening(Happening happening, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", happening.article().id());
        json.writeArrayFieldStart("articles");
        for (Happening.Report report : happening.reports()) {
            json.writeStartObject();
            articleFields(report.article(), json);
            json.writeBooleanField("sure", report.sure());
            json.writeNumberField("score", rounded(report.score()));
            if (report.date() != null) {
                days(report.date(), json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("statements");
        for (Happening.Row row : happening.statements()) {
            row(row, happening, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void row(Happening.Row row, Happening happening, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", row.first().id().toString());
        json.writeFieldName("quote");
        ArticleJson.write(
                row.first().quote(), new CodePoints(row.first().article().body()), json);
        json.writeArrayFieldStart("articles");
        for (Happening.Report report : happening.reports()) {
            Happening.Cell cell = row.cells().get(report.article().id());
            json.writeStartObject();
            json.writeStringField("article", report.article().id());
            json.writeStringField("how", LinkedViews.how(cell));
            if (cell != null) {
                json.writeStringField("quote", cell.id().toString());
                json.writeBooleanField("sure", cell.sure());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static double rounded(double score) {
        return Math.round(score * THOUSAND) / THOUSAND;
    }
}
