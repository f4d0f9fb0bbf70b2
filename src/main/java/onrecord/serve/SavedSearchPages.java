package onrecord.serve;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import onrecord.keep.SavedSearch;
import onrecord.keep.SavedSearches;
import onrecord.keep.SearchLog;
import onrecord.search.ArchiveSearcher;
import onrecord.search.SearchRequest;
import onrecord.search.Total;
import onrecord.serve.page.Mending;
import onrecord.serve.page.Messages;
import onrecord.serve.page.SavedList;
import onrecord.text.Keyword;

/** The page of the searches that are kept, and the forms by which they are saved, looked at and forgotten. */
final class SavedSearchPages {
    /** The field by which a form says that what it keeps is for everybody. */
    static final String SHARED = "shared";

    private final ArchiveSearcher archive;
    private final SearchLog searches;
    private final FormGuard guard;
    private final Pages pages;
    private final VisitForms visits;

    SavedSearchPages(ArchiveSearcher archive, SearchLog searches, FormGuard guard, Pages pages, VisitForms visits) {
        this.visits = visits;
        this.archive = archive;
        this.searches = searches;
        this.guard = guard;
        this.pages = pages;
    }

    /** What a page of results needs for the form that saves its search. */
    Mending saving(Context ctx, SearchAddress address, boolean quoted) {
        SavedSearch.Of of = quoted ? SavedSearch.Of.QUOTES : SavedSearch.Of.ARTICLES;
        return guard.mending(ctx, PageAddresses.SEARCHES, Keyword.of(of), SearchNews.written(address.request()));
    }

    void list(Context ctx) {
        Messages messages = Preferences.messages(ctx);
        FormGuard.welcome(ctx);
        ctx.header("Cache-Control", "no-store");
        SavedSearches now = of(ctx).now();
        List<String> notices = new ArrayList<>(now.faults());
        if (archive.arrivals().last() == null) {
            notices.add(messages.text("added.never"));
        } else if (archive.arrivals().unknown() > 0) {
            notices.add(messages.count("added.unknown", archive.arrivals().unknown()));
        }
        pages.answer(
                ctx,
                "searches.jte",
                new SavedList(
                        pages.frame(ctx, messages.text("searches.title"), "searches"),
                        guard.mending(ctx, PageAddresses.SEARCHES, PageAddresses.SEARCHES, ""),
                        now.all().stream()
                                .map(search -> row(SearchNews.of(search, archive, OwnFilings.of(ctx)), ctx, messages))
                                .toList(),
                        notices,
                        visits.history(ctx, messages)));
    }

    private static SavedList.Row row(SearchNews news, Context ctx, Messages messages) {
        SavedSearch search = news.search();
        boolean own =
                search.owner() != null && search.owner().equals(Visitor.of(ctx).owner());
        String seen = search.seen() == null ? null : messages.moment(search.seen());
        if (news.fault() != null) {
            return new SavedList.Row(
                    search.name(),
                    search.key(),
                    SearchNews.page(search),
                    "",
                    null,
                    null,
                    null,
                    seen,
                    news.fault(),
                    own);
        }
        boolean quoted = search.of() == SavedSearch.Of.QUOTES;
        Total fresh = news.fresh();
        boolean some = fresh != null && fresh.value() > 0;
        SearchRequest all = SearchNews.request(search);
        return new SavedList.Row(
                search.name(),
                search.key(),
                SearchNews.page(search),
                count(news.total(), quoted, messages),
                some && fresh != null ? messages.count("searches.new", fresh.value()) : null,
                some ? fresh(search) : null,
                new SearchAddress(quoted ? AtomFeed.QUOTES : AtomFeed.ARTICLES, all)
                        .sort(fresh == null ? SearchRequest.Sort.NEWEST : SearchRequest.Sort.ADDED)
                        .toString(),
                seen,
                null,
                own);
    }

    private static String count(Total total, boolean quoted, Messages messages) {
        String kind = quoted ? "results.quotes" : "results.articles";
        return total.exact() ? messages.count(kind, total.value()) : messages.text(kind + ".least", total.value());
    }

    private static String fresh(SavedSearch search) {
        String path = search.of() == SavedSearch.Of.QUOTES ? PageAddresses.QUOTES : PageAddresses.ARTICLES;
        return new SearchAddress(path, SearchNews.fresh(search)).toString();
    }

    /** Does what a form says, and leads on. */
    void act(Context ctx) {
        guard.require(ctx);
        ctx.header("Cache-Control", "no-store");
        ctx.redirect(lead(ctx), HttpStatus.SEE_OTHER);
    }

    private String lead(Context ctx) {
        String who = Visitor.of(ctx).who();
        switch (given(ctx, "act")) {
            case "save" -> {
                save(ctx, given(ctx, "value"), given(ctx, "back"), given(ctx, "subject"), isShared(ctx));
                return PageAddresses.SEARCHES;
            }
            case "forget" -> searches.forget(who, known(ctx));
            case "seen" -> searches.seen(who, known(ctx), archive.arrivals().last());
            case "share" -> share(who, known(ctx));
            case "open" -> {
                SavedSearch search = known(ctx);
                String fresh = fresh(search);
                searches.seen(who, search, archive.arrivals().last());
                return fresh;
            }
            default -> throw Problem.parameter("act", "a form of no known kind");
        }
        return PageAddresses.SEARCHES;
    }

    /** Has everybody see a search that its owner alone saw. */
    private void share(String who, SavedSearch search) {
        searches.save(who, search.withOwner(null));
        searches.forget(who, search);
    }

    /** Whether a form says that what it keeps is for everybody. */
    static boolean isShared(Context ctx) {
        return ctx.formParam(SHARED) != null;
    }

    /** The searches that whoever asks sees. */
    SearchLog of(Context ctx) {
        return searches.of(Visitor.of(ctx).owner());
    }

    /**
     * Saves a search, in one way however it was written.
     *
     * @param shared whether everybody sees it, or where there are users whoever asks alone
     * @throws Problem if its name or it cannot be kept
     */
    SavedSearch save(Context ctx, String name, String of, String search, boolean shared) {
        SearchRequest request = SearchParameters.parse(new Parameters(QueryString.read(search)));
        Visitor visitor = Visitor.of(ctx);
        try {
            return of(ctx).save(
                            visitor.who(),
                            new SavedSearch(
                                    "",
                                    name,
                                    SavedSearches.kind(of),
                                    SearchNews.written(request),
                                    archive.arrivals().last(),
                                    shared ? null : visitor.owner()));
        } catch (IllegalArgumentException e) {
            throw Problem.parameter("name", String.valueOf(e.getMessage()));
        }
    }

    private SavedSearch known(Context ctx) {
        return known(ctx, given(ctx, "value"));
    }

    /** @throws Problem if no search that whoever asks sees has this key or name */
    SavedSearch known(Context ctx, String key) {
        return of(ctx).now()
                .find(key)
                .orElseThrow(() -> Problem.notFound("no search is kept that is called \"" + key + "\""));
    }

    private static String given(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "");
    }
}
