package onrecord.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.function.UnaryOperator;
import onrecord.link.Link;
import onrecord.text.Keyword;

/** Links as JSON. Stateless. */
public final class LinkJson {
    private static final double THOUSAND = 1_000;

    private LinkJson() {}

    /**
     * Writes a link as an object.
     *
     * @param ids gives what is written for an article's id
     */
    public static void write(Link link, UnaryOperator<String> ids, JsonGenerator json) throws IOException {
        json.writeStartObject();
        switch (link) {
            case Link.Text text -> {
                json.writeStringField("kind", "text");
                json.writeStringField("relation", Keyword.of(text.relation()));
                json.writeStringField("a", ids.apply(text.a().article()));
                json.writeStringField("b", ids.apply(text.b().article()));
                score(text.score(), json);
                json.writeNumberField("words", text.words());
            }
            case Link.Event event -> {
                json.writeStringField("kind", "event");
                json.writeStringField("a", ids.apply(event.a()));
                json.writeStringField("b", ids.apply(event.b()));
                score(event.score(), json);
                json.writeBooleanField("sure", event.sure());
            }
            case Link.Statement statement -> {
                json.writeStringField("kind", "statement");
                end("a", statement.a(), ids, json);
                end("b", statement.b(), ids, json);
                score(statement.score(), json);
                json.writeBooleanField("sure", statement.sure());
            }
            case Link.Date date -> {
                json.writeStringField("kind", "date");
                json.writeStringField("id", ids.apply(date.article()));
                json.writeStringField("earliest", date.earliest().toString());
                json.writeStringField("latest", date.latest().toString());
                json.writeArrayFieldStart("neighbours");
                for (String neighbour : date.neighbours()) {
                    json.writeString(ids.apply(neighbour));
                }
                json.writeEndArray();
            }
        }
        json.writeEndObject();
    }

    private static void score(double score, JsonGenerator json) throws IOException {
        json.writeNumberField("score", Math.round(score * THOUSAND) / THOUSAND);
    }

    private static void end(String name, Link.End end, UnaryOperator<String> ids, JsonGenerator json)
            throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("article", ids.apply(end.article()));
        json.writeNumberField("start", end.start());
        json.writeNumberField("end", end.end());
        json.writeEndObject();
    }
}
