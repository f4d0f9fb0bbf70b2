package onrecord.serve;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FoundForms;
import onrecord.search.Hit;
import onrecord.search.Page;
import onrecord.search.QuoteHit;
import onrecord.search.SearchRequest;
import onrecord.serve.page.Anchor;
import onrecord.serve.page.Card;
import onrecord.serve.page.Messages;
import onrecord.serve.page.Results;
import onrecord.serve.page.SubjectView;
import org.jspecify.annotations.Nullable;

/** The pages of a search: articles at {@code /}, quotes at {@code /quotes}. */
final class SearchPages {

    private final ArchiveSearcher archive;
    private final Pages pages;
    private final Revalidation revalidation;
    private final SampleNote samples;
    private final SavedSearchPages saved;
    private final VisitForms visits;
    private final CorrectionForms forms;

    SearchPages(
            ArchiveSearcher archive,
            Pages pages,
            Revalidation revalidation,
            SampleNote samples,
            SavedSearchPages saved,
            VisitForms visits,
            CorrectionForms forms) {
        this.visits = visits;
        this.forms = forms;
        this.saved = saved;
        this.samples = samples;
        this.archive = archive;
        this.pages = pages;
        this.revalidation = revalidation;
    }

    void articles(Context ctx) {
        FormGuard.welcome(ctx);
        SearchAddress address = new SearchAddress(PageAddresses.ARTICLES, SearchParameters.ofPage(Parameters.of(ctx)));
        if (revalidation.unchangedPage(ctx)) {
            visits.searchedAgain(
                    ctx,
                    address,
                    false,
                    () -> archive.search(counting(address)).total().value());
        } else {
            articles(ctx, address, page -> null);
        }
    }

    void quotes(Context ctx) {
        FormGuard.welcome(ctx);
        SearchAddress address = new SearchAddress(PageAddresses.QUOTES, SearchParameters.ofPage(Parameters.of(ctx)));
        if (revalidation.unchangedPage(ctx)) {
            visits.searchedAgain(
                    ctx,
                    address,
                    true,
                    () -> archive.quotes(counting(address)).total().value());
        } else {
            quotes(ctx, address, Grouping.NONE, page -> null);
        }
    }

    private static SearchRequest counting(SearchAddress address) {
        return address.request().counting(false);
    }

    /** What a page of results says of its subject. */
    @FunctionalInterface
    interface About<H> {
        @Nullable
        SubjectView subject(Page<H> page);
    }

    /** Whether the copies of an article stand behind it, as they do unless a page is asked for every article. */
    private enum Copies {
        STORY,
        NONE;

        List<Map.Entry<String, String>> parameter() {
            return this == STORY ? List.of() : List.of(Map.entry(PageAddresses.COPIES, "none"));
        }
    }

    /** Answers with the articles of a search. */
    void articles(Context ctx, SearchAddress address, About<Hit> about) {
        Messages messages = Preferences.messages(ctx);
        Copies copies = Parameters.of(ctx).choice(PageAddresses.COPIES, Copies.class, Copies.STORY);
        SearchRequest asked = address.request();
        boolean folded = copies == Copies.STORY && asked.cursor() == null;
        Page<Hit> page = archive.search(asked.withOptions(asked.options().withStories(folded)));
        SearchAddress here = address.with(copies.parameter());
        List<Card> cards = forms.filed(ctx, Cards.of(page.hits(), here, archive, messages), page.hits());
        List<Results.Sort> groupings = folded && page.copies() == 0 ? List.of() : groupings(address, copies, messages);
        Anchor other = new Anchor(
                messages.text("results.also.quotes"),
                address.elsewhere(PageAddresses.QUOTES).toString());
        answer(ctx, here, page, about.subject(page), groupings, cards, List.of(), other, false);
    }

    /** Answers with the quotes of a search, grouped as the request says or else as usual. */
    void quotes(Context ctx, SearchAddress address, Grouping usual, About<QuoteHit> about) {
        Messages messages = Preferences.messages(ctx);
        Grouping grouping = Parameters.of(ctx).choice(PageAddresses.GROUPED, Grouping.class, usual);
        SearchAddress grouped = address.with(grouping.parameter(usual));
        Page<QuoteHit> page = archive.quotes(address.request());
        List<Results.Group> groups = forms.filed(ctx, grouping.group(page.hits(), grouped, archive, messages));
        List<Results.Sort> groupings = new ResultsView(grouped, page, true, messages).groupings(grouping, usual);
        Anchor other = new Anchor(
                messages.text("results.also.articles"),
                address.elsewhere(PageAddresses.ARTICLES).toString());
        answer(ctx, grouped, page, about.subject(page), groupings, List.of(), groups, other, true);
    }

    /**
     * How many more quotes there are with the names of speakers that are only perhaps right; 0 where those count
     * already.
     */
    long perhaps(SearchAddress address) {
        SearchRequest.Options options = address.request().options().withExactTotal(true);
        if (!options.certain()) {
            return 0;
        }
        SearchRequest counting = address.request().withPage(1).withCursor(null).counting(false);
        long certain = archive.quotes(counting.withOptions(options)).total().value();
        long any = archive.quotes(counting.withOptions(options.withCertain(false)))
                .total()
                .value();
        return any - certain;
    }

    private static List<Results.Sort> groupings(SearchAddress address, Copies present, Messages messages) {
        return Arrays.stream(Copies.values())
                .map(copies -> new Results.Sort(
                        messages.text("copies." + copies.name().toLowerCase(Locale.ROOT)),
                        address.with(copies.parameter()).page(1).toString(),
                        copies == present))
                .toList();
    }

    private void answer(
            Context ctx,
            SearchAddress address,
            Page<?> page,
            @Nullable SubjectView subject,
            List<Results.Sort> groupings,
            List<Card> cards,
            List<Results.Group> groups,
            Anchor other,
            boolean quoted) {
        Messages messages = Preferences.messages(ctx);
        ResultsView view = new ResultsView(address, page, quoted, messages);
        SearchRequest request = address.request();
        SearchAddress taken = address.taking(page.interpretation().taken());
        String title = subject == null ? request.query() : subject.name();
        Results results = new Results(
                pages.frame(ctx, title, quoted ? "quotes" : "articles", address),
                subject,
                view.summary(),
                Stream.concat(samples.on(page.hits(), messages).stream(), view.notices(forms(ctx, request)).stream())
                        .toList(),
                view.meant(),
                view.alsoWritten(),
                page.total().value() == 0 && !page.timedOut()
                        ? new Losses(archive, quoted, messages).of(address)
                        : List.of(),
                Chips.of(taken, messages),
                view.clear(),
                FacetViews.of(page.facets(), taken, messages),
                page.dates() == null ? null : HistogramDrawing.of(page.dates(), address, messages),
                days(ctx, address, view, messages),
                view.sorts(archive.arrivals().last() != null),
                view.forms(),
                view.versions(),
                groupings,
                cards,
                groups,
                view.takeaway(),
                view.pager(),
                other,
                feed(address, quoted),
                SurveyHead.views(taken.at(PageAddresses.ARTICLES), quoted, messages),
                saved.saving(ctx, taken, quoted),
                forms.filing(ctx),
                visits.read(ctx));
        if (subject == null) {
            visits.searched(ctx, address, quoted, page.total());
        }
        pages.answer(ctx, "results.jte", results);
    }

    /** The search as a feed, of what is newly taken in where the archive knows that. */
    private String feed(SearchAddress address, boolean quoted) {
        SearchRequest.Sort order =
                archive.arrivals().last() == null ? SearchRequest.Sort.NEWEST : SearchRequest.Sort.ADDED;
        SearchAddress feed = quoted ? address.at(AtomFeed.QUOTES).page(1) : address.elsewhere(AtomFeed.ARTICLES);
        return feed.sort(order).toString();
    }

    private static Results.Days days(Context ctx, SearchAddress address, ResultsView view, Messages messages) {
        DateFields fields = DateFields.of(Parameters.of(ctx));
        return new Results.Days(
                fields.from(), fields.to(), fields.complaint(messages), address.path(), view.dateKept());
    }

    /** What counts as the words of the query, told to those who choose it. */
    private List<FoundForms> forms(Context ctx, SearchRequest request) {
        return Parameters.of(ctx).one(SearchParameters.FORMS) == null ? List.of() : archive.forms(request);
    }
}
