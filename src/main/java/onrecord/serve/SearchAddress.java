package onrecord.serve;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.SearchRequest;
import onrecord.search.Selection;
import onrecord.search.Taken;
import onrecord.text.Keyword;
import onrecord.text.PercentEncoded;
import org.jspecify.annotations.Nullable;

/**
 * A search as an address: the way back from {@link SearchParameters}. What is as usual stays out, and the order is
 * always the same, so that one search has one address. Immutable; every change leads to the first page.
 */
final class SearchAddress {
    private static final Selection NOTHING = new Selection(List.of(), List.of());
    private static final int MOST_TAKEN = 8;

    private final String path;
    private final SearchRequest request;
    private final @Nullable FacetName implied;
    private final List<Map.Entry<String, String>> extra;

    SearchAddress(String path, SearchRequest request) {
        this(path, request, null, List.of());
    }

    /**
     * @param implied the facet whose choice is in the path, and so not among the parameters; or null
     * @param extra parameters that are no part of the search and are carried along
     */
    SearchAddress(
            String path, SearchRequest request, @Nullable FacetName implied, List<Map.Entry<String, String>> extra) {
        this.path = path;
        this.request = request;
        this.implied = implied;
        this.extra = extra;
    }

    SearchRequest request() {
        return request;
    }

    String path() {
        return path;
    }

    /** The parameters that are no part of the search and are carried along. */
    List<Map.Entry<String, String>> extra() {
        return extra;
    }

    /** The facet whose choice is in the path, or null. */
    @Nullable
    FacetName implied() {
        return implied;
    }

    /** This search at another path that implies nothing. */
    SearchAddress at(String path) {
        return new SearchAddress(path, request);
    }

    /** This search, from its first page on, at the path of articles or of quotes, without what only the other has. */
    SearchAddress elsewhere(String path) {
        SearchAddress other = at(path).page(1);
        return path.equals(PageAddresses.QUOTES) ? other : other.without(FacetName.KIND);
    }

    /** This search, with a choice that is in its path. */
    SearchAddress implying(FacetName facet, Selection selection) {
        return new SearchAddress(path, select(facet, selection).request, facet, extra);
    }

    /** This search, with these parameters carried along. */
    SearchAddress with(List<Map.Entry<String, String>> extra) {
        return new SearchAddress(path, request, implied, extra);
    }

    SearchAddress query(String query) {
        return change(query, request.filters(), request.sort(), 1, null);
    }

    SearchAddress match(SearchRequest.Match match) {
        SearchRequest changed = request.withMatch(match).withPage(1).withCursor(null);
        return new SearchAddress(path, changed, implied, extra);
    }

    SearchAddress forms(SearchRequest.Nearness forms) {
        SearchRequest changed = request.withOptions(request.options().withForms(forms))
                .withPage(1)
                .withCursor(null);
        return new SearchAddress(path, changed, implied, extra);
    }

    SearchAddress sort(SearchRequest.Sort sort) {
        return change(request.query(), request.filters(), sort, 1, null);
    }

    /** From the first page on, with this many hits a page. */
    SearchAddress size(int size) {
        return new SearchAddress(path, request.withSize(size), implied, extra).page(1);
    }

    SearchAddress page(int page) {
        return change(request.query(), request.filters(), request.sort(), page, null);
    }

    SearchAddress cursor(String cursor) {
        return change(request.query(), request.filters(), request.sort(), 1, cursor);
    }

    SearchAddress dates(@Nullable LocalDate from, @Nullable LocalDate to) {
        Filters filters = request.filters();
        return filters(filters.withDays(from, to));
    }

    SearchAddress undated(Filters.Undated undated) {
        Filters filters = request.filters();
        return filters(filters.withUndated(undated));
    }

    /** Counting the certain names of speakers alone, or those that are only perhaps right too. */
    SearchAddress certain(boolean certain) {
        SearchRequest changed = request.withOptions(request.options().withCertain(certain))
                .withPage(1)
                .withCursor(null);
        return new SearchAddress(path, changed, implied, extra);
    }

    /** Finding all versions of an article, or the newest alone. */
    SearchAddress allVersions(boolean all) {
        SearchRequest changed = request.withOptions(request.options().withAllVersions(all))
                .withPage(1)
                .withCursor(null);
        return new SearchAddress(path, changed, implied, extra);
    }

    /** What was taken in at this moment or later, or whenever where it is null. */
    SearchAddress since(@Nullable Instant since) {
        return filters(request.filters().withSince(since));
    }

    SearchAddress dates(Filters.Dates dates) {
        return filters(request.filters().withDates(dates));
    }

    /** Without any filter but the implied one. */
    SearchAddress withoutFilters() {
        SearchAddress bare = filters(Filters.NONE);
        return implied == null ? bare : bare.select(implied, selection(implied));
    }

    /** Whether there is a filter besides the implied one. */
    boolean filtered() {
        return !request.filters().equals(withoutFilters().request.filters());
    }

    /** With the values that were taken for those asked for, where there are few; not in the facet that is implied. */
    SearchAddress taking(List<Taken> taken) {
        SearchAddress changed = this;
        for (Taken one : taken) {
            FacetName facet = one.facet();
            if (facet != implied && !one.values().isEmpty() && one.values().size() <= MOST_TAKEN) {
                Selection now = changed.selection(facet);
                changed =
                        changed.select(facet, new Selection(taking(one, now.included()), taking(one, now.excluded())));
            }
        }
        return changed;
    }

    private static List<String> taking(Taken taken, List<String> values) {
        return values.stream()
                .flatMap(value -> value.equals(taken.asked()) ? taken.values().stream() : Stream.of(value))
                .distinct()
                .toList();
    }

    /** Without a choice in this facet. */
    SearchAddress without(FacetName facet) {
        return select(facet, NOTHING);
    }

    /** With {@code value} chosen if it is not, and no longer if it is. */
    SearchAddress toggle(FacetName facet, String value) {
        Selection now = selection(facet);
        return select(facet, new Selection(toggled(now.included(), value), without(now.excluded(), value)));
    }

    /** With {@code value} excluded if it is not, and no longer if it is. */
    SearchAddress toggleExcluded(FacetName facet, String value) {
        Selection now = selection(facet);
        return select(facet, new Selection(without(now.included(), value), toggled(now.excluded(), value)));
    }

    /** What is chosen in a facet. */
    Selection selection(FacetName facet) {
        return request.filters().facets().getOrDefault(facet, NOTHING);
    }

    /** The parameters, in order; what is as usual is left out. */
    List<Map.Entry<String, String>> parameters() {
        Query query = new Query();
        query.add("q", request.query(), "");
        query.add("match", request.match(), SearchRequest.Match.ALL);
        Filters filters = request.filters();
        filters.facets().forEach((facet, selection) -> {
            if (facet != implied) {
                query.addAll(facet.key(), selection.included());
                query.addAll("-" + facet.key(), selection.excluded());
            }
        });
        query.add("from", filters.from() == null ? "" : filters.from().toString(), "");
        query.add("to", filters.to() == null ? "" : filters.to().toString(), "");
        query.add("undated", filters.undated(), Filters.Undated.INCLUDE);
        query.add(SearchParameters.DATES, filters.dates(), Filters.Dates.ANY);
        query.add(
                SearchParameters.SINCE,
                filters.since() == null ? "" : filters.since().toString(),
                "");
        query.add("sort", request.sort(), SearchRequest.Sort.usual(request.query()));
        query.add("size", String.valueOf(request.size()), "10");
        query.add("page", String.valueOf(request.page()), "1");
        query.add("cursor", request.cursor() == null ? "" : request.cursor(), "");
        query.add("facets", facets(), SearchParameters.ALL);
        query.add("highlight", String.valueOf(request.highlight()), "true");
        query.add("total", request.options().exactTotal() ? "exact" : "", "");
        query.add("group", request.options().byStory() ? "story" : "", "");
        query.add("synonyms", String.valueOf(request.options().synonyms()), "true");
        query.add(SearchParameters.ALIASES, String.valueOf(request.options().aliases()), "true");
        query.add(SearchParameters.CERTAIN, String.valueOf(request.options().certain()), "true");
        query.add(SearchParameters.VERSIONS, request.options().allVersions() ? SearchParameters.ALL : "", "");
        query.add(SearchParameters.PREFER, request.options().prefer(), SearchRequest.Prefer.ALL);
        query.add(SearchParameters.FORMS, request.options().forms(), SearchRequest.Nearness.FORMS);
        query.parameters.addAll(extra);
        return query.parameters;
    }

    /** The address, from the path on. */
    @Override
    public String toString() {
        StringBuilder address = new StringBuilder(path);
        char before = '?';
        for (Map.Entry<String, String> parameter : parameters()) {
            address.append(before)
                    .append(parameter.getKey())
                    .append('=')
                    .append(PercentEncoded.parameter(parameter.getValue()));
            before = '&';
        }
        return address.toString();
    }

    private String facets() {
        Set<FacetName> facets = request.facets();
        if (request.dateFacet() && facets.containsAll(EnumSet.allOf(FacetName.class))) {
            return SearchParameters.ALL;
        }
        List<String> names = new ArrayList<>();
        for (FacetName facet : FacetName.values()) {
            if (facets.contains(facet)) {
                names.add(facet.key());
            }
        }
        if (request.dateFacet()) {
            names.add(SearchParameters.DATE);
        }
        return names.isEmpty() ? SearchParameters.NONE : String.join(",", names);
    }

    private SearchAddress select(FacetName facet, Selection selection) {
        Map<FacetName, Selection> facets = new EnumMap<>(FacetName.class);
        facets.putAll(request.filters().facets());
        if (selection.included().isEmpty() && selection.excluded().isEmpty()) {
            facets.remove(facet);
        } else {
            facets.put(facet, selection);
        }
        Filters old = request.filters();
        return filters(old.withFacets(facets));
    }

    private SearchAddress filters(Filters filters) {
        return change(request.query(), filters, request.sort(), 1, null);
    }

    private SearchAddress change(
            String query, Filters filters, SearchRequest.Sort sort, int page, @Nullable String cursor) {
        return new SearchAddress(
                path,
                request.withQuery(query)
                        .withFilters(filters)
                        .withSort(sort)
                        .withPage(page)
                        .withCursor(cursor),
                implied,
                extra);
    }

    private static List<String> toggled(List<String> values, String value) {
        List<String> changed = new ArrayList<>(values);
        if (!changed.remove(value)) {
            changed.add(value);
        }
        return changed;
    }

    private static List<String> without(List<String> values, String value) {
        return values.stream().filter(other -> !other.equals(value)).toList();
    }

    private static final class Query {
        private final List<Map.Entry<String, String>> parameters = new ArrayList<>();

        void add(String name, String value, String usual) {
            if (!value.equals(usual)) {
                parameters.add(Map.entry(name, value));
            }
        }

        void addAll(String name, List<String> values) {
            values.forEach(value -> add(name, value, ""));
        }

        void add(String name, Enum<?> value, Enum<?> usual) {
            if (value != usual) {
                parameters.add(Map.entry(name, Keyword.of(value)));
            }
        }
    }
}
