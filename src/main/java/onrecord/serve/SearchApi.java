package onrecord.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FoundForms;
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
        AnswerLinks links = AnswerLinks.of(new SearchAddress("/api/search", request), page);
        List<FoundForms> forms = forms(ctx, request);
        JsonAnswer.write(ctx, json -> AnswerJson.articles(page, links, forms, json));
    }

    void quotes(Context ctx) throws IOException {
        SearchRequest request = SearchParameters.parse(Parameters.of(ctx));
        if (revalidation.unchanged(ctx)) {
            return;
        }
        Page<QuoteHit> page = archive.quotes(request);
        AnswerLinks links = AnswerLinks.of(new SearchAddress("/api/quotes", request), page);
        List<FoundForms> forms = forms(ctx, request);
        JsonAnswer.write(ctx, json -> AnswerJson.quotes(page, links, forms, json));
    }

    /** What counts as the words of the query, told to those who choose it. */
    private List<FoundForms> forms(Context ctx, SearchRequest request) {
        return Parameters.of(ctx).one(SearchParameters.FORMS) == null ? List.of() : archive.forms(request);
    }
}
