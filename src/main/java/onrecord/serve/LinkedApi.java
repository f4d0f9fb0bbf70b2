package onrecord.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import onrecord.model.QuoteId;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Hit;
import onrecord.search.SearchRequest;
import onrecord.search.linked.Contradiction;
import onrecord.search.linked.Happening;
import onrecord.search.linked.Statement;

/** What is linked, for programs: a statement, a happening, a story. */
final class LinkedApi {
    private final ArchiveSearcher archive;
    private final Revalidation revalidation;

    LinkedApi(ArchiveSearcher archive, Revalidation revalidation) {
        this.archive = archive;
        this.revalidation = revalidation;
    }

    void statement(Context ctx) throws IOException {
        Statement statement = statement(archive, ctx.pathParam("id"));
        if (!revalidation.unchanged(ctx)) {
            List<Contradiction> contradictions = Contradiction.of(archive, statement);
            JsonAnswer.write(ctx, json -> LinkedJson.statement(statement, contradictions, json));
        }
    }

    void event(Context ctx) throws IOException {
        Happening happening = happening(archive, ctx.pathParam("id"));
        if (!revalidation.unchanged(ctx)) {
            JsonAnswer.write(ctx, json -> LinkedJson.happening(happening, json));
        }
    }

    /** The articles of the same text as one, itself among them. */
    void story(Context ctx) throws IOException {
        String id = ctx.pathParam("id");
        if (archive.article(id).isEmpty()) {
            throw Problem.noArticle(id);
        }
        if (revalidation.unchanged(ctx)) {
            return;
        }
        List<Hit> hits = archive.search(SearchRequest.of("story:" + id)
                        .withSort(SearchRequest.Sort.OLDEST)
                        .withSize(SearchRequest.MAX_SIZE)
                        .withFacets(Set.of())
                        .withHighlight(false))
                .hits();
        JsonAnswer.write(ctx, json -> {
            json.writeStartObject();
            json.writeStringField("id", id);
            AnswerJson.hits(hits, json);
            json.writeEndObject();
        });
    }

    /** The statement of this name. @throws Problem if there is no such quote */
    static Statement statement(ArchiveSearcher archive, String id) {
        return QuoteId.parse(id)
                .flatMap(quote -> Statement.of(archive, quote))
                .orElseThrow(() -> Problem.notFound("there is no quote \"" + id
                        + "\" in this archive: an article's id, a point, and where it begins"));
    }

    /** The happening of this article. @throws Problem if there is no such article */
    static Happening happening(ArchiveSearcher archive, String id) {
        return Happening.of(archive, id).orElseThrow(() -> Problem.noArticle(id));
    }
}
