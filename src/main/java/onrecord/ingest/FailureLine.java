package onrecord.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import onrecord.json.Json;
import onrecord.read.Reading;
import onrecord.text.Keyword;

/** A failure as one line of JSON, as the archive and {@code failures.jsonl} keep it: source, kind, reason. */
public final class FailureLine {
    private FailureLine() {}

    /** The line, without its end. */
    public static String of(Reading.Failed failed) {
        return Json.text(json -> {
            json.writeStartObject();
            json.writeStringField("source", failed.source());
            json.writeStringField("kind", Keyword.of(failed.kind()));
            json.writeStringField("reason", failed.reason());
            json.writeEndObject();
        });
    }

    /** The failure of a line. @throws IllegalArgumentException if it is not such a line */
    public static Reading.Failed parse(String line) {
        String source = "";
        String kind = "";
        String reason = "";
        try (JsonParser json = Json.FACTORY.createParser(line)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                String value = String.valueOf(json.nextTextValue());
                switch (name) {
                    case "source" -> source = value;
                    case "kind" -> kind = value;
                    case "reason" -> reason = value;
                    default -> throw new IllegalArgumentException("not a failure: " + line);
                }
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("not a failure: " + line, e);
        }
        return new Reading.Failed(source, Keyword.constant(Reading.Failed.Kind.class, kind), reason);
    }
}
