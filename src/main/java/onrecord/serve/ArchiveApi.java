package onrecord.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onrecord.json.ArticleJson;
import onrecord.json.Json;
import onrecord.model.Article;
import onrecord.model.ArticleVersion;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Snippet;
import onrecord.search.linked.ArticleLinks;
import onrecord.text.Resources;

/** Single articles, the archive's health and the API's own description. */
final class ArchiveApi {
    /** The words to find in an article. */
    static final List<String> ARTICLE = List.of("q");

    private final ArchiveSearcher archive;
    private final OwnFilings own;
    private final Revalidation revalidation;
    private final Damage damage;
    private final byte[] description;

    /** @param damage what was met of it */
    ArchiveApi(ArchiveSearcher archive, OwnFilings own, Revalidation revalidation, Damage damage) {
        this.damage = damage;
        this.archive = archive;
        this.own = own;
        this.revalidation = revalidation;
        this.description = Resources.bytes(ArchiveApi.class, "openapi.json");
    }

    void article(Context ctx) throws IOException {
        Article article = own.sight(ctx).apply(find(ctx.pathParam("id")));
        String query = Parameters.of(ctx).one("q");
        if (revalidation.unchanged(ctx)) {
            return;
        }
        List<Snippet> matches = query == null ? List.of() : archive.matches(article.id(), query);
        ArticleLinks links = ArticleLinks.of(archive, article);
        Optional<ArticleVersion> version = archive.versions(article.id()).map(versions -> versions.of(article.id()));
        Optional<Instant> added = archive.added(article.id());
        JsonAnswer.write(
                ctx,
                json -> ArticleJson.write(article, json, () -> {
                    Json.text(json, "added", added.map(Instant::toString).orElse(null));
                    if (version.isPresent()) {
                        ArticleJson.write(version.get(), json);
                    }
                    LinkedJson.fields(article, links, json);
                    if (query != null) {
                        json.writeArrayFieldStart("highlights");
                        for (Snippet match : matches) {
                            AnswerJson.snippet(match, json);
                        }
                        json.writeEndArray();
                    }
                }));
    }

    /** Answers 200 as long as the archive can be read and no damage was met in it. */
    void health(Context ctx) throws IOException {
        damage.refuse();
        long articles = archive.articles();
        ctx.header("Cache-Control", "no-store");
        JsonAnswer.write(ctx, json -> {
            json.writeStartObject();
            json.writeStringField("status", "ok");
            json.writeNumberField("articles", articles);
            json.writeStringField("generation", archive.generation());
            json.writeEndObject();
        });
    }

    /** The description itself, OpenAPI 3.1 in JSON. */
    byte[] description() {
        return description;
    }

    void description(Context ctx) {
        ctx.header("Cache-Control", "no-cache")
                .contentType(JsonAnswer.MEDIA_TYPE)
                .result(description);
    }

    private Article find(String id) {
        return archive.article(id).orElseThrow(() -> Problem.noArticle(id));
    }
}
