package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;

/**
 * The most frequent values of a facet. Each shard tells its own first ones; where one did not tell all it has, the
 * values that were told are counted again, and they are exact if none that was not told can have more than the last one
 * shown.
 */
final class TopValues {
    /** How many values each shard tells at first. */
    static final int FIRST = 200;

    /** How many it tells where the first ones do not show which come first. */
    static final int MOST = 2_000;

    private final Desk desk;
    private final FacetName facet;
    private final String field;

    TopValues(Desk desk, FacetName facet, String field) {
        this.desk = desk;
        this.facet = facet;
        this.field = field;
    }

    /** How many values of a facet are to be told at first: one shard alone tells the first ones in their order. */
    static int first(FacetName facet, Held held) {
        return facet != FacetName.SPEAKER && held.isOneShard() ? FacetCounts.MOST + 1 : FIRST;
    }

    /** The aggregation that counts them. */
    static ObjectNode of(String field, int told) {
        ObjectNode terms = Dsl.object().put("field", field).put("size", told).put("shard_size", told);
        terms.set("order", Dsl.array().add(Dsl.one("_count", "desc")).add(Dsl.one("_key", "asc")));
        return Dsl.one("terms", terms);
    }

    /**
     * The counts of an answer.
     *
     * @param counted what the aggregation of the facet answered
     * @param matching over what it counted
     * @param selected what is chosen in the facet
     */
    FacetCounts counts(JsonNode counted, ObjectNode matching, List<String> selected) {
        Told told = Told.of(desk, field, counted.path("values"), matching);
        if (!isExact(told)) {
            told = Told.of(desk, field, desk.held().aggregate(of(field, MOST), matching), matching);
        }
        boolean exact = isExact(told);
        Map<String, Long> counts = told.counts();
        Map<String, Long> known = new HashMap<>(counts);
        List<String> left =
                selected.stream().filter(value -> !known.containsKey(value)).toList();
        if (!left.isEmpty()) {
            known.putAll(desk.held().counts(field, left, matching));
        }
        boolean more = counts.size() > FacetCounts.MOST;
        return new FacetCounts(
                buckets(known, counts.keySet(), selected),
                counted.path("missing").path("doc_count").asLong(),
                more,
                exact);
    }

    /**
     * Shards that left nothing out tell the first values in their order; else a tie with the last one leaves it open.
     */
    private static boolean isExact(Told told) {
        return told.isInOrder() || nth(told.counts()) > told.untold();
    }

    private static long nth(Map<String, Long> counts) {
        return TermCounts.sorted(counts).stream()
                .skip(FacetCounts.MOST - 1L)
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(0L);
    }

    private List<FacetCounts.Bucket> buckets(Map<String, Long> known, Set<String> told, List<String> selected) {
        List<FacetCounts.Bucket> buckets = new ArrayList<>();
        List<String> left = new ArrayList<>(selected);
        for (Map.Entry<String, Long> value : TermCounts.sorted(known)) {
            if (buckets.size() < FacetCounts.MOST && told.contains(value.getKey())) {
                left.remove(value.getKey());
                buckets.add(bucket(value.getKey(), value.getValue(), selected));
            }
        }
        left.forEach(value -> buckets.add(bucket(value, known.getOrDefault(value, 0L), selected)));
        return buckets;
    }

    private FacetCounts.Bucket bucket(String value, long count, List<String> selected) {
        return new FacetCounts.Bucket(value, facet.label(value), count, selected.contains(value));
    }
}
