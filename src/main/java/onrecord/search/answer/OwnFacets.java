package onrecord.search.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.search.FacetCounts;
import onrecord.search.FacetCounts.Bucket;
import onrecord.search.FacetName;
import onrecord.search.Selection;

/** Puts what somebody filed for themselves among the counts of what everybody did. */
public final class OwnFacets {
    private static final Comparator<Bucket> ORDER =
            Comparator.comparingLong(Bucket::count).reversed().thenComparing(Bucket::value);

    private OwnFacets() {}

    /**
     * The counts of a facet for somebody.
     *
     * @param shared those of what everybody filed
     * @param own how many matches have each of their own labels, from them or from everybody
     * @param missing how many matches have no label from either
     * @param most the most values, those that are selected not counted
     */
    public static FacetCounts of(
            FacetName facet, FacetCounts shared, Map<String, Long> own, long missing, int most, Selection selection) {
        Map<String, Bucket> buckets = new HashMap<>();
        shared.buckets().forEach(bucket -> buckets.put(bucket.value(), bucket));
        Set<String> selected = new HashSet<>(selection.included());
        own.forEach((label, count) ->
                buckets.put(label, new Bucket(label, facet.label(label), count, selected.contains(label))));
        List<Bucket> all = buckets.values().stream().sorted(ORDER).toList();
        List<Bucket> shown = new ArrayList<>();
        boolean more = shared.more();
        for (Bucket bucket : all) {
            if (shown.size() < most || bucket.selected()) {
                shown.add(bucket);
            } else {
                more = true;
            }
        }
        return new FacetCounts(shown, missing, more, shared.exact(), shared.perhaps());
    }
}
