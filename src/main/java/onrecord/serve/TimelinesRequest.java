package onrecord.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onrecord.search.ArchiveSearcher;
import onrecord.search.DateInterval;
import onrecord.search.SearchRequest;
import onrecord.search.survey.Timelines;
import onrecord.text.Keyword;
import org.jspecify.annotations.Nullable;

/**
 * Which searches are laid side by side, and how: {@code q} once a search, and the filters of all of them.
 *
 * @param queries what was typed
 * @param quoted whether quotes are counted
 * @param interval how long an interval is, or null: as it fits
 */
record TimelinesRequest(
        List<String> queries,
        SearchRequest filters,
        boolean quoted,
        @Nullable DateInterval interval) {
    private static final String QUERY = "q";
    private static final String INTERVAL = "interval";

    /** The parameters. */
    static final List<String> KNOWN = known();

    /** How long an interval is. */
    enum Length {
        AUTO,
        YEAR,
        MONTH,
        WEEK,
        DAY
    }

    private static List<String> known() {
        List<String> names = new ArrayList<>(BrowseApi.TIMELINE);
        names.addAll(List.of(INTERVAL, Counted.OF));
        return List.copyOf(names);
    }

    /** Reads it for the API. @throws Problem if a value cannot be used */
    static TimelinesRequest of(Parameters given) {
        return of(given, SearchParameters.parse(given.without(QUERY)));
    }

    /** Reads it for the page, where days that cannot be read are left out. */
    static TimelinesRequest ofPage(Parameters given) {
        return of(given, SearchParameters.ofPage(given.without(QUERY)));
    }

    private static TimelinesRequest of(Parameters given, SearchRequest filters) {
        List<String> queries = given.all(QUERY);
        if (queries.size() > Timelines.MOST_SEARCHES) {
            throw Problem.parameter(
                    QUERY,
                    "at most " + Timelines.MOST_SEARCHES + " searches stand side by side, not " + queries.size());
        }
        Length length = given.choice(INTERVAL, Length.class, Length.AUTO);
        return new TimelinesRequest(
                queries,
                filters,
                Counted.of(given) == Counted.QUOTES,
                length == Length.AUTO ? null : DateInterval.valueOf(length.name()));
    }

    /** Counts them; where there is none, everything stands for itself. */
    Timelines in(ArchiveSearcher archive) {
        List<SearchRequest> searches = queries.isEmpty()
                ? List.of(filters)
                : queries.stream().map(filters::withQuery).toList();
        return Timelines.of(archive, searches, quoted, interval);
    }

    /** The results of one of them. */
    SearchAddress results(SearchRequest search) {
        String path = quoted ? PageAddresses.QUOTES : PageAddresses.ARTICLES;
        return new SearchAddress(path, filters.withQuery(search.query()))
                .elsewhere(path)
                .sort(SearchRequest.Sort.usual(search.query()));
    }

    /** Its address at the page. */
    SearchAddress address() {
        List<Map.Entry<String, String>> extra = new ArrayList<>();
        queries.forEach(query -> extra.add(Map.entry(QUERY, query)));
        if (interval != null) {
            extra.add(Map.entry(INTERVAL, Keyword.of(interval)));
        }
        if (quoted) {
            extra.add(Map.entry(Counted.OF, Keyword.of(Counted.QUOTES)));
        }
        return new SearchAddress(PageAddresses.COMPARE, filters).with(extra);
    }
}
