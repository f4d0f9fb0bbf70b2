package onrecord.serve;

import io.javalin.http.Context;
import java.util.List;
import onrecord.model.Article;
import onrecord.model.Field;
import onrecord.model.Outlet;
import onrecord.model.Provenance;
import onrecord.model.PublicationDate;
import onrecord.model.Span;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Snippet;
import onrecord.search.linked.ArticleLinks;
import onrecord.serve.page.Anchor;
import onrecord.serve.page.ArticleView;
import onrecord.serve.page.Frame;
import onrecord.serve.page.Messages;
import onrecord.serve.page.Piece;
import org.jspecify.annotations.Nullable;

/** The page of one article at {@code /articles/{id}}; {@code q} are the words that led there. */
final class ArticlePages {
    private static final int SIMILAR = 5;

    private final ArchiveSearcher archive;
    private final Pages pages;
    private final Originals originals;
    private final Revalidation revalidation;
    private final VisitForms visits;
    private final CorrectionForms forms;

    ArticlePages(
            ArchiveSearcher archive,
            Originals originals,
            Pages pages,
            Revalidation revalidation,
            VisitForms visits,
            CorrectionForms forms) {
        this.visits = visits;
        this.forms = forms;
        this.archive = archive;
        this.originals = originals;
        this.pages = pages;
        this.revalidation = revalidation;
    }

    void article(Context ctx) {
        String id = ctx.pathParam("id");
        Article article = archive.article(id).orElseThrow(() -> Problem.noArticle(id));
        FormGuard.welcome(ctx);
        visits.read(ctx, id);
        if (!revalidation.unchangedPage(ctx)) {
            pages.answer(ctx, "article.jte", reading(ctx, article));
        }
    }

    private ArticleView reading(Context ctx, Article article) {
        Messages messages = Preferences.messages(ctx);
        Trail trail = Trail.of(ctx);
        String query = trail.search().request().query();
        Frame frame = pages.frameBehind(ctx, ArticleName.of(article, messages), "articles", trail.search());
        Matches matches = new Matches(query.isBlank() ? List.of() : archive.matches(article.id(), query));
        ArticleLinks links = ArticleLinks.of(archive, article);
        return new ArticleView(
                frame,
                head(article, matches, messages),
                VersionPages.note(archive, article, messages),
                article.language(),
                MarkedText.of(article.body(), article.quotes(), matches.in("body", article.body())),
                matches.count() == 0 ? null : messages.count("article.hits", matches.count()),
                Voices.of(article, links, quote -> forms.filed(ctx, article, quote), messages),
                Citations.of(article),
                Facts.of(article, archive.added(article.id()), messages),
                originals.of(article, messages),
                article.captions().stream()
                        .map(caption -> Piece.of(caption, matches.in("captions", caption)))
                        .toList(),
                article.boilerplate().stream()
                        .map(removed -> new ArticleView.Removed(
                                removed.text(), removed.provenance().method()))
                        .toList(),
                LinkedViews.ties(article, links, messages),
                Cards.of(archive.similar(article.id(), SIMILAR), Trail.words(query), archive, messages),
                NewsMetadata.of(article),
                trail.steps(archive, messages),
                forms.of(ctx, article, messages),
                forms.filed(ctx, article),
                visits.unread(ctx, article.id(), trail.search()));
    }

    /** What the query matches in each part of the article. The snippet holds the article's whole text. */
    private record Matches(List<Snippet> snippets) {
        List<Span> in(String field, String text) {
            return snippets.stream()
                    .filter(snippet ->
                            snippet.field().equals(field) && snippet.text().equals(text))
                    .findFirst()
                    .map(Snippet::ranges)
                    .orElse(List.of());
        }

        int count() {
            return snippets.stream()
                    .mapToInt(snippet -> snippet.ranges().size())
                    .sum();
        }
    }

    private ArticleView.Head head(Article article, Matches matches, Messages messages) {
        PublicationDate date = article.date();
        Provenance why = article.provenance().get(Field.DATE);
        return new ArticleView.Head(
                article.title() == null ? List.of() : Piece.of(article.title(), matches.in("title", article.title())),
                article.title() == null ? ArticleName.of(article, messages) : null,
                article.deck() == null ? List.of() : Piece.of(article.deck(), matches.in("deck", article.deck())),
                outlet(article.outlet(), archive),
                date == null ? null : messages.date(date),
                date == null ? null : MachineDate.of(date),
                date != null && why != null && why.isInferred(),
                changed(article, messages),
                Cards.byline(article.authors(), article.agencies(), messages));
    }

    private static ArticleView.@Nullable Changed changed(Article article, Messages messages) {
        PublicationDate updated = article.updated();
        PublicationDate date = article.date();
        boolean said = date != null && updated != null && date.earliest().equals(updated.earliest());
        return updated == null || said
                ? null
                : new ArticleView.Changed(messages.date(updated), MachineDate.of(updated));
    }

    private static @Nullable Anchor outlet(@Nullable Outlet outlet, ArchiveSearcher archive) {
        if (outlet == null) {
            return null;
        }
        String name = archive.outletName(outlet);
        return new Anchor(name, PageAddresses.outlet(name));
    }
}
