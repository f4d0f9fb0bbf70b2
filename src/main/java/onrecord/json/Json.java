package onrecord.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** JSON as every room writes it. Stateless, safe for use by several threads. */
public final class Json {
    /** Makes generators and parsers. */
    public static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** Writes JSON. */
    @FunctionalInterface
    public interface Body {
        /** Writes to the generator, which the caller closes. */
        void writeTo(JsonGenerator json) throws IOException;
    }

    /** Writes one object as a line of its own; {@code fields} writes what is in it. */
    public static void line(OutputStream out, Body fields) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            fields.writeTo(json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** Writes a field unless its value is unknown. */
    public static void text(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    /** Writes a field that is a list of texts. */
    public static void texts(JsonGenerator json, String name, Iterable<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** One line of JSON, without the line's end. */
    public static String text(Body body) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            body.writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
