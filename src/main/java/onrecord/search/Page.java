package onrecord.search;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of an answer.
 *
 * @param <H> {@link Hit} or {@link QuoteHit}
 * @param interpretation how the query was understood
 * @param total how many match
 * @param copies how many matches stand behind the hits of a search for stories; 0 where every article is for itself
 * @param took how long it took
 * @param timedOut whether the time limit cut the search short
 * @param hits those of this page
 * @param facets the facets asked for
 * @param dates the counts over time, or null where they were not asked for
 * @param arrivals when the archive's articles were taken in, where the search asks for that in any way, else null
 * @param next the cursor of the next page, or null on the last
 */
public record Page<H>(
        Interpretation interpretation,
        Total total,
        long copies,
        Duration took,
        boolean timedOut,
        List<H> hits,
        Map<FacetName, FacetCounts> facets,
        @Nullable DateCounts dates,
        @Nullable Arrivals arrivals,
        @Nullable String next) {}
