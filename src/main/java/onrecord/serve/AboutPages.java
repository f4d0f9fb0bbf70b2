package onrecord.serve;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import onrecord.read.Reading;
import onrecord.search.ArchiveSearcher;
import onrecord.search.ArchiveStats;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.Hit;
import onrecord.search.Page;
import onrecord.search.SearchRequest;
import onrecord.serve.page.About;
import onrecord.serve.page.Messages;
import onrecord.text.Keyword;

/** What the archive holds, at {@code /about}. */
final class AboutPages {
    private static final SearchRequest EVERYTHING = SearchRequest.of("")
            .withSort(SearchRequest.Sort.NEWEST)
            .withSize(0)
            .withFacets(Set.of(FacetName.OUTLET, FacetName.SPEAKER, FacetName.LANGUAGE))
            .withDateFacet(true)
            .withHighlight(false);

    /** Of each kind; all of them are in the list that the command gives. */
    private static final int MOST_FAILURES = 50;

    private final ArchiveSearcher archive;
    private final Supplier<List<Reading.Failed>> failures;
    private final Pages pages;
    private final Revalidation revalidation;

    AboutPages(
            ArchiveSearcher archive, Supplier<List<Reading.Failed>> failures, Pages pages, Revalidation revalidation) {
        this.archive = archive;
        this.failures = failures;
        this.pages = pages;
        this.revalidation = revalidation;
    }

    void about(Context ctx) {
        if (revalidation.unchangedPage(ctx)) {
            return;
        }
        Messages messages = Preferences.messages(ctx);
        Page<Hit> all = archive.search(EVERYTHING);
        SearchAddress articles = new SearchAddress("/", SearchParameters.parse(new Parameters(Map.of())));
        About about = new About(
                pages.frame(ctx, messages.text("nav.about"), "about"),
                counts(archive.stats(), messages),
                all.dates() == null || all.dates().buckets().isEmpty()
                        ? null
                        : HistogramDrawing.wide(all.dates(), articles, messages),
                values(all, FacetName.OUTLET, PageAddresses::outlet, messages),
                values(all, FacetName.SPEAKER, PageAddresses::speaker, messages),
                values(all, FacetName.LANGUAGE, code -> "/?language=" + code, messages),
                failures(failures.get(), messages),
                archive.faults());
        pages.answer(ctx, "about.jte", about);
    }

    private static List<About.Failures> failures(List<Reading.Failed> failed, Messages messages) {
        Map<Reading.Failed.Kind, List<Reading.Failed>> byKind =
                failed.stream().collect(Collectors.groupingBy(Reading.Failed::kind));
        return byKind.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Reading.Failed.Kind, List<Reading.Failed>> kind) ->
                                -kind.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(kind -> failures(kind.getKey(), kind.getValue(), messages))
                .toList();
    }

    private static About.Failures failures(Reading.Failed.Kind kind, List<Reading.Failed> failed, Messages messages) {
        String key = "failure." + Keyword.of(kind);
        int further = failed.size() - MOST_FAILURES;
        return new About.Failures(
                messages.text("about.failures.kind", messages.text(key), failed.size()),
                failed.stream()
                        .limit(MOST_FAILURES)
                        .map(one -> new About.Failure(one.source(), one.reason()))
                        .toList(),
                further <= 0 ? null : messages.text("about.failures.more", further));
    }

    private static List<About.Count> counts(ArchiveStats stats, Messages messages) {
        List<About.Count> counts = new ArrayList<>();
        counts.add(new About.Count(messages.text("nav.articles"), messages.number(stats.articles()), "/"));
        counts.add(new About.Count(messages.text("nav.quotes"), messages.number(stats.quotes()), "/quotes"));
        counts.add(new About.Count(messages.text("about.outlets"), messages.number(stats.outlets()), null));
        counts.add(new About.Count(messages.text("about.speakers"), messages.number(stats.speakers()), null));
        if (stats.earliest() != null && stats.latest() != null) {
            String span = messages.text("date.span", messages.day(stats.earliest()), messages.day(stats.latest()));
            counts.add(new About.Count(messages.text("about.dates"), span, null));
        }
        counts.add(new About.Count(messages.text("about.undated"), messages.number(stats.undated()), "/?undated=only"));
        counts.add(new About.Count(
                messages.text("about.size"), messages.text("about.megabytes", stats.bytes() / 1_000_000 + 1), null));
        return counts;
    }

    private static List<About.Count> values(
            Page<Hit> page, FacetName facet, Function<String, String> address, Messages messages) {
        FacetCounts counts = page.facets().get(facet);
        if (counts == null) {
            return List.of();
        }
        return counts.buckets().stream()
                .map(bucket -> new About.Count(
                        FacetViews.label(facet, bucket.value(), messages),
                        messages.number(bucket.count()),
                        address.apply(bucket.value())))
                .toList();
    }
}
