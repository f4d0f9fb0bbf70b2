package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import onrecord.index.codec.Fields;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.OwnLabels;
import onrecord.search.OwnLabels.Thing;
import onrecord.search.Selection;
import onrecord.search.answer.OwnFacets;
import org.jspecify.annotations.Nullable;

/** What is asked of what somebody filed for themselves, as clauses: the cluster itself knows nothing of it. */
final class OwnClauses {
    private static final String LABELS = "labels";
    private static final String MISSING = "missing";

    private final Searched searched;
    private final OwnLabels own;

    OwnClauses(Searched searched, OwnLabels own) {
        this.searched = searched;
        this.own = own;
    }

    /** Whether they filed anything in this way. */
    boolean areFor(FacetName facet) {
        return !own.labels(facet).isEmpty();
    }

    /** What is filed at all. */
    ObjectNode any(FacetName facet) {
        return having(facet, own.labels(facet));
    }

    /** What is filed under one of these labels. */
    ObjectNode having(FacetName facet, Collection<String> labels) {
        Map<String, List<ObjectNode>> quotes = new LinkedHashMap<>();
        for (Thing thing : own.under(facet, labels)) {
            List<ObjectNode> numbers = quotes.computeIfAbsent(thing.article(), id -> new ArrayList<>());
            if (thing.isQuote()) {
                long number = thing.number();
                numbers.add(Dsl.between(Fields.NUMBER, number, number));
            }
        }
        if (!searched.isOfQuotes()) {
            return quotes.isEmpty() ? Dsl.nothing() : Dsl.terms(Fields.ID, quotes.keySet());
        }
        List<ObjectNode> any = new ArrayList<>();
        quotes.forEach((article, numbers) -> {
            if (!numbers.isEmpty()) {
                any.add(Dsl.all(List.of(Dsl.term(Fields.ID, article), Dsl.any(numbers, 1)), List.of()));
            }
        });
        return any.isEmpty() ? Dsl.nothing() : Dsl.any(any, 1);
    }

    /** What a facet is to be asked for besides what everybody filed: each label with it, and what has neither. */
    ObjectNode parts(FacetName facet, String field) {
        ObjectNode filters = Dsl.object();
        for (String label : own.labels(facet)) {
            filters.set(
                    Integer.toString(filters.size()),
                    Dsl.any(List.of(Dsl.term(field, label), having(facet, List.of(label))), 1));
        }
        ObjectNode parts = Dsl.object();
        parts.set(LABELS, Dsl.one("filters", Dsl.one("filters", filters)));
        parts.set(
                MISSING, Dsl.one("filter", Dsl.all(List.of(Dsl.everything()), List.of(Dsl.exists(field), any(facet)))));
        return parts;
    }

    /**
     * The counts of a facet for the person who asks.
     *
     * @param shared those of what everybody filed
     * @param counted what the parts answered
     * @param wanted which labels are asked for; null for all
     */
    FacetCounts counts(
            FacetName facet,
            FacetCounts shared,
            JsonNode counted,
            int most,
            Selection selection,
            @Nullable Predicate<String> wanted) {
        Map<String, Long> whole = new TreeMap<>();
        int number = 0;
        for (String label : own.labels(facet)) {
            long count = counted.path(LABELS)
                    .path("buckets")
                    .path(Integer.toString(number++))
                    .path("doc_count")
                    .asLong();
            if (count > 0 && Objects.requireNonNullElse(wanted, l -> true).test(label)) {
                whole.put(label, count);
            }
        }
        long missing = counted.path(MISSING).path("doc_count").asLong();
        return OwnFacets.of(facet, shared, whole, missing, most, selection);
    }
}
