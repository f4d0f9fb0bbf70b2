package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values with their counts, as an aggregation of terms answers them. */
final class TermCounts {
    private TermCounts() {}

    /** The values that an answer tells, most frequent first. */
    static Map<String, Long> told(JsonNode values) {
        Map<String, Long> counts = new LinkedHashMap<>();
        values.path("buckets")
                .forEach(bucket -> counts.put(
                        bucket.path("key").asText(), bucket.path("doc_count").asLong()));
        return counts;
    }

    /** Most frequent first, then by value. */
    static List<Map.Entry<String, Long>> sorted(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }
}
