package onrecord.serve;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onrecord.model.Article;
import onrecord.model.Quote;
import onrecord.search.ArchiveSearcher;
import onrecord.serve.page.Frame;
import onrecord.serve.page.Reading;
import onrecord.serve.page.Words;
import org.jspecify.annotations.Nullable;

/** The page of one article at {@code /articles/{id}}. */
final class ArticlePages {
    /** The words that led here, to be marked in the text. */
    static final List<String> KNOWN = List.of("q");

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
        return new Reading(
                frame,
                title,
                title == null ? words.text("card.untitled") : null,
                article.deck() == null ? List.of() : article.deck().lines().toList(),
                article.outlet() == null ? null : article.outlet().label(),
                article.date() == null ? null : words.date(article.date()),
                article.date() == null ? null : MachineDate.of(article.date()),
                Cards.byline(article.authors(), article.agencies(), words),
                article.language(),
                MarkedText.of(article.body(), article.quotes(), List.of()),
                voices(article, words),
                Facts.of(article, words),
                article.captions(),
                article.boilerplate().stream()
                        .map(removed -> new Reading.Removed(
                                removed.text(), removed.provenance().method()))
                        .toList(),
                query == null
                        ? null
                        : new SearchAddress("/", SearchParameters.parse(new Parameters(Map.of("q", List.of(query)))))
                                .toString());
    }

    private static List<Reading.Voice> voices(Article article, Words words) {
        Map<String, List<Reading.Said>> bySpeaker = new LinkedHashMap<>();
        Map<String, @Nullable String> addresses = new LinkedHashMap<>();
        String unknown = words.text("article.unknown.speaker");
        for (Quote quote : article.quotes()) {
            String name = quote.speaker() == null ? unknown : QuoteCards.name(quote.speaker());
            bySpeaker
                    .computeIfAbsent(name, speaker -> new ArrayList<>())
                    .add(new Reading.Said(QuoteCards.anchor(quote), quote.text(), kind(quote), QuoteCards.via(quote)));
            addresses.putIfAbsent(
                    name,
                    quote.speaker() == null || quote.speaker().name() == null ? null : SubjectPages.address(name));
        }
        return bySpeaker.entrySet().stream()
                .map(voice -> new Reading.Voice(voice.getKey(), addresses.get(voice.getKey()), voice.getValue()))
                .sorted((a, b) -> Integer.compare(b.quotes().size(), a.quotes().size()))
                .toList();
    }

    static String kind(Quote quote) {
        return quote.kind().name().toLowerCase(java.util.Locale.ROOT);
    }
}
