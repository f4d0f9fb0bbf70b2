package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import onrecord.search.DateCounts;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.SearchRequest;
import onrecord.search.Total;
import onrecord.search.answer.SearchLimits;
import onrecord.search.lucene.MatchCounter.Part;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * What is counted beside a page: its facets, and its matches over time. A facet in which something is chosen leaves
 * that choice out of account, and so is counted in a pass of its own; all others together, over the matches of the
 * page.
 */
final class PageCounts {
    private final Snapshot snapshot;
    private final Kind kind;
    private final IndexSearcher searcher;
    private final boolean exactTotal;
    private final boolean certain;
    private final FilterQueries filters;
    private final Query matching;
    private final Filters chosen;
    private final Map<FacetName, FacetCounter> facets = new EnumMap<>(FacetName.class);
    private final @Nullable DateCounter dates;
    private final List<Part> ofPage = new ArrayList<>();

    /** What was counted. */
    record Counted(
            Total total,
            Map<FacetName, FacetCounts> facets,
            @Nullable DateCounts dates) {}

    /**
     * For one search.
     *
     * @param matching what must match, without the filters
     * @param chosen what is chosen, a speaker by the spelling that is counted
     */
    PageCounts(
            Snapshot snapshot,
            Kind kind,
            IndexSearcher searcher,
            SearchRequest request,
            FilterQueries filters,
            Query matching,
            Filters chosen)
            throws IOException {
        this.snapshot = snapshot;
        this.kind = kind;
        this.searcher = searcher;
        this.exactTotal = request.options().exactTotal();
        this.certain = request.options().certain();
        this.filters = filters;
        this.matching = matching;
        this.chosen = chosen;
        for (FacetName facet : request.facets()) {
            FacetCounter counter = snapshot.counter(
                    facet,
                    kind,
                    SpeakerChoice.of(request.options()),
                    request.options().own());
            facets.put(facet, counter);
            if (!filters.has(facet)) {
                ofPage.add(counter);
            }
        }
        InferredDays inferred = request.filters().dates() == Filters.Dates.INFERRED ? snapshot.inferredDays() : null;
        dates = request.dateFacet() ? new DateCounter(snapshot.columns().days(), inferred) : null;
        if (dates != null && !request.filters().askForDays()) {
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
     * Has it noted what the collector of the page is shown.
     *
     * @param most how many there is room for
     */
    FirstMatches noting(Collector page, int most) throws IOException {
        return new FirstMatches(page, snapshot.columns().numbering(), kind, most);
    }

    /**
     * Counts the matches of the page, which are known.
     *
     * @param matches how many there are
     * @param all which they are, or null where that does not matter
     */
    Counted of(long matches, @Nullable MatchNumbers all) throws IOException {
        if (all != null) {
            ofPage.forEach(part -> part.count(all));
        }
        return counted(matches, true);
    }

    /** The counts of a page over more matches than this; nothing else is counted over them. */
    Counted ofMoreThan(int matches) throws IOException {
        return matches >= SearchLimits.EXACT_TOTAL && !exactTotal ? counted(SearchLimits.EXACT_TOTAL, false) : find();
    }

    /** Counts the matches of the page, which are to be found first. */
    Counted find() throws IOException {
        Query page = filters.apply(matching);
        if (areOfPage()) {
            return counted(pass(page, ofPage), true);
        }
        if (exactTotal) {
            return counted(searcher.count(page), true);
        }
        BoundedCount count = new BoundedCount(SearchLimits.EXACT_TOTAL);
        searcher.search(page, new OneCollector<>(count));
        return counted(count.matches(), !count.isBounded());
    }

    private Counted counted(long matches, boolean exact) throws IOException {
        for (Map.Entry<FacetName, FacetCounter> facet : facets.entrySet()) {
            if (filters.has(facet.getKey())) {
                pass(filters.applyWithout(facet.getKey(), matching), List.of(facet.getValue()));
            }
        }
        if (dates != null && chosen.askForDays()) {
            pass(filters.applyWithoutDate(matching), List.of(dates));
        }
        Map<FacetName, FacetCounts> counts = new EnumMap<>(FacetName.class);
        facets.forEach(
                (facet, counter) -> counts.put(facet, counter.counts(FacetCounts.MOST, chosen.selection(facet), null)));
        if (certain && counts.containsKey(FacetName.SPEAKER)) {
            int perhaps = searcher.count(filters.perhaps(matching));
            counts.computeIfPresent(FacetName.SPEAKER, (facet, known) -> known.withPerhaps(perhaps));
        }
        return new Counted(
                new Total(matches, exact && !searcher.timedOut()), counts, dates == null ? null : dates.counts());
    }

    private long pass(Query query, List<? extends Part> parts) throws IOException {
        return MatchCounter.count(searcher, query, snapshot.columns().numbering(), kind, parts);
    }
}
