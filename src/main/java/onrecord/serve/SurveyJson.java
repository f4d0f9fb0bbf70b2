package onrecord.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import onrecord.json.ArticleJson;
import onrecord.json.Json;
import onrecord.search.DateBucket;
import onrecord.search.DistinctiveWords;
import onrecord.search.survey.Concordance;
import onrecord.search.survey.Sourcing;
import onrecord.search.survey.Timelines;
import onrecord.text.Keyword;

/** What the matches of a search are as a whole, as JSON. What is unknown is absent. */
final class SurveyJson {
    private SurveyJson() {}

    static void timelines(Timelines timelines, boolean quoted, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("of", quoted ? "quotes" : "articles");
        json.writeStringField("interval", Keyword.of(timelines.interval()));
        json.writeArrayFieldStart("searches");
        for (Timelines.Line line : timelines.lines()) {
            json.writeStartObject();
            json.writeStringField("query", line.search().query());
            totals(line, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("all");
        totals(timelines.all(), json);
        json.writeEndObject();
        json.writeArrayFieldStart("buckets");
        List<DateBucket> buckets = timelines.all().buckets();
        for (int i = 0; i < buckets.size(); i++) {
            bucket(timelines, i, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void totals(Timelines.Line line, JsonGenerator json) throws IOException {
        json.writeNumberField("total", line.found());
        json.writeNumberField("undated", line.undated());
        json.writeNumberField("spread", line.spread());
    }

    private static void bucket(Timelines timelines, int i, JsonGenerator json) throws IOException {
        DateBucket whole = timelines.all().buckets().get(i);
        json.writeStartObject();
        json.writeStringField("key", whole.key());
        json.writeStringField("from", whole.from().toString());
        json.writeStringField("to", whole.to().toString());
        json.writeNumberField("all", whole.count());
        json.writeArrayFieldStart("counts");
        for (Timelines.Line line : timelines.lines()) {
            json.writeNumber(line.buckets().get(i).count());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("shares");
        for (Timelines.Line line : timelines.lines()) {
            Double share = timelines.share(line, i);
            if (share == null) {
                json.writeNull();
            } else {
                json.writeNumber((double) Math.round(share * 1e6) / 1e6);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** What sort of speaker it is, in a word. */
    static String sort(Sourcing.Voice voice) {
        return voice.body() ? "body" : "person";
    }

    /** @param names how many names of each outlet are told */
    static void sourcing(Sourcing sourcing, int names, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("outlets");
        for (Sourcing.Outlet outlet : sourcing.outlets()) {
            json.writeStartObject();
            Json.text(json, "outlet", outlet.name());
            json.writeNumberField("quotes", outlet.quotes());
            json.writeNumberField("people", outlet.people());
            json.writeNumberField("bodies", outlet.bodies());
            json.writeNumberField("unnamed", outlet.unnamed());
            json.writeNumberField("perhaps", outlet.perhaps());
            json.writeNumberField("names", outlet.speakers().size());
            json.writeArrayFieldStart("speakers");
            for (Sourcing.Voice voice : outlet.speakers().stream().limit(names).toList()) {
                json.writeStartObject();
                json.writeStringField("name", voice.name());
                json.writeStringField("sort", sort(voice));
                json.writeNumberField("quotes", voice.quotes());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeBooleanField("more", sourcing.more());
        json.writeEndObject();
    }

    static void concordance(Concordance concordance, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("lines");
        for (Concordance.Line line : concordance.lines()) {
            json.writeStartObject();
            json.writeStringField("article", line.article().id());
            Json.text(json, "title", line.article().title());
            if (line.article().outlet() != null) {
                ArticleJson.write(line.article().outlet(), json);
            }
            if (line.article().date() != null) {
                json.writeFieldName("date");
                ArticleJson.write(line.article().date(), json);
            }
            json.writeStringField("field", line.field());
            json.writeNumberField("offset", line.offset());
            json.writeStringField("before", line.before());
            json.writeStringField("match", line.match());
            json.writeStringField("after", line.after());
            Json.text(json, "speaker", line.speaker());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeBooleanField("more", concordance.more());
        json.writeEndObject();
    }

    static void words(DistinctiveWords words, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("found", words.found());
        json.writeNumberField("read", words.read());
        json.writeNumberField("length", words.length());
        json.writeNumberField("rest", words.rest());
        json.writeArrayFieldStart("words");
        for (DistinctiveWords.Word word : words.words()) {
            json.writeStartObject();
            json.writeStringField("word", word.word());
            json.writeNumberField("score", Math.round(word.score() * 100) / 100.0);
            if (word.elsewhere() > 0) {
                json.writeNumberField("ratio", Math.round(words.ratio(word) * 100) / 100.0);
            }
            json.writeNumberField("count", word.count());
            json.writeNumberField("articles", word.articles());
            json.writeNumberField("elsewhere", word.elsewhere());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
