package onrecord.serve;

import io.javalin.http.Context;
import java.io.IOException;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Hit;
import onrecord.search.Page;
import onrecord.search.QuoteHit;
import onrecord.search.SearchRequest;

/** The searches of the API. */
final class SearchApi {
    private final ArchiveSearcher archive;
    private final Revalidation revalidation;

    SearchApi(ArchiveSearcher archive, Revalidation revalidation) {
        this.archive = archive;
        this.revalidation = revalidation;
    }

    void articles(Context ctx) throws IOException {
        SearchRequest request = SearchParameters.parse(Parameters.of(ctx));
        if (revalidation.unchanged(ctx)) {
            return;
        }
        Page<Hit> page = archive.search(request);
        Links links = Links.of(new SearchAddress("/api/search", request), page);
        Json.answer(ctx, json -> AnswerJson.articles(page, links, json));
    }

    void quotes(Context ctx) throws IOException {
        SearchRequest request = SearchParameters.parse(Parameters.of(ctx));
        if (revalidation.unchanged(ctx)) {
            return;
        }
        Page<QuoteHit> page = archive.quotes(request);
        Links links = Links.of(new SearchAddress("/api/quotes", request), page);
        Json.answer(ctx, json -> AnswerJson.quotes(page, links, json));
    }
}
