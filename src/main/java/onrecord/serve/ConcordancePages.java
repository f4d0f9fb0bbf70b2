package onrecord.serve;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Hit;
import onrecord.search.SearchRequest;
import onrecord.search.survey.Concordance;
import onrecord.serve.page.ConcordanceView;
import onrecord.serve.page.Messages;
import onrecord.serve.page.Pager;
import onrecord.serve.page.Results;
import onrecord.text.Keyword;
import org.jspecify.annotations.Nullable;

/** Each place that a search matches, in the middle of its line, at {@code /concordance}. */
final class ConcordancePages {
    static final String ORDER = "order";

    /** How many characters stand on either side. */
    private static final int WIDTH = 50;

    private static final int SIZE = 100;
    private static final int MOST_PAGES = 50;

    private final ArchiveSearcher archive;
    private final Pages pages;
    private final SurveyHead head;
    private final Revalidation revalidation;

    ConcordancePages(ArchiveSearcher archive, Pages pages, Revalidation revalidation) {
        this.archive = archive;
        this.pages = pages;
        this.head = new SurveyHead(pages);
        this.revalidation = revalidation;
    }

    /** A page of lines. */
    private record Wanted(SearchAddress search, boolean quoted, Concordance.Order order, int page) {
        SearchAddress here() {
            return SurveyHead.at(PageAddresses.CONCORDANCE, search, quoted);
        }

        String address(Concordance.Order order, int page) {
            List<Map.Entry<String, String>> extra = new ArrayList<>(here().extra());
            if (order != Concordance.Order.RESULTS) {
                extra.add(Map.entry(ORDER, Keyword.of(order)));
            }
            if (page > 1) {
                extra.add(Map.entry("page", String.valueOf(page)));
            }
            return here().with(extra).toString();
        }
    }

    void concordance(Context ctx) {
        Parameters given = Parameters.of(ctx);
        SearchRequest search = SearchParameters.ofPage(given.without("page"));
        Wanted wanted = new Wanted(
                new SearchAddress(PageAddresses.CONCORDANCE, search),
                Counted.of(given) == Counted.QUOTES,
                given.choice(ORDER, Concordance.Order.class, Concordance.Order.RESULTS),
                given.number("page", 1, 1, MOST_PAGES));
        if (!revalidation.unchangedPage(ctx)) {
            pages.answer(ctx, "concordance.jte", view(ctx, wanted));
        }
    }

    private ConcordanceView view(Context ctx, Wanted wanted) {
        Messages messages = Preferences.messages(ctx);
        SearchRequest search = wanted.search().request();
        Concordance all = Concordance.of(
                archive, new Concordance.Asked(search, wanted.quoted(), WIDTH), wanted.order(), wanted.page() * SIZE);
        List<Concordance.Line> lines = all.lines()
                .subList(
                        Math.min((wanted.page() - 1) * SIZE, all.lines().size()),
                        all.lines().size());
        boolean sorted = wanted.order() != Concordance.Order.RESULTS;
        boolean next =
                all.more() && wanted.page() < MOST_PAGES && (!sorted || wanted.page() * SIZE < Concordance.MOST_SORTED);
        return new ConcordanceView(
                head.of(ctx, wanted.here(), wanted.search(), wanted.quoted(), List.of(), "/api/concordance"),
                orders(wanted, messages),
                lines.stream().map(line -> line(line, wanted, messages)).toList(),
                note(search, all, sorted, messages),
                new Pager(
                        wanted.page() == 1 ? null : wanted.address(wanted.order(), wanted.page() - 1),
                        next ? wanted.address(wanted.order(), wanted.page() + 1) : null,
                        messages.text("pager.position.open", wanted.page()),
                        null));
    }

    private static @Nullable String note(SearchRequest search, Concordance all, boolean sorted, Messages messages) {
        if (search.query().isBlank()) {
            return messages.text("concordance.no.words");
        }
        return sorted && all.more() ? messages.text("concordance.sorted", Concordance.MOST_SORTED) : null;
    }

    private static List<Results.Sort> orders(Wanted wanted, Messages messages) {
        List<Results.Sort> orders = new ArrayList<>();
        for (Concordance.Order order : Concordance.Order.values()) {
            orders.add(new Results.Sort(
                    messages.text("concordance." + Keyword.of(order)),
                    wanted.address(order, 1),
                    order == wanted.order()));
        }
        return orders;
    }

    private static ConcordanceView.Line line(Concordance.Line line, Wanted wanted, Messages messages) {
        Hit article = line.article();
        SearchAddress results =
                wanted.search().elsewhere(wanted.quoted() ? PageAddresses.QUOTES : PageAddresses.ARTICLES);
        String outlet = article.outlet() == null
                ? messages.text("card.outlet.unknown")
                : article.outlet().label();
        return new ConcordanceView.Line(
                line.before(),
                line.match(),
                line.after(),
                Trail.on(results, 0).to(article.id()),
                outlet,
                article.date() == null ? null : messages.date(article.date()),
                line.speaker(),
                article.language());
    }
}
