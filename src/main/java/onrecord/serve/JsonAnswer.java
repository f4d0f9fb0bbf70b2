package onrecord.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import onrecord.json.Json;

/** An answer in JSON. */
final class JsonAnswer {
    static final String MEDIA_TYPE = "application/json";

    private static final int USUAL_BYTES = 8 << 10;

    private JsonAnswer() {}

    static void write(Context ctx, Json.Body body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (JsonGenerator json = Json.FACTORY.createGenerator(bytes)) {
            body.writeTo(json);
        }
        ctx.contentType(MEDIA_TYPE).result(bytes.toByteArray());
    }
}
