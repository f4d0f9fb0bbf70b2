package onrecord.serve;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import onrecord.model.Article;
import onrecord.model.Field;
import onrecord.model.Outlet;
import onrecord.model.Provenance;
import onrecord.model.PublicationDate;
import onrecord.model.Span;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Snippet;
import onrecord.serve.page.Frame;
import onrecord.serve.page.Link;
import onrecord.serve.page.Piece;
import onrecord.serve.page.Reading;
import onrecord.serve.page.Words;
import org.jspecify.annotations.Nullable;

/** The page of one article at {@code /articles/{id}}; {@code q} are the words that led there. */
final class ArticlePages {
    private static final int SIMILAR = 5;

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
        Map<String, List<Span>> matches = query == null ? Map.of() : matches(article.id(), query);
        List<Span> inTitle = matches.getOrDefault("title", List.of());
        List<Span> inBody = matches.getOrDefault("body", List.of());
        int hits = inTitle.size() + inBody.size();
        return new Reading(
                frame,
                head(article, inTitle, words),
                article.language(),
                MarkedText.of(article.body(), article.quotes(), inBody),
                hits == 0 ? null : words.count("article.hits", hits),
                Voices.of(article, words),
                Citations.of(article),
                Facts.of(article, words),
                article.captions(),
                article.boilerplate().stream()
                        .map(removed -> new Reading.Removed(
                                removed.text(), removed.provenance().method()))
                        .toList(),
                Cards.of(archive.similar(article.id(), SIMILAR), address(query), words),
                NewsMetadata.of(article),
                query == null ? null : address(query).toString());
    }

    /** What the query matches in each part of the article. */
    private Map<String, List<Span>> matches(String id, String query) {
        return archive.matches(id, query).stream()
                .collect(Collectors.toMap(Snippet::field, Snippet::ranges, (first, second) -> first));
    }

    private static SearchAddress address(@Nullable String query) {
        return new SearchAddress(
                "/", SearchParameters.parse(new Parameters(query == null ? Map.of() : Map.of("q", List.of(query)))));
    }

    private static Reading.Head head(Article article, List<Span> matches, Words words) {
        PublicationDate date = article.date();
        Provenance why = article.provenance().get(Field.DATE);
        return new Reading.Head(
                article.title() == null ? List.of() : Piece.of(article.title(), matches),
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
