package onrecord.serve;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import onrecord.search.ArchiveSearcher;
import onrecord.search.DateCounts;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.Page;
import onrecord.search.SearchRequest;
import onrecord.search.Selection;
import onrecord.search.Taken;
import onrecord.serve.page.Anchor;
import onrecord.serve.page.Mending;
import onrecord.serve.page.Messages;
import onrecord.serve.page.SubjectView;
import onrecord.text.PercentEncoded;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one speaker, {@code /speakers/{name}}: what they said over time, as each outlet has it; and of one
 * outlet, {@code /outlets/{name}}: what is held of it, from when to when.
 */
final class SubjectPages {
    private static final int MOST_OTHERS = 4;

    private final ArchiveSearcher archive;
    private final SearchPages search;
    private final Revalidation revalidation;
    private final CorrectionForms forms;
    private final JoinOffers offers;

    SubjectPages(
            ArchiveSearcher archive,
            SearchPages search,
            Revalidation revalidation,
            CorrectionForms forms,
            JoinOffers offers) {
        this.archive = archive;
        this.offers = offers;
        this.forms = forms;
        this.search = search;
        this.revalidation = revalidation;
    }

    void speaker(Context ctx) {
        String name = ctx.pathParam("name");
        Messages messages = Preferences.messages(ctx);
        FormGuard.welcome(ctx);
        if (revalidation.unchangedPage(ctx)) {
            return;
        }
        SearchAddress address = about(ctx, PageAddresses.speaker(name), FacetName.SPEAKER, name);
        search.quotes(ctx, address, Grouping.DATE, page -> {
            long perhaps = search.perhaps(address);
            refuseUnknown(page, page.total().value() + perhaps, address, name);
            String shown = shown(page, name);
            Mending mending = forms.of(ctx, shown, PageAddresses.speaker(name), messages);
            return new SubjectView(
                    messages.text("facet.speaker"),
                    shown,
                    span(page.dates(), messages),
                    others(page, FacetName.OUTLET, messages),
                    new SpeakerOverTime(archive, address, messages).of(page),
                    perhaps(perhaps, address, messages),
                    new Anchor(messages.text("speaker.articles"), articles(FacetName.SPEAKER, name)),
                    "join",
                    mending,
                    mending.open() ? offers.of(shown) : List.of());
        });
    }

    void outlet(Context ctx) {
        String name = ctx.pathParam("name");
        Messages messages = Preferences.messages(ctx);
        FormGuard.welcome(ctx);
        if (revalidation.unchangedPage(ctx)) {
            return;
        }
        SearchAddress address = about(ctx, PageAddresses.outlet(name), FacetName.OUTLET, name);
        search.articles(ctx, address, page -> {
            refuseUnknown(page, page.total().value(), address, name);
            return new SubjectView(
                    messages.text("facet.outlet"),
                    name,
                    span(page.dates(), messages),
                    others(page, FacetName.SPEAKER, messages),
                    null,
                    null,
                    null,
                    "outlets",
                    forms.of(ctx, name, PageAddresses.outlet(name), messages),
                    List.of());
        });
    }

    private static SearchAddress about(Context ctx, String path, FacetName facet, String name) {
        SearchRequest request = SearchParameters.ofPage(Parameters.of(ctx));
        return new SearchAddress(path, request).implying(facet, new Selection(List.of(name), List.of()));
    }

    /** The spelling of the speaker's name that the archive shows, of all that lead to their page. */
    private static String shown(Page<?> page, String name) {
        FacetCounts speakers = page.facets().get(FacetName.SPEAKER);
        return speakers == null
                ? name
                : speakers.buckets().stream()
                        .filter(FacetCounts.Bucket::selected)
                        .map(FacetCounts.Bucket::value)
                        .findFirst()
                        .orElse(name);
    }

    /** What may be the speaker's and is left out; or, where it is counted, the way to leave it out. */
    private static @Nullable Anchor perhaps(long left, SearchAddress address, Messages messages) {
        if (!address.request().options().certain()) {
            return new Anchor(
                    messages.text("filters.perhaps.leave"),
                    address.certain(true).toString());
        }
        return left == 0
                ? null
                : new Anchor(
                        messages.count("speaker.perhaps", left),
                        address.certain(false).toString());
    }

    /** A name that is nowhere in the archive has no page; a name that several people may have leads to their pages. */
    private static void refuseUnknown(Page<?> page, long total, SearchAddress address, String name) {
        for (Taken taken : page.interpretation().taken()) {
            if (taken.facet() == address.implied() && taken.values().size() > 1) {
                throw Problem.notFound("\"" + name + "\" may be any of: " + String.join(", ", taken.values()));
            }
        }
        boolean everything = address.request().query().isBlank() && !address.filtered();
        if (everything && total == 0) {
            throw Problem.notFound("this archive has nothing of \"" + name + "\"");
        }
    }

    /** The outlets that report a speaker, or the speakers an outlet quotes, each leading to its page. */
    private static SubjectView.@Nullable Others others(Page<?> page, FacetName facet, Messages messages) {
        FacetCounts counts = page.facets().get(facet);
        if (counts == null || counts.buckets().isEmpty()) {
            return null;
        }
        boolean outlets = facet == FacetName.OUTLET;
        List<SubjectView.Other> others = counts.buckets().stream()
                .limit(MOST_OTHERS)
                .map(bucket -> new SubjectView.Other(
                        bucket.label(),
                        PageAddresses.ofFacet(facet) + PercentEncoded.segment(bucket.value()),
                        messages.count(outlets ? "results.quotes" : "results.articles", bucket.count())))
                .toList();
        return new SubjectView.Others(
                messages.text(outlets ? "speaker.outlets" : "outlet.speakers"),
                others,
                counts.buckets().size() > MOST_OTHERS || counts.more());
    }

    /** From the first day to the last, each as exactly as it is known. */
    private static @Nullable String span(@Nullable DateCounts dates, Messages messages) {
        if (dates == null || dates.first().isEmpty() || dates.last().isEmpty()) {
            return null;
        }
        String first =
                messages.days(dates.first().get().from(), dates.first().get().to());
        String last =
                messages.days(dates.last().get().from(), dates.last().get().to());
        return first.equals(last) ? first : messages.text("date.span", first, last);
    }

    private static String articles(FacetName facet, String name) {
        return "/?" + facet.key() + "=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
