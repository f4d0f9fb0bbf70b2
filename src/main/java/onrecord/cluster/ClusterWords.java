package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.StreamSupport;
import onrecord.search.answer.Spelling;
import onrecord.text.EditDistance;

/**
 * The words of one field of an archive, for spelling.
 *
 * @param field analysed as texts are
 */
record ClusterWords(Desk desk, String field) implements Spelling.Known {
    private static final int LOOKED_AT = 50;

    @Override
    public boolean has(String word) {
        ObjectNode query = Dsl.one("query", Dsl.term(field, word));
        return desk.nodes()
                        .post(desk.index() + "/_count", query, Nodes.SEARCH)
                        .path("count")
                        .asLong()
                > 0;
    }

    /** A node counts a word on one shard at a time and tells the sum. */
    @Override
    public Optional<String> nearest(String word) {
        ObjectNode term = Dsl.object().put("field", field).put("analyzer", "keyword");
        term.put("max_edits", 2).put("prefix_length", 1).put("size", LOOKED_AT).put("suggest_mode", "always");
        ObjectNode near = Dsl.one("text", word);
        near.set("term", term);
        ObjectNode body = Dsl.object().put("size", 0);
        body.set("suggest", Dsl.one("near", near));
        JsonNode options = WholeAnswers.whole(
                        desk.nodes(), desk.nodes().post(WholeAnswers.path(desk.index()), body, Nodes.SEARCH))
                .path("suggest")
                .path("near")
                .path(0)
                .path("options");
        return StreamSupport.stream(options.spliterator(), false)
                .min(Comparator.<JsonNode>comparingInt(option ->
                                EditDistance.of(word, option.path("text").asText()))
                        .thenComparing(Comparator.<JsonNode>comparingLong(
                                        option -> option.path("freq").asLong())
                                .reversed()))
                .map(option -> option.path("text").asText());
    }
}
