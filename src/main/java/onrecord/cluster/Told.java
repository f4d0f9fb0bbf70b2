package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * What shards told of the values of a field.
 *
 * @param counts the values they told, each with its exact count
 * @param untold no value that they did not tell has more than this; 0 where they told all
 * @param isInOrder whether the values told are the first ones of all
 */
record Told(Map<String, Long> counts, long untold, boolean isInOrder) {
    /**
     * Reads an answer, and asks for the counts again where a shard may have left some out.
     *
     * @param values what an aggregation of {@link TopValues} answered
     */
    static Told of(Desk desk, String field, JsonNode values, ObjectNode matching) {
        Map<String, Long> told = TermCounts.told(values);
        long bound = values.path("doc_count_error_upper_bound").asLong();
        boolean all = bound == 0 && values.path("sum_other_doc_count").asLong() == 0;
        long last = all
                ? 0
                : told.values().stream().mapToLong(Long::longValue).min().orElse(0);
        return new Told(
                bound == 0 ? told : desk.held().counts(field, List.copyOf(told.keySet()), matching),
                bound + last,
                bound == 0);
    }
}
