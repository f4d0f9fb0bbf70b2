package onrecord.serve;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.model.Article;
import onrecord.model.ArticleVersion;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Versions;
import onrecord.search.linked.Wording;
import onrecord.serve.page.Anchor;
import onrecord.serve.page.Changes;
import onrecord.serve.page.Messages;
import onrecord.serve.page.Piece;
import onrecord.serve.page.VersionNote;
import org.jspecify.annotations.Nullable;

/** What pages say of the versions of an article, and how two of them differ: {@code /articles/{id}/changes/{other}}. */
final class VersionPages {
    private final ArchiveSearcher archive;
    private final Pages pages;
    private final Revalidation revalidation;

    VersionPages(ArchiveSearcher archive, Pages pages, Revalidation revalidation) {
        this.archive = archive;
        this.pages = pages;
        this.revalidation = revalidation;
    }

    /** What the page of an article says of its other texts, or null where its address was seen with one alone. */
    static @Nullable VersionNote note(ArchiveSearcher archive, Article article, Messages messages) {
        Versions versions = archive.versions(article.id()).orElse(null);
        if (versions == null) {
            return null;
        }
        ArticleVersion own = versions.of(article.id());
        List<VersionNote.Other> others = new ArrayList<>();
        for (Versions.Text text : versions.newestFirst()) {
            if (!text.articles().contains(article.id())) {
                String other = text.articles().getFirst();
                others.add(new VersionNote.Other(
                        new Anchor(name(versions.of(other), messages), PageAddresses.article(other)),
                        new Anchor(messages.text("version.changes"), PageAddresses.changes(article.id(), other))));
            }
        }
        return new VersionNote(line(own, messages), others);
    }

    private static String line(ArticleVersion own, Messages messages) {
        if (own.number() == null) {
            return messages.text(own.superseded() ? "version.superseded.some" : "version.unordered", own.of());
        }
        String which = messages.text("version.of", own.number(), own.of());
        return own.superseded() ? which + " " + messages.text("version.superseded") : which;
    }

    /** "Version 2", or "Another text" where the order is not known. */
    private static String name(ArticleVersion version, Messages messages) {
        return version.number() == null
                ? messages.text("version.other")
                : messages.text("version.number", version.number());
    }

    void changes(Context ctx) {
        Article one = find(ctx.pathParam("id"));
        Article other = find(ctx.pathParam("other"));
        Versions versions = archive.versions(one.id())
                .filter(known -> known.newestFirst().stream()
                        .anyMatch(text -> text.articles().contains(other.id())))
                .orElseThrow(() -> Problem.notFound("these articles are not two texts of one"));
        if (!revalidation.unchangedPage(ctx)) {
            pages.answer(ctx, "changes.jte", changes(ctx, one, other, versions));
        }
    }

    private Changes changes(Context ctx, Article one, Article other, Versions versions) {
        Messages messages = Preferences.messages(ctx);
        boolean swapped = place(versions, one.id()) < place(versions, other.id());
        Article older = swapped ? other : one;
        Article newer = swapped ? one : other;
        List<String> lines = new ArrayList<>();
        if (!versions.ordered()) {
            lines.add(messages.text("version.order.unknown"));
        }
        lines.add(messages.text("version.marked"));
        String title = ArticleName.of(newer, messages);
        return new Changes(
                pages.frame(ctx, title, "articles"),
                title,
                lines,
                List.of(text(older, newer, versions, messages), text(newer, older, versions, messages)));
    }

    private static int place(Versions versions, String article) {
        List<Versions.Text> texts = versions.newestFirst();
        int place = 0;
        while (!texts.get(place).articles().contains(article)) {
            place++;
        }
        return place;
    }

    private static Changes.Text text(Article article, Article other, Versions versions, Messages messages) {
        String title = Optional.ofNullable(article.title()).orElse("");
        String otherTitle = Optional.ofNullable(other.title()).orElse("");
        return new Changes.Text(
                name(versions.of(article.id()), messages),
                LinkedViews.date(article.updated() == null ? article.date() : article.updated(), messages),
                new Anchor(messages.text("version.read"), PageAddresses.article(article.id())),
                Piece.of(title, Wording.of(title, otherTitle).differing()),
                Piece.of(
                        article.body(), Wording.of(article.body(), other.body()).differing()),
                article.language());
    }

    private Article find(String id) {
        return archive.article(id).orElseThrow(() -> Problem.noArticle(id));
    }
}
