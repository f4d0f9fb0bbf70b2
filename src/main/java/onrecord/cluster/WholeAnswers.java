package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveException.Reason;

/** How an archive is asked, so that a part of it is never taken for the whole. */
final class WholeAnswers {
    private WholeAnswers() {}

    /** The path of a search, which a shard that does not answer makes fail. */
    static String path(String index) {
        return index + "/_search?allow_partial_search_results=false";
    }

    /** The path of a search whose hits are ordered by score: every shard counts words over all shards. */
    static String pathByScore(String index) {
        return path(index) + "&search_type=dfs_query_then_fetch";
    }

    /**
     * The answers to several searches ordered by score, in one question. @throws ArchiveException if one is not whole
     */
    static List<JsonNode> ofEachByScore(Nodes nodes, List<ObjectNode> bodies) {
        List<JsonNode> answers = new ArrayList<>();
        if (bodies.isEmpty()) {
            return answers;
        }
        StringBuilder lines = new StringBuilder();
        for (ObjectNode body : bodies) {
            lines.append("{\"allow_partial_search_results\":false}\n")
                    .append(body)
                    .append('\n');
        }
        String path = nodes.settings().name() + "/_msearch?search_type=dfs_query_then_fetch";
        for (JsonNode answer : nodes.required(nodes.lines(path, lines.toString().getBytes(StandardCharsets.UTF_8)))
                .path("responses")) {
            answers.add(whole(
                    nodes, nodes.required(new NodeAnswer(answer.path("status").asInt(), answer))));
        }
        return answers;
    }

    /** The answer, if every shard gave its part. @throws ArchiveException if one did not */
    static JsonNode whole(Nodes nodes, JsonNode answer) {
        JsonNode shards = answer.path("_shards");
        if (shards.path("successful").asInt(-1) != shards.path("total").asInt()) {
            throw new ArchiveException(
                    "the archive " + nodes.settings().name() + ": "
                            + shards.path("successful").asInt() + " of its "
                            + shards.path("total").asInt() + " shards answer, and no part is given for the whole: see"
                            + " that all nodes run",
                    Reason.UNREACHABLE);
        }
        return answer;
    }
}
