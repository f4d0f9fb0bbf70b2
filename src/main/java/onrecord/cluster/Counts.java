package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import onrecord.search.DateCounts;
import onrecord.search.DayCount;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.SearchRequest;
import onrecord.search.Selection;
import org.jspecify.annotations.Nullable;

/**
 * What is counted beside a page: its facets, and its matches over time. A facet in which something is chosen leaves
 * that choice out of account: such a choice narrows the hits alone, and each count by a filter of its own.
 */
final class Counts {
    /** More different ranges of days than this are read in batches. */
    private static final int MOST_RANGES = 20_000;

    private static final String DATES = "dates";
    private static final String PERHAPS = "perhaps";

    /** Between the name of what is counted and of a part of it. */
    private static final String PART = ".";

    private final Desk desk;
    private final Searched searched;
    private final SearchRequest request;
    private final FilterClauses filters;
    private final OwnClauses own;

    Counts(Desk desk, Searched searched, SearchRequest request, FilterClauses filters) {
        this.desk = desk;
        this.searched = searched;
        this.request = request;
        this.filters = filters;
        this.own = new OwnClauses(searched, request.options().own());
    }

    /** What was counted. */
    record Counted(
            Map<FacetName, FacetCounts> facets, @Nullable DateCounts dates) {}

    /** The filters that narrow all that is counted; the others narrow the hits alone. */
    List<ObjectNode> ofPage() {
        return hasOwn() ? List.of() : filters.all();
    }

    /** Whether anything is counted that leaves a choice of its own out of account. */
    private boolean hasOwn() {
        return request.facets().stream().anyMatch(filters::has) || (request.dateFacet() && filters.hasDate());
    }

    /** Adds what is to be counted. */
    void addTo(ObjectNode body) {
        if (hasOwn()) {
            body.set("post_filter", Dsl.all(filters.all(), List.of()));
        }
        ObjectNode aggs = Dsl.object();
        for (FacetName facet : request.facets()) {
            String field = field(facet);
            ObjectNode parts = Dsl.object();
            parts.set("values", TopValues.of(field, TopValues.first(facet, desk.held())));
            if (own.areFor(facet)) {
                parts.setAll(own.parts(facet, field));
            } else {
                parts.set("missing", Dsl.one("missing", Dsl.one("field", field)));
            }
            if (facet == FacetName.SPEAKER && request.options().certain()) {
                parts.set(PERHAPS, Dsl.one("filter", filters.perhaps()));
            }
            add(aggs, facet.key(), filters.without(facet), parts);
        }
        if (request.dateFacet()) {
            ObjectNode terms = Dsl.object().put("field", range()).put("size", MOST_RANGES);
            ObjectNode parts = Dsl.object();
            parts.set("ranges", Dsl.one("terms", terms));
            parts.set("undated", Dsl.one("missing", Dsl.one("field", range())));
            add(aggs, DATES, filters.withoutDate(), parts);
        }
        if (!aggs.isEmpty()) {
            body.set("aggs", aggs);
        }
    }

    /** Adds counts of what these filters let through; without any, a filter for each costs half as much again. */
    private void add(ObjectNode aggs, String key, List<ObjectNode> some, ObjectNode parts) {
        if (hasOwn()) {
            ObjectNode agg = Dsl.one("filter", Dsl.all(some, List.of()));
            agg.set("aggs", parts);
            aggs.set(key, agg);
        } else {
            parts.properties().forEach(part -> aggs.set(key + PART + part.getKey(), part.getValue()));
        }
    }

    /** What was counted for a facet or the dates, by the names of the parts. */
    private JsonNode counted(JsonNode aggregations, String key) {
        if (hasOwn()) {
            return aggregations.path(key);
        }
        ObjectNode parts = Dsl.object();
        aggregations.properties().forEach(part -> {
            if (part.getKey().startsWith(key + PART)) {
                parts.set(part.getKey().substring(key.length() + PART.length()), part.getValue());
            }
        });
        return parts;
    }

    private String field(FacetName facet) {
        return FilterClauses.counted(searched, facet, request.options().certain());
    }

    private String range() {
        return searched.field(ClusterFields.RANGE);
    }

    /**
     * What was counted, asked again where the first answer does not tell it exactly.
     *
     * @param matching what matches with some filters
     */
    Counted read(JsonNode aggregations, Function<List<ObjectNode>, ObjectNode> matching) {
        Map<FacetName, FacetCounts> facets = new EnumMap<>(FacetName.class);
        for (FacetName facet : request.facets()) {
            JsonNode counted = counted(aggregations, facet.key());
            ObjectNode all = matching.apply(filters.without(facet));
            List<String> selected = request.filters().selection(facet).included();
            FacetCounts counts = facet == FacetName.SPEAKER
                    ? new SpeakerGroups(desk, request, field(facet)).counts(counted, all, selected)
                    : new TopValues(desk, facet, field(facet)).counts(counted, all, selected);
            if (own.areFor(facet)) {
                Selection selection = request.filters().selection(facet);
                counts = own.counts(facet, counts, counted, FacetCounts.MOST, selection, null);
            }
            facets.put(
                    facet,
                    counts.withPerhaps(counted.path(PERHAPS).path("doc_count").asLong()));
        }
        return new Counted(facets, request.dateFacet() ? dates(counted(aggregations, DATES), matching) : null);
    }

    private DateCounts dates(JsonNode counted, Function<List<ObjectNode>, ObjectNode> matching) {
        JsonNode ranges = counted.path("ranges");
        Map<Long, Long> counts = new TreeMap<>();
        if (ranges.path("sum_other_doc_count").asLong() > 0) {
            desk.held()
                    .all(range(), matching.apply(filters.withoutDate()))
                    .forEach((range, count) -> counts.put(Long.parseLong(range), count));
        } else {
            ranges.path("buckets")
                    .forEach(bucket -> counts.put(
                            bucket.path("key").asLong(),
                            bucket.path("doc_count").asLong()));
        }
        List<DayCount> days = counts.entrySet().stream()
                .map(range -> new DayCount(
                        (int) (range.getKey() >> Integer.SIZE), range.getKey().intValue(), range.getValue()))
                .toList();
        return DateCounts.of(days, counted.path("undated").path("doc_count").asLong());
    }
}
