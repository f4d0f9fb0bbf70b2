package onrecord.serve;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.SearchRequest;
import onrecord.serve.page.Anchor;
import onrecord.serve.page.Facet;
import onrecord.serve.page.Frame;
import onrecord.serve.page.Messages;
import onrecord.serve.page.Values;

/** All values of one facet within a search, at {@code /facets/{name}}, to search among and to choose from. */
final class FacetPages {
    private static final int MOST = 500;

    private final ArchiveSearcher archive;
    private final Pages pages;
    private final Revalidation revalidation;

    FacetPages(ArchiveSearcher archive, Pages pages, Revalidation revalidation) {
        this.archive = archive;
        this.pages = pages;
        this.revalidation = revalidation;
    }

    void values(Context ctx) {
        FacetName facet = SearchParameters.facet(ctx.pathParam("name"), "name");
        Parameters given = Parameters.of(ctx);
        SearchRequest request = SearchParameters.ofPage(Parameters.of(ctx));
        String typed = given.one("prefix");
        String prefix = typed == null ? "" : typed;
        if (revalidation.unchangedPage(ctx)) {
            return;
        }
        Messages messages = Preferences.messages(ctx);
        SearchAddress search = new SearchAddress("/", request);
        FacetCounts counts = archive.facet(request, facet, prefix, MOST);
        Facet choices = FacetViews.of(Map.of(facet, counts), search, messages).stream()
                .findFirst()
                .orElseGet(() -> new Facet(
                        facet.key(), messages.text("facet." + facet.key()), List.of(), null, null, null, true));
        Frame frame = pages.frame(ctx, messages.text("facet." + facet.key()), "articles", search);
        pages.answer(
                ctx,
                "values.jte",
                new Values(
                        frame,
                        choices,
                        prefix,
                        "/facets/" + facet.key(),
                        search.parameters(),
                        counts.more(),
                        new Anchor(messages.text("article.back"), search.toString())));
    }
}
