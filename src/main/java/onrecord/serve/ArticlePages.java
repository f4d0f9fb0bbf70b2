package onrecord.serve;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import onrecord.model.Article;
import onrecord.model.Field;
import onrecord.model.Outlet;
import onrecord.model.Provenance;
import onrecord.model.PublicationDate;
import onrecord.model.Span;
import onrecord.search.ArchiveSearcher;
import onrecord.serve.page.Frame;
import onrecord.serve.page.Link;
import onrecord.serve.page.Piece;
import onrecord.serve.page.Reading;
import onrecord.serve.page.Words;
import org.jspecify.annotations.Nullable;

/** The page of one article at {@code /articles/{id}}; {@code q} are the words that led there. */
final class ArticlePages {
    private final ArchiveSearcher archive;
    private final Pages pages;
    private final Revalidation revalidation;

    ArticlePages(ArchiveSearcher archive, Pages pages, Revalidation revalidation) {
        this.archive = archive;
        this.pages = pages;
        this.revalidation = revalidation;
    }

    void article(Context ctx) {
        String id = ctx.pathParam("id");
        Article article = archive.article(id)
                .orElseThrow(() -> Problem.notFound("there is no article \"" + id + "\" in this archive"));
        if (!revalidation.unchangedPage(ctx)) {
            pages.answer(ctx, "article.jte", reading(ctx, article));
        }
    }

    private Reading reading(Context ctx, Article article) {
        Words words = Preferences.words(ctx);
        String query = new Parameters(ctx.queryParamMap()).one("q");
        String title = article.title();
        Frame frame = pages.frame(
                ctx,
                title == null ? words.text("card.untitled") : title,
                "articles",
                query == null ? "" : query,
                "/",
                List.of());
        List<Span> hits = List.of();
        return new Reading(
                frame,
                head(article, words),
                article.language(),
                MarkedText.of(article.body(), article.quotes(), hits),
                query == null || hits.isEmpty() ? null : words.count("article.hits", hits.size()),
                Voices.of(article, words),
                Citations.of(article),
                Facts.of(article, words),
                article.captions(),
                article.boilerplate().stream()
                        .map(removed -> new Reading.Removed(
                                removed.text(), removed.provenance().method()))
                        .toList(),
                List.of(),
                NewsMetadata.of(article),
                query == null ? null : "/?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    private static Reading.Head head(Article article, Words words) {
        PublicationDate date = article.date();
        Provenance why = article.provenance().get(Field.DATE);
        return new Reading.Head(
                article.title() == null ? List.of() : List.of(new Piece(article.title(), false)),
                article.deck() == null ? List.of() : article.deck().lines().toList(),
                outlet(article.outlet()),
                date == null ? null : words.date(date),
                date == null ? null : MachineDate.of(date),
                date != null && why != null && DateMethods.isInferred(why.method()),
                Cards.byline(article.authors(), article.agencies(), words));
    }

    private static @Nullable Link outlet(@Nullable Outlet outlet) {
        return outlet == null ? null : new Link(outlet.label(), SubjectPages.outletAddress(outlet.label()));
    }
}
