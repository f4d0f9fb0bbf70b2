package onrecord.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.json.Json;
import onrecord.keep.SavedSearch;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.OwnLabels;
import onrecord.search.QueryError;
import onrecord.search.SearchRequest;
import onrecord.search.Total;
import onrecord.text.Keyword;
import org.jspecify.annotations.Nullable;

/**
 * A saved search and what it finds now.
 *
 * @param total how many it finds
 * @param fresh how many of them were taken in since it was last looked at; null where the archive does not know that
 * @param fault why it finds nothing any more, for a person; null where it can be searched
 */
public record SearchNews(
        SavedSearch search,
        Total total,
        @Nullable Total fresh,
        @Nullable String fault) {
    /**
     * Asks the archive.
     *
     * @param own what whoever looks at it filed for themselves
     */
    public static SearchNews of(SavedSearch search, ArchiveSearcher archive, OwnLabels own) {
        try {
            SearchRequest all = by(own, request(search)).counting(false);
            boolean known = archive.arrivals().last() != null;
            return new SearchNews(
                    search,
                    total(search, all, archive),
                    known ? total(search, by(own, fresh(search)).counting(false), archive) : null,
                    null);
        } catch (QueryError e) {
            return new SearchNews(search, new Total(0, true), null, String.valueOf(e.getMessage()));
        }
    }

    private static SearchRequest by(OwnLabels own, SearchRequest request) {
        return request.withOptions(request.options().withOwn(own));
    }

    /** What has some of the words alone, as a page shows where nothing has all of them, is no find of the search. */
    private static Total total(SavedSearch search, SearchRequest request, ArchiveSearcher archive) {
        SearchRequest asked = request.withOptions(request.options().withRelaxes(false));
        return (search.of() == SavedSearch.Of.QUOTES ? archive.quotes(asked) : archive.search(asked)).total();
    }

    /** What it asks. @throws QueryError if that cannot be understood, as where somebody changed it by hand */
    public static SearchRequest request(SavedSearch search) {
        Map<String, List<String>> parameters = QueryString.read(search.search());
        return SearchParameters.of(parameters);
    }

    /** What is new in it, the newest first. @throws QueryError as {@link #request} */
    public static SearchRequest fresh(SavedSearch search) {
        return since(search, search.newSince());
    }

    /**
     * What was taken in at this moment or later that it finds, the newest first. @throws QueryError as {@link #request}
     */
    public static SearchRequest since(SavedSearch search, Instant moment) {
        SearchRequest asked = request(search);
        Filters filters = asked.filters();
        boolean later = filters.since() != null && filters.since().isAfter(moment);
        return asked.withFilters(filters.withSince(later ? filters.since() : moment))
                .withSort(SearchRequest.Sort.ADDED);
    }

    /** A search as it is kept: the parameters of its address, without what is of one page or one visit. */
    public static String written(SearchRequest request) {
        SearchRequest kept = SearchRequest.of(request.query())
                .withMatch(request.match())
                .withFilters(request.filters())
                .withSort(request.sort())
                .withFacets(Set.of(FacetName.values()))
                .withDateFacet(true)
                .withOptions(request.options().ofEach().withExactTotal(false));
        String address = new SearchAddress("", kept).toString();
        return address.isEmpty() ? "" : address.substring(1);
    }

    /** The page on which its results are. */
    static String page(SavedSearch search) {
        String path = search.of() == SavedSearch.Of.QUOTES ? PageAddresses.QUOTES : PageAddresses.ARTICLES;
        return search.search().isEmpty() ? path : path + "?" + search.search();
    }

    /** As one JSON object. */
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", search.key());
        json.writeStringField("name", search.name());
        json.writeStringField("of", Keyword.of(search.of()));
        json.writeStringField("search", search.search());
        Json.text(json, "owner", search.owner());
        Json.text(json, "seen", search.seen() == null ? null : search.seen().toString());
        Json.text(json, "fault", fault);
        if (fault == null) {
            total(json, "total", total);
        }
        if (fresh != null) {
            total(json, "new", fresh);
        }
        json.writeEndObject();
    }

    private static void total(JsonGenerator json, String name, Total total) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("value", total.value());
        json.writeStringField("relation", total.exact() ? "eq" : "gte");
        json.writeEndObject();
    }
}
