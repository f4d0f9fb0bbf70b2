package onrecord.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onrecord.text.Resources;

/**
 * The parameters of a search for other ways of asking than HTTP: what they are, read from the API's own description,
 * and a request from their values. Stateless.
 */
public final class SearchForm {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SearchForm() {}

    /** The parameters as a JSON Schema of one object, those left out that say how an answer is formed over HTTP. */
    public static String schema() {
        JsonNode document = description();
        ObjectNode schema = JSON.createObjectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        for (JsonNode reference : document.at("/paths").path("/api/search").at("/get/parameters")) {
            JsonNode parameter = document.at(reference.path("$ref").asText().substring(1));
            ObjectNode property = parameter.path("schema").deepCopy();
            properties.set(
                    parameter.path("name").asText(),
                    property.put("description", parameter.path("description").asText()));
        }
        return schema.toString();
    }

    /**
     * The values given, a list for those that may be repeated, as {@link SearchParameters#of} reads them.
     *
     * @param values strings, numbers, booleans and lists of them; null counts as absent
     */
    public static Map<String, List<String>> parameters(Map<String, ?> values) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            List<String> texts = new ArrayList<>();
            if (value instanceof Iterable<?> several) {
                several.forEach(one -> texts.add(String.valueOf(one)));
            } else if (value != null) {
                texts.add(value.toString());
            }
            parameters.put(name, texts);
        });
        return parameters;
    }

    private static JsonNode description() {
        try {
            return JSON.readTree(Resources.bytes(SearchForm.class, "openapi.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
