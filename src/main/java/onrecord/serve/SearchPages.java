package onrecord.serve;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.Hit;
import onrecord.search.Interpretation;
import onrecord.search.Page;
import onrecord.search.QuoteHit;
import onrecord.search.SearchRequest;
import onrecord.serve.page.Card;
import onrecord.serve.page.Frame;
import onrecord.serve.page.Link;
import onrecord.serve.page.Pager;
import onrecord.serve.page.QuoteCard;
import onrecord.serve.page.Results;
import onrecord.serve.page.Words;

/** The pages of a search: articles at {@code /}, quotes at {@code /quotes}. */
final class SearchPages {
    private static final String ARTICLES = "/";
    private static final String QUOTES = "/quotes";

    private final ArchiveSearcher archive;
    private final Pages pages;
    private final Revalidation revalidation;

    SearchPages(ArchiveSearcher archive, Pages pages, Revalidation revalidation) {
        this.archive = archive;
        this.pages = pages;
        this.revalidation = revalidation;
    }

    void articles(Context ctx) {
        SearchAddress address = address(ctx, ARTICLES);
        Words words = Preferences.words(ctx);
        if (revalidation.unchangedPage(ctx)) {
            return;
        }
        Page<Hit> page = archive.search(address.request());
        List<Card> cards = Cards.of(page.hits(), address, words);
        answer(ctx, address, page, cards, List.of());
    }

    void quotes(Context ctx) {
        SearchAddress address = address(ctx, QUOTES);
        Words words = Preferences.words(ctx);
        if (revalidation.unchangedPage(ctx)) {
            return;
        }
        Page<QuoteHit> page = archive.quotes(address.request());
        List<QuoteCard> quotes = QuoteCards.of(page.hits(), words);
        answer(ctx, address, page, List.of(), quotes);
    }

    /** The search of a page, which counts every facet and marks what matched, whatever its address says. */
    private static SearchAddress address(Context ctx, String path) {
        SearchRequest asked = SearchParameters.parse(new Parameters(ctx.queryParamMap()));
        SearchRequest shown = new SearchRequest(
                asked.query(),
                asked.match(),
                asked.filters(),
                asked.sort(),
                asked.size(),
                asked.page(),
                asked.cursor(),
                Set.of(FacetName.values()),
                true,
                true);
        return new SearchAddress(path, shown);
    }

    private void answer(Context ctx, SearchAddress address, Page<?> page, List<Card> cards, List<QuoteCard> quotes) {
        boolean quoted = address.path().equals(QUOTES);
        SearchRequest request = address.request();
        Words words = Preferences.words(ctx);
        Frame frame = pages.frame(
                ctx,
                request.query(),
                quoted ? "quotes" : "articles",
                request.query(),
                address.path(),
                address.query("").parameters());
        SearchAddress undatedDates = address.dates(null, null);
        Results results = new Results(
                frame,
                summary(page, quoted, request, words),
                notices(page, words),
                meant(page.interpretation(), address),
                Chips.of(address, words),
                request.filters().equals(Filters.NONE)
                        ? null
                        : address.withoutFilters().toString(),
                FacetViews.of(page.facets(), address, words),
                page.dates() == null ? null : HistogramDrawing.of(page.dates(), address, words),
                request.filters().from() == null ? "" : request.filters().from().toString(),
                request.filters().to() == null ? "" : request.filters().to().toString(),
                undatedDates.parameters(),
                sorts(address, words),
                cards,
                quotes,
                pager(address, page, words),
                quoted
                        ? new Link(words.text("results.also.articles"), other(address, ARTICLES))
                        : new Link(words.text("results.also.quotes"), other(address, QUOTES)));
        pages.answer(ctx, "results.jte", results);
    }

    private static String other(SearchAddress address, String path) {
        return address.at(path).without(FacetName.KIND).toString();
    }

    private static String summary(Page<?> page, boolean quoted, SearchRequest request, Words words) {
        String kind = quoted ? "results.quotes" : "results.articles";
        long total = page.total().value();
        String count = page.total().exact() ? words.count(kind, total) : words.text(kind + ".least", total);
        if (total == 0) {
            count = words.text("results.none");
        }
        return request.query().isBlank() ? count : words.text("results.for", count, request.query());
    }

    private static List<String> notices(Page<?> page, Words words) {
        List<String> notices = new ArrayList<>();
        Interpretation query = page.interpretation();
        if (query.escaped()) {
            notices.add(words.text("results.escaped", query.interpreted()));
        }
        if (query.relaxed()) {
            notices.add(words.text("results.relaxed"));
        }
        if (page.timedOut()) {
            notices.add(words.text("results.timed.out"));
        }
        return notices;
    }

    private static @org.jspecify.annotations.Nullable Link meant(Interpretation query, SearchAddress address) {
        String meant = query.didYouMean();
        return meant == null ? null : new Link(meant, address.query(meant).toString());
    }

    private static List<Results.Sort> sorts(SearchAddress address, Words words) {
        List<Results.Sort> sorts = new ArrayList<>();
        for (Map.Entry<SearchRequest.Sort, String> sort : List.of(
                Map.entry(SearchRequest.Sort.RELEVANCE, "sort.relevance"),
                Map.entry(SearchRequest.Sort.NEWEST, "sort.newest"),
                Map.entry(SearchRequest.Sort.OLDEST, "sort.oldest"))) {
            if (sort.getKey() != SearchRequest.Sort.RELEVANCE
                    || !address.request().query().isBlank()) {
                sorts.add(new Results.Sort(
                        words.text(sort.getValue()),
                        address.sort(sort.getKey()).toString(),
                        sort.getKey() == address.request().sort()));
            }
        }
        return sorts;
    }

    private static Pager pager(SearchAddress address, Page<?> page, Words words) {
        SearchRequest request = address.request();
        int number = request.page();
        boolean exact = page.total().exact() && request.size() > 0;
        long last = exact ? Math.max(1, (page.total().value() + request.size() - 1) / request.size()) : 0;
        return new Pager(
                number > 1 ? address.page(number - 1).toString() : null,
                page.next() != null ? address.page(number + 1).toString() : null,
                exact ? words.text("pager.position", number, last) : words.text("pager.position.open", number));
    }
}
