package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveException.Reason;

/** What an archive must be before it is asked or written to. */
final class Opening {
    private final Nodes nodes;
    private final String name;

    Opening(Nodes nodes) {
        this.nodes = nodes;
        this.name = nodes.settings().name();
    }

    /** The version of the nodes. @throws ArchiveException if it is none that will do */
    String requireVersion() {
        JsonNode version = nodes.get("").path("version");
        String number = version.path("number").asText("unknown");
        boolean openSearch = version.path("distribution").asText().equals("opensearch");
        if (!openSearch || !number.startsWith("3.")) {
            throw new ArchiveException("the nodes of " + name + " run "
                    + (openSearch ? "OpenSearch " : "no OpenSearch, but version ") + number
                    + ", and an archive needs OpenSearch 3");
        }
        return number;
    }

    /** @throws ArchiveException if the archive is not there, or of another format, or may lose what was acknowledged */
    void require() {
        requireVersion();
        for (String alias : List.of(name, FileIndex.name(name))) {
            JsonNode index = index(alias);
            requireFormat(index);
            requireDurable(alias, index);
        }
        JsonNode health = nodes.get("_cluster/health/" + name + "," + FileIndex.name(name));
        if (health.path("status").asText().equals("red")) {
            throw new ArchiveException(
                    "the archive " + name + ": a part of it is on no node that runs: start all nodes",
                    Reason.UNREACHABLE);
        }
    }

    private JsonNode index(String alias) {
        return nodes.get(alias).elements().next();
    }

    private void requireFormat(JsonNode index) {
        int format = index.path("mappings")
                .path("_meta")
                .path("onrecord")
                .path("format")
                .asInt();
        if (format > IndexDefinition.FORMAT) {
            throw new ArchiveException("the archive " + name + " has format " + format
                    + " of clusters, and this OnRecord reads format " + IndexDefinition.FORMAT
                    + ": use a newer OnRecord");
        }
        if (format < IndexDefinition.FORMAT) {
            throw new ArchiveException("the index " + name + " of the cluster is no archive that OnRecord made:"
                    + " \"cluster create\" makes one, with another name");
        }
    }

    private void requireDurable(String alias, JsonNode index) {
        JsonNode kept = index.path("settings").path("index").path("translog").path("durability");
        if (kept.asText("request").equals("async")) {
            throw new ArchiveException("the archive " + name + " would lose what it acknowledged when a machine fails:"
                    + " set index.translog.durability of " + alias + " to request");
        }
    }

    /**
     * What cannot be asked of the archive because an OnRecord of before made it, a sentence each. Articles that are
     * there lack the values, so that nothing but writing them anew gives them.
     */
    List<String> older() {
        List<String> lacking = IndexDefinition.ARTICLES.lacking(index(name).path("mappings"));
        return lacking.isEmpty()
                ? List.of()
                : List.of("the archive " + name + " is of an older OnRecord: it lacks " + String.join(", ", lacking)
                        + ", by which nothing is found and nothing can be added; \"onrecord cluster move\" writes its"
                        + " articles anew");
    }

    /** @throws ArchiveException if what is written now would be refused */
    void requireWritable() {
        require();
        List<String> older = older();
        if (!older.isEmpty()) {
            throw new ArchiveException(older.getFirst());
        }
        String files = FileIndex.name(name);
        if (!IndexDefinition.FILES.lacking(index(files).path("mappings")).isEmpty()) {
            // what is there already needs none of them
            nodes.required(nodes.ask("PUT", files + "/_mapping", IndexDefinition.FILES.fields()));
        }
    }
}
