package onrecord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import onrecord.search.MatchCounter.Part;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * What is counted beside a page: its facets, and its matches over time. A facet in which something is chosen leaves that choice
 * out of account, and so is counted in a pass of its own; all others together, over the matches of the page.
 */
final class PageCounts {
    /** The most values of a facet in an answer. */
    static final int FACET_VALUES = 20;

    private final Snapshot snapshot;
    private final Kind kind;
    private final FilterQueries filters;
    private final Map<FacetName, FacetCounter> facets = new EnumMap<>(FacetName.class);
    private final @Nullable DateCounter dates;
    private final List<Part> ofPage = new ArrayList<>();

    /**
     * What was counted.
     *
     * @param matches how many match, where anything was counted over the matches of the page, else 0
     */
    record Counted(
            long matches,
            Map<FacetName, FacetCounts> facets,
            @Nullable DateCounts dates) {}

    PageCounts(Snapshot snapshot, Kind kind, SearchRequest request, FilterQueries filters) throws IOException {
        this.snapshot = snapshot;
        this.kind = kind;
        this.filters = filters;
        for (FacetName facet : request.facets()) {
            FacetCounter counter =
                    new FacetCounter(facet, kind, snapshot, request.options().aliases());
            facets.put(facet, counter);
            if (!filters.has(facet)) {
                ofPage.add(counter);
            }
        }
        dates = request.dateFacet() ? new DateCounter(snapshot.columns().days()) : null;
        if (dates != null && !filters.hasDate()) {
            ofPage.add(dates);
        }
    }

    /** Whether anything is counted over the matches of the page. */
    boolean areOfPage() {
        return !ofPage.isEmpty();
    }

    /** Whether anything needs a pass of its own, for a choice in it. */
    boolean haveChoices() {
        return ofPage.size() < facets.size() + (dates == null ? 0 : 1);
    }

    /**
     * Counts.
     *
     * @param matching what must match, without the filters
     * @param all all matches of the page, or null where they are to be found first
     * @param chosen what is chosen, a speaker by the spelling that is counted
     */
    Counted count(IndexSearcher searcher, Query matching, @Nullable MatchNumbers all, Filters chosen)
            throws IOException {
        long matches = 0;
        if (all != null) {
            ofPage.forEach(part -> part.count(all));
            matches = all.size();
        } else if (areOfPage()) {
            matches = pass(searcher, filters.apply(matching), ofPage);
        }
        for (Map.Entry<FacetName, FacetCounter> facet : facets.entrySet()) {
            if (filters.has(facet.getKey())) {
                pass(searcher, filters.applyWithout(facet.getKey(), matching), List.of(facet.getValue()));
            }
        }
        if (dates != null && filters.hasDate()) {
            pass(searcher, filters.applyWithoutDate(matching), List.of(dates));
        }
        Map<FacetName, FacetCounts> counts = new EnumMap<>(FacetName.class);
        facets.forEach(
                (facet, counter) -> counts.put(facet, counter.counts(FACET_VALUES, chosen.selection(facet), null)));
        return new Counted(matches, counts, dates == null ? null : dates.counts());
    }

    private long pass(IndexSearcher searcher, Query query, List<? extends Part> parts) throws IOException {
        return MatchCounter.count(searcher, query, snapshot.columns().numbering(), kind, parts);
    }
}
