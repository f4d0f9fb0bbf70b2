package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.SearchRequest;
import onrecord.search.answer.FacetPrefix;
import org.jspecify.annotations.Nullable;

/** The values of one facet among the matches that begin like what was typed. Every count is exact. */
final class AllValues {
    private final Desk desk;
    private final Searched searched;
    private final SearchRequest request;

    AllValues(Desk desk, Searched searched, SearchRequest request) {
        this.desk = desk;
        this.searched = searched;
        this.request = request;
    }

    FacetCounts of(FacetName facet, ObjectNode matching, String prefix, int most) {
        String field = FilterClauses.counted(searched, facet, request.options().certain());
        @Nullable Predicate<String> wanted = FacetPrefix.of(prefix, facet);
        Predicate<String> taken = wanted == null ? value -> true : wanted;
        List<String> selected =
                wanted == null ? request.filters().selection(facet).included() : List.of();
        Map<String, Long> all = desk.held().all(field, matching);
        JsonNode missing = desk.held().aggregate(Dsl.one("missing", Dsl.one("field", field)), matching);
        List<FacetCounts.Bucket> buckets = facet == FacetName.SPEAKER
                ? new SpeakerGroups(desk, request, field).top(all, matching, selected, most + 1, taken)
                : buckets(facet, all, selected, most + 1, taken);
        boolean more = buckets.size() > most;
        List<FacetCounts.Bucket> shown = new ArrayList<>(more ? buckets.subList(0, most) : buckets);
        if (facet != FacetName.SPEAKER) {
            for (String value : selected) {
                if (shown.stream().noneMatch(bucket -> bucket.value().equals(value))) {
                    shown.add(new FacetCounts.Bucket(value, facet.label(value), all.getOrDefault(value, 0L), true));
                }
            }
        }
        FacetCounts shared = new FacetCounts(shown, missing.path("doc_count").asLong(), more, true);
        return new OwnClauses(searched, request.options().own()).areFor(facet)
                ? withOwn(facet, shared, field, matching, most, wanted)
                : shared;
    }

    private FacetCounts withOwn(
            FacetName facet,
            FacetCounts shared,
            String field,
            ObjectNode matching,
            int most,
            @Nullable Predicate<String> wanted) {
        OwnClauses own = new OwnClauses(searched, request.options().own());
        ObjectNode all = Dsl.one("filter", Dsl.everything());
        all.set("aggs", own.parts(facet, field));
        JsonNode counted = desk.held().aggregate(all, matching);
        return own.counts(facet, shared, counted, most, request.filters().selection(facet), wanted);
    }

    /** The values over the whole archive with a word, in any spelling of a speaker, that begins with these letters. */
    List<FacetCounts.Bucket> known(FacetName facet, String prefix, int most) {
        Predicate<String> taken = Objects.requireNonNull(FacetPrefix.of(prefix, facet));
        return facet == FacetName.SPEAKER
                ? new SpeakerGroups(desk, request, ClusterFields.speakers(true))
                        .top(desk.held().speakers(true), desk.held().newest(Searched.ARTICLES), List.of(), most, taken)
                : buckets(facet, all(facet), List.of(), most, taken);
    }

    private Map<String, Long> all(FacetName facet) {
        return facet == FacetName.OUTLET
                ? desk.held().outlets()
                : desk.held()
                        .all(
                                FilterClauses.counted(Searched.ARTICLES, facet, true),
                                desk.held().newest(Searched.ARTICLES));
    }

    private static List<FacetCounts.Bucket> buckets(
            FacetName facet, Map<String, Long> all, List<String> selected, int most, Predicate<String> taken) {
        List<FacetCounts.Bucket> buckets = new ArrayList<>();
        for (Map.Entry<String, Long> value : TermCounts.sorted(all)) {
            boolean chosen = selected.contains(value.getKey());
            if (taken.test(value.getKey()) && (chosen || buckets.size() < most)) {
                buckets.add(
                        new FacetCounts.Bucket(value.getKey(), facet.label(value.getKey()), value.getValue(), chosen));
            }
        }
        return buckets;
    }
}
