package onrecord.serve;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetName;
import onrecord.search.Hit;
import onrecord.search.QueryError;
import onrecord.search.QuoteHit;
import onrecord.search.SearchRequest;
import onrecord.search.Selection;
import onrecord.serve.page.Messages;
import onrecord.serve.page.Steps;
import onrecord.text.PercentEncoded;
import org.jspecify.annotations.Nullable;

/**
 * The search that led to an article, and which of its hits the article is. It stands in the article's address, so that
 * the page leads back to the results as they were, and on to their next and previous hit.
 *
 * @param search the search, on its first page
 * @param hit which of its hits, from 1; 0 where that is not known
 */
record Trail(SearchAddress search, int hit) {
    private static final String HIT = "hit";
    private static final String PATH = "in";
    private static final int MOST = 1_000_000;

    /** What a page of results is told beside its search. */
    private static final List<String> EXTRA = List.of(PageAddresses.COPIES, PageAddresses.GROUPED);

    /** An article's page, reached by no search. */
    static final Trail NONE =
            new Trail(new SearchAddress(PageAddresses.ARTICLES, SearchParameters.ofPage(new Parameters(Map.of()))), 0);

    /** The search for these words that shows no hits, so that what is reached by it is none of them. */
    static SearchAddress words(String query) {
        return NONE.search().query(query).size(0);
    }

    /** The hit of this number on a page of results, from 1. */
    static Trail on(SearchAddress page, int number) {
        SearchRequest request = page.request();
        boolean known = number > 0 && request.size() > 0 && request.cursor() == null;
        int hit = known ? (request.page() - 1) * request.size() + number : 0;
        SearchAddress search =
                request.size() == 0 ? page.size(NONE.search.request().size()) : page.page(1);
        return new Trail(search, Math.min(hit, MOST));
    }

    /** The trail in the address of an article; what cannot be read leads nowhere. */
    static Trail of(Context ctx) {
        Parameters given = Parameters.of(ctx);
        try {
            String path = given.one(PATH);
            SearchRequest request = SearchParameters.ofPage(given).withPage(1).withCursor(null);
            return new Trail(
                    address(path == null ? PageAddresses.ARTICLES : path, request)
                            .with(extra(given)),
                    given.number(HIT, 0, 0, MOST));
        } catch (Problem | IllegalArgumentException e) {
            return NONE;
        }
    }

    private static SearchAddress address(String path, SearchRequest request) {
        for (FacetName facet : Set.of(FacetName.SPEAKER, FacetName.OUTLET)) {
            String pages = PageAddresses.ofFacet(facet);
            if (path.startsWith(pages) && path.length() > pages.length()) {
                String name =
                        URLDecoder.decode(path.substring(pages.length()).replace("+", "%2B"), StandardCharsets.UTF_8);
                return new SearchAddress(path, request, null, List.of())
                        .implying(facet, new Selection(List.of(name), List.of()));
            }
        }
        return new SearchAddress(
                path.equals(PageAddresses.QUOTES) ? PageAddresses.QUOTES : PageAddresses.ARTICLES, request);
    }

    private static List<Map.Entry<String, String>> extra(Parameters given) {
        List<Map.Entry<String, String>> extra = new ArrayList<>();
        for (String name : EXTRA) {
            String value = given.one(name);
            if (value != null) {
                extra.add(Map.entry(name, value));
            }
        }
        return extra;
    }

    /** The page of an article, with this trail in its address. */
    String to(String id) {
        StringBuilder address = new StringBuilder(PageAddresses.article(id));
        char before = '?';
        for (Map.Entry<String, String> parameter : search.parameters()) {
            before = add(address, before, parameter.getKey(), parameter.getValue());
        }
        if (!search.path().equals(PageAddresses.ARTICLES)) {
            before = add(address, before, PATH, search.path());
        }
        if (hit > 0) {
            add(address, before, HIT, String.valueOf(hit));
        }
        return address.toString();
    }

    private static char add(StringBuilder address, char before, String name, String value) {
        address.append(before).append(name).append('=').append(PercentEncoded.parameter(value));
        return '&';
    }

    /** Whether a search led here. */
    boolean led() {
        return hit > 0 || !search.parameters().isEmpty() || !search.path().equals(PageAddresses.ARTICLES);
    }

    /** The results on the page the hit is on. */
    String back() {
        int size = search.request().size();
        return search.page(hit == 0 || size == 0 ? 1 : (hit - 1) / size + 1).toString();
    }

    /** The ways back and on, for the article of this id; null where no search led here. */
    @Nullable
    Steps steps(ArchiveSearcher archive, Messages messages) {
        if (!led()) {
            return null;
        }
        return new Steps(
                back(),
                hit > 1 ? neighbour(archive, hit - 1) : null,
                hit > 0 ? neighbour(archive, hit + 1) : null,
                hit > 0 ? messages.text("steps.place", hit) : null);
    }

    private @Nullable String neighbour(ArchiveSearcher archive, int number) {
        SearchRequest one = search.request()
                .withSize(1)
                .withPage(number)
                .withHighlight(false)
                .withDateFacet(false)
                .withFacets(Set.of());
        Trail trail = new Trail(search, number);
        try {
            if (quoted()) {
                List<QuoteHit> hits = archive.quotes(one).hits();
                return hits.isEmpty() ? null : trail.to(hits.getFirst());
            }
            List<Hit> hits = archive.search(one.withOptions(one.options().withStories(folded())))
                    .hits();
            return hits.isEmpty() ? null : trail.to(hits.getFirst().id());
        } catch (QueryError e) {
            return null;
        }
    }

    /** The place of a quote on its article's page. */
    String to(QuoteHit quote) {
        return to(quote.article().id()) + "#" + PageAddresses.anchor(quote.quote());
    }

    private boolean quoted() {
        return search.path().equals(PageAddresses.QUOTES) || search.implied() == FacetName.SPEAKER;
    }

    private boolean folded() {
        return search.parameters().stream()
                .noneMatch(parameter -> parameter.getKey().equals(PageAddresses.COPIES));
    }
}
