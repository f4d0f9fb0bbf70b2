package onrecord.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import onrecord.json.ArticleJson;
import onrecord.json.CodePoints;
import onrecord.json.Json;
import onrecord.link.Likeness;
import onrecord.model.Span;
import onrecord.search.Verification;
import onrecord.text.Keyword;

/** What was found out about somebody's words as JSON. Offsets are Unicode code points. Stateless. */
public final class VerificationJson {
    private VerificationJson() {}

    /** One JSON object on one line. */
    public static String of(Verification verification) {
        return Json.text(json -> write(verification, json));
    }

    static void write(Verification verification, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("words", verification.words());
        Json.text(json, "speaker", verification.speaker());
        json.writeStringField("verdict", Keyword.of(verification.verdict()));
        json.writeBooleanField("complete", verification.complete());
        json.writeArrayFieldStart("passages");
        for (Verification.Passage passage : verification.passages()) {
            json.writeStartObject();
            passage(verification.words(), passage, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void passage(String words, Verification.Passage passage, JsonGenerator json) throws IOException {
        CodePoints body = new CodePoints(passage.context(), passage.contextOffset(), passage.contextPoint());
        Likeness likeness = passage.likeness();
        json.writeStringField("voice", Keyword.of(passage.voice()));
        json.writeBooleanField("quoted", passage.quoted());
        json.writeNumberField("changed", likeness.changed());
        json.writeNumberField("score", Math.round(likeness.score() * 1e3) / 1e3);
        span("asked", likeness.asked(), new CodePoints(words), json);
        span("found", likeness.found(), body, json);
        json.writeArrayFieldStart("parts");
        for (Likeness.Part part : likeness.parts()) {
            json.writeStartObject();
            json.writeStringField("kind", Keyword.of(part.kind()));
            json.writeStringField("asked", part.asked());
            json.writeStringField("found", part.found());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (passage.quote() != null) {
            json.writeFieldName("quote");
            ArticleJson.write(passage.quote(), body, json);
        }
        json.writeObjectFieldStart("context");
        json.writeStringField("text", passage.context());
        json.writeNumberField("offset", passage.contextPoint());
        json.writeEndObject();
        json.writeObjectFieldStart("article");
        AnswerJson.hit(passage.article(), json);
        json.writeEndObject();
    }

    private static void span(String name, Span span, CodePoints points, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("start", points.at(span.start()));
        json.writeNumberField("end", points.at(span.end()));
        json.writeEndObject();
    }
}
