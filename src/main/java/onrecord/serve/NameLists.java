package onrecord.serve;

import io.javalin.http.Context;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.SearchRequest;
import onrecord.search.SpeakerFacts;
import onrecord.serve.page.AllNames;
import onrecord.serve.page.Messages;
import onrecord.serve.page.Pager;
import onrecord.serve.page.Results;
import onrecord.text.Keyword;
import onrecord.text.PercentEncoded;

/** The pages of all speakers, {@code /speakers}, and of all outlets, {@code /outlets}: to search and to sort. */
final class NameLists {
    private static final String PREFIX = "prefix";
    private static final String SORT = "sort";
    private static final String PAGE = "page";
    private static final int SIZE = 100;

    /** Names beyond the most frequent ones are found by how they begin. */
    private static final int MOST = 5_000;

    private final ArchiveSearcher archive;
    private final Pages pages;
    private final Revalidation revalidation;

    NameLists(ArchiveSearcher archive, Pages pages, Revalidation revalidation) {
        this.archive = archive;
        this.pages = pages;
        this.revalidation = revalidation;
    }

    /** The order of names. */
    private enum Order {
        COUNT,
        NAME
    }

    /** What a reader asks for: which names, in which order, and which page of them. */
    private record Asked(FacetName facet, String prefix, Order order, int page) {
        String path() {
            return PageAddresses.listOf(facet);
        }

        String address(Order order, int page) {
            StringBuilder address =
                    new StringBuilder(path()).append('?').append(SORT).append('=');
            address.append(Keyword.of(order));
            if (!prefix.isEmpty()) {
                address.append('&').append(PREFIX).append('=').append(PercentEncoded.segment(prefix));
            }
            return page == 1
                    ? address.toString()
                    : address.append('&').append(PAGE).append('=').append(page).toString();
        }
    }

    void speakers(Context ctx) {
        answer(ctx, FacetName.SPEAKER);
    }

    void outlets(Context ctx) {
        answer(ctx, FacetName.OUTLET);
    }

    private void answer(Context ctx, FacetName facet) {
        Parameters given = Parameters.of(ctx);
        Asked asked = new Asked(
                facet,
                Objects.requireNonNullElse(given.one(PREFIX), "").strip(),
                given.choice(SORT, Order.class, Order.COUNT),
                given.number(PAGE, 1, 1, MOST / SIZE));
        if (!revalidation.unchangedPage(ctx)) {
            pages.answer(ctx, "names.jte", list(ctx, asked));
        }
    }

    private AllNames list(Context ctx, Asked asked) {
        Messages messages = Preferences.messages(ctx);
        boolean speakers = asked.facet() == FacetName.SPEAKER;
        SearchRequest everything = SearchRequest.of("").counting(false);
        FacetCounts counts = speakers
                ? archive.quoteFacet(everything, asked.facet(), asked.prefix(), MOST)
                : archive.facet(everything, asked.facet(), asked.prefix(), MOST);
        List<FacetCounts.Bucket> names = new ArrayList<>(counts.buckets());
        if (asked.order() == Order.NAME) {
            names.sort(Comparator.comparing(FacetCounts.Bucket::label, Collator.getInstance(messages.locale())));
        }
        int last = Math.max(1, (names.size() + SIZE - 1) / SIZE);
        int page = Math.min(asked.page(), last);
        List<FacetCounts.Bucket> shown = names.subList((page - 1) * SIZE, Math.min(names.size(), page * SIZE));
        String title = messages.text(speakers ? "nav.speakers" : "nav.outlets");
        return new AllNames(
                pages.frame(ctx, title, speakers ? "speakers" : "outlets"),
                title,
                asked.path(),
                asked.prefix(),
                List.of(Map.entry(SORT, Keyword.of(asked.order()))),
                sorts(asked, messages),
                speakers
                        ? List.of(
                                messages.text("nav.quotes"),
                                messages.text("nav.articles"),
                                messages.text("nav.outlets"),
                                messages.text("facet.date"))
                        : List.of(messages.text("nav.articles")),
                speakers ? speakers(everything, shown, messages) : outlets(shown, messages),
                counts.more() ? messages.text("names.more", MOST) : null,
                pager(asked, page, last, messages));
    }

    private static List<Results.Sort> sorts(Asked asked, Messages messages) {
        List<Results.Sort> sorts = new ArrayList<>();
        for (Order order : Order.values()) {
            sorts.add(new Results.Sort(
                    messages.text("names.sort." + Keyword.of(order)), asked.address(order, 1), order == asked.order()));
        }
        return sorts;
    }

    private static Pager pager(Asked asked, int page, int last, Messages messages) {
        return new Pager(
                page > 1 ? asked.address(asked.order(), page - 1) : null,
                page < last ? asked.address(asked.order(), page + 1) : null,
                messages.text("pager.position", page, last),
                null);
    }

    private static List<AllNames.Row> outlets(List<FacetCounts.Bucket> names, Messages messages) {
        return names.stream()
                .map(name -> new AllNames.Row(
                        name.label(), PageAddresses.outlet(name.value()), List.of(messages.number(name.count()))))
                .toList();
    }

    private List<AllNames.Row> speakers(SearchRequest request, List<FacetCounts.Bucket> names, Messages messages) {
        List<SpeakerFacts> facts = archive.speakers(
                request, names.stream().map(FacetCounts.Bucket::value).toList());
        List<AllNames.Row> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            FacetCounts.Bucket name = names.get(i);
            SpeakerFacts known = facts.get(i);
            rows.add(new AllNames.Row(
                    name.label(),
                    PageAddresses.speaker(name.value()),
                    List.of(
                            messages.number(name.count()),
                            messages.number(known.articles()),
                            messages.number(known.outlets()),
                            span(known, messages))));
        }
        return rows;
    }

    private static String span(SpeakerFacts known, Messages messages) {
        if (known.first() == null || known.last() == null) {
            return messages.text("date.undated.heading");
        }
        return known.first().equals(known.last())
                ? messages.day(known.first())
                : messages.text("date.span", messages.day(known.first()), messages.day(known.last()));
    }
}
