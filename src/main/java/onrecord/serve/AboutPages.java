package onrecord.serve;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import onrecord.search.ArchiveSearcher;
import onrecord.search.ArchiveStats;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.Hit;
import onrecord.search.Page;
import onrecord.search.SearchRequest;
import onrecord.serve.page.About;
import onrecord.serve.page.Words;

/** What the archive holds, at {@code /about}. */
final class AboutPages {
    private static final SearchRequest EVERYTHING = new SearchRequest(
            "",
            SearchRequest.Match.ALL,
            Filters.NONE,
            SearchRequest.Sort.NEWEST,
            0,
            1,
            null,
            Set.of(FacetName.OUTLET, FacetName.SPEAKER, FacetName.LANGUAGE),
            true,
            false);

    private final ArchiveSearcher archive;
    private final Pages pages;
    private final Revalidation revalidation;

    AboutPages(ArchiveSearcher archive, Pages pages, Revalidation revalidation) {
        this.archive = archive;
        this.pages = pages;
        this.revalidation = revalidation;
    }

    void about(Context ctx) {
        if (revalidation.unchangedPage(ctx)) {
            return;
        }
        Words words = Preferences.words(ctx);
        Page<Hit> all = archive.search(EVERYTHING);
        SearchAddress articles = new SearchAddress("/", SearchParameters.parse(new Parameters(Map.of())));
        About about = new About(
                pages.frame(ctx, words.text("nav.about"), "about"),
                counts(archive.stats(), words),
                all.dates() == null || all.dates().buckets().isEmpty()
                        ? null
                        : HistogramDrawing.wide(all.dates(), articles, words),
                values(all, FacetName.OUTLET, SubjectPages::outletAddress, words),
                values(all, FacetName.SPEAKER, SubjectPages::address, words),
                values(all, FacetName.LANGUAGE, code -> "/?language=" + code, words));
        pages.answer(ctx, "about.jte", about);
    }

    private static List<About.Count> counts(ArchiveStats stats, Words words) {
        List<About.Count> counts = new ArrayList<>();
        counts.add(new About.Count(words.text("nav.articles"), words.number(stats.articles()), "/"));
        counts.add(new About.Count(words.text("nav.quotes"), words.number(stats.quotes()), "/quotes"));
        counts.add(new About.Count(words.text("about.outlets"), words.number(stats.outlets()), null));
        counts.add(new About.Count(words.text("about.speakers"), words.number(stats.speakers()), null));
        if (stats.earliest() != null && stats.latest() != null) {
            String span = words.text("date.span", words.day(stats.earliest()), words.day(stats.latest()));
            counts.add(new About.Count(words.text("about.dates"), span, null));
        }
        counts.add(new About.Count(words.text("about.undated"), words.number(stats.undated()), "/?undated=only"));
        counts.add(new About.Count(
                words.text("about.size"), words.text("about.megabytes", stats.bytes() / 1_000_000 + 1), null));
        return counts;
    }

    private static List<About.Count> values(
            Page<Hit> page, FacetName facet, Function<String, String> address, Words words) {
        FacetCounts counts = page.facets().get(facet);
        if (counts == null) {
            return List.of();
        }
        return counts.buckets().stream()
                .map(bucket -> new About.Count(
                        FacetViews.label(facet, bucket.label(), words),
                        words.number(bucket.count()),
                        address.apply(bucket.value())))
                .toList();
    }
}
