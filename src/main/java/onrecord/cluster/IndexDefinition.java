package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What the two indices of an archive are made of. */
enum IndexDefinition {
    /** That of articles and quotes. */
    ARTICLES("articles.json"),
    /** That of files and links. */
    FILES("files.json");

    /** Another number is another form, which this program cannot read. */
    static final int FORMAT = 1;

    private static final String PROPERTIES = "properties";
    private final String resource;

    IndexDefinition(String resource) {
        this.resource = resource;
    }

    /** The body that makes it. */
    ObjectNode body(int replicas) {
        ObjectNode definition = read();
        ((ObjectNode) definition.path("settings")).put("number_of_replicas", replicas);
        return definition;
    }

    /** The body that makes an index of so many shards. */
    ObjectNode body(int shards, int replicas) {
        ObjectNode definition = body(replicas);
        ((ObjectNode) definition.path("settings")).put("number_of_shards", shards);
        return definition;
    }

    private ObjectNode read() {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(resource), resource)) {
            return (ObjectNode) Nodes.JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields, as a body that adds them to an index of before. */
    ObjectNode fields() {
        return Dsl.one(PROPERTIES, read().path("mappings").path(PROPERTIES));
    }

    /** The fields that an index with these mappings lacks, or has of another type. */
    List<String> lacking(JsonNode mappings) {
        Map<String, String> there = new TreeMap<>();
        collect(mappings, "", there);
        Map<String, String> wanted = new TreeMap<>();
        collect(read().path("mappings"), "", wanted);
        List<String> lacking = new ArrayList<>();
        wanted.forEach((field, type) -> {
            if (!type.equals(there.get(field))) {
                lacking.add(field);
            }
        });
        return lacking;
    }

    private static void collect(JsonNode node, String prefix, Map<String, String> types) {
        for (String under : List.of(PROPERTIES, "fields")) {
            for (Map.Entry<String, JsonNode> field : node.path(under).properties()) {
                String name = prefix + field.getKey();
                types.put(name, field.getValue().path("type").asText("object"));
                collect(field.getValue(), name + ".", types);
            }
        }
    }
}
