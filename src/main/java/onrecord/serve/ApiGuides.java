package onrecord.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import onrecord.serve.page.ApiGuide;
import org.jspecify.annotations.Nullable;

/** The API's description, {@code openapi.json}, as a page at {@code /api}. */
final class ApiGuides {
    private final Pages pages;
    private final byte[] description;
    private volatile @Nullable List<ApiGuide.Operation> operations;

    ApiGuides(Pages pages, byte[] description) {
        this.pages = pages;
        this.description = description;
    }

    void guide(Context ctx) {
        ctx.header("Cache-Control", "no-cache");
        pages.answer(
                ctx,
                "api.jte",
                new ApiGuide(pages.frame(ctx, Preferences.messages(ctx).text("nav.api"), ""), operations()));
    }

    /** Read at the first asking: few ask, and a start that reads it takes a twentieth longer. */
    private List<ApiGuide.Operation> operations() {
        List<ApiGuide.Operation> known = operations;
        if (known == null) {
            try {
                known = operations(new ObjectMapper().readTree(description));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            operations = known;
        }
        return known;
    }

    private static List<ApiGuide.Operation> operations(JsonNode document) {
        List<ApiGuide.Operation> operations = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    JsonNode operation = method.getValue();
                    List<ApiGuide.Parameter> parameters = new ArrayList<>();
                    for (JsonNode reference : operation.path("parameters")) {
                        JsonNode parameter =
                                document.at(reference.path("$ref").asText().substring(1));
                        parameters.add(new ApiGuide.Parameter(
                                parameter.path("name").asText(),
                                type(parameter.path("schema")),
                                parameter.path("description").asText()));
                    }
                    operations.add(new ApiGuide.Operation(
                            method.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            operation.path("summary").asText(),
                            operation.path("description").asText(),
                            parameters));
                }));
        return List.copyOf(operations);
    }

    private static String type(JsonNode schema) {
        if (schema.has("enum")) {
            List<String> values = new ArrayList<>();
            schema.get("enum").forEach(value -> values.add(value.asText()));
            return String.join(" | ", values);
        }
        return schema.path("type").asText();
    }
}
