package onrecord.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import onrecord.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * A request that is not answered as asked, and why: an RFC 9457 problem with two members of our own, {@code code} for
 * programs and {@code param} for the parameter it is about.
 */
final class Problem extends RuntimeException {
    static final String MEDIA_TYPE = "application/problem+json";

    private final int status;
    private final String code;
    private final @Nullable String param;

    /**
     * @param code what is wrong, in lower case with hyphens
     * @param param the parameter it is about, or null
     * @param detail one line for a person
     */
    Problem(int status, String code, @Nullable String param, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.param = param;
    }

    /** A parameter whose value cannot be used. */
    static Problem parameter(String param, String detail) {
        return new Problem(400, "parameter-invalid", param, detail);
    }

    static Problem notFound(String detail) {
        return new Problem(404, "not-found", null, detail);
    }

    /** No article has this id. */
    static Problem noArticle(String id) {
        return notFound("there is no article \"" + id + "\" in this archive");
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    @Nullable
    String param() {
        return param;
    }

    /** What went wrong, for a person; never null. */
    String detail() {
        return String.valueOf(getMessage());
    }

    /** The problem as a JSON object of the media type {@value #MEDIA_TYPE}. */
    String toJson() {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = Json.FACTORY.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("type", "about:blank");
            json.writeStringField("title", ReasonPhrase.of(status));
            json.writeNumberField("status", status);
            json.writeStringField("detail", detail());
            json.writeStringField("code", code);
            if (param != null) {
                json.writeStringField("param", param);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
