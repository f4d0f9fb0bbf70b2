package onrecord.serve;

import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Stream;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetName;
import onrecord.search.SearchRequest;
import onrecord.search.Selection;
import onrecord.search.survey.Sourcing;
import onrecord.serve.page.Anchor;
import onrecord.serve.page.Messages;
import onrecord.serve.page.SourcingView;

/** Whom each outlet of a search quotes, at {@code /sourcing}. */
final class SourcingPages {
    private static final int MOST_OUTLETS = 50;
    private static final int MOST_SPEAKERS = 5;

    private final ArchiveSearcher archive;
    private final Pages pages;
    private final SurveyHead head;
    private final Revalidation revalidation;

    SourcingPages(ArchiveSearcher archive, Pages pages, Revalidation revalidation) {
        this.archive = archive;
        this.pages = pages;
        this.head = new SurveyHead(pages);
        this.revalidation = revalidation;
    }

    void sourcing(Context ctx) {
        SearchRequest search = SearchParameters.ofPage(Parameters.of(ctx));
        if (revalidation.unchangedPage(ctx)) {
            return;
        }
        Messages messages = Preferences.messages(ctx);
        boolean quoted = Counted.of(Parameters.of(ctx)) == Counted.QUOTES;
        SearchAddress asked = new SearchAddress(PageAddresses.SOURCING, search);
        SearchAddress here = SurveyHead.at(PageAddresses.SOURCING, asked, quoted);
        Sourcing sourcing = Sourcing.of(archive, search, quoted, MOST_OUTLETS);
        SearchAddress quotes = asked.elsewhere(PageAddresses.QUOTES)
                .match(sourcing.quotes().match())
                .query(sourcing.quotes().query());
        pages.answer(
                ctx,
                "sourcing.jte",
                new SourcingView(
                        head.of(ctx, here, asked, quoted, List.of(), "/api/sourcing"),
                        sourcing.outlets().stream()
                                .map(outlet -> row(outlet, quotes, messages))
                                .toList(),
                        sourcing.more() ? messages.text("sourcing.more", MOST_OUTLETS) : null));
    }

    private static SourcingView.Row row(Sourcing.Outlet outlet, SearchAddress quotes, Messages messages) {
        String value = outlet.name() == null ? Selection.NONE : outlet.name();
        SearchAddress own = quotes.without(FacetName.OUTLET).toggle(FacetName.OUTLET, value);
        long people = outlet.people();
        long bodies = outlet.bodies();
        long all = people + bodies + outlet.unnamed() + outlet.perhaps();
        return new SourcingView.Row(
                outlet.name() == null ? messages.text("card.outlet.unknown") : outlet.name(),
                own.toString(),
                messages.count("results.quotes", outlet.quotes()),
                Stream.of(
                                share("people", people, all, messages),
                                share("bodies", bodies, all, messages),
                                share("unnamed", outlet.unnamed(), all, messages),
                                share("perhaps", outlet.perhaps(), all, messages))
                        .toList(),
                outlet.speakers().stream()
                        .limit(MOST_SPEAKERS)
                        .map(voice -> new Anchor(
                                messages.text("sourcing.voice", voice.name(), voice.quotes()),
                                own.without(FacetName.SPEAKER)
                                        .toggle(FacetName.SPEAKER, voice.name())
                                        .toString()))
                        .toList(),
                messages.count("sourcing.names", outlet.speakers().size()));
    }

    private static SourcingView.Share share(String kind, long count, long all, Messages messages) {
        double percent = all == 0 ? 0 : Math.round(1000.0 * count / all) / 10.0;
        String name = messages.text("sourcing." + kind);
        return new SourcingView.Share(
                name,
                kind,
                messages.number(count),
                percent,
                messages.text("sourcing.share", name, count, Math.round(percent)));
    }
}
