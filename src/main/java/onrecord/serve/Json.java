package onrecord.serve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Answers in JSON, written straight to bytes. */
final class Json {
    static final JsonFactory FACTORY = new JsonFactory();
    static final String MEDIA_TYPE = "application/json";

    private static final int USUAL_ANSWER_BYTES = 8 << 10;

    private Json() {}

    /** What writes the body of an answer. */
    @FunctionalInterface
    interface Body {
        void writeTo(JsonGenerator json) throws IOException;
    }

    static void answer(Context ctx, Body body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_ANSWER_BYTES);
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            body.writeTo(json);
        }
        ctx.contentType(MEDIA_TYPE).result(bytes.toByteArray());
    }

    /** Writes one object as a line of its own; {@code fields} writes what is in it. */
    static void line(OutputStream out, Body fields) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            fields.writeTo(json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** Writes a field unless its value is unknown. */
    static void text(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    static void texts(JsonGenerator json, String name, Iterable<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
