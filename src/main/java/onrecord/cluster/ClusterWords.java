package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.StreamSupport;
import onrecord.search.answer.Spelling;

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
                .min(Comparator.<JsonNode>comparingInt(
                                option -> edits(word, option.path("text").asText()))
                        .thenComparing(Comparator.<JsonNode>comparingLong(
                                        option -> option.path("freq").asLong())
                                .reversed()))
                .map(option -> option.path("text").asText());
    }

    /**
     * How many letters are wrong, missing, too many or swapped (Damerau and Levenshtein, without twice-moved letters).
     */
    static int edits(String one, String other) {
        int[][] least = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                least[i][j] = i == 0 || j == 0 ? i + j : step(one, other, least, i, j);
            }
        }
        return least[one.length()][other.length()];
    }

    private static int step(String one, String other, int[][] least, int i, int j) {
        int changed = least[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int best = Math.min(changed, 1 + Math.min(least[i - 1][j], least[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, least[i - 2][j - 2] + 1) : best;
    }
}
