package onrecord.serve;

import onrecord.export.Cited;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Hit;
import onrecord.serve.page.Messages;
import org.jspecify.annotations.Nullable;

/** What to call an article: its headline, else its first words in brackets. */
final class ArticleName {
    private ArticleName() {}

    static String of(Article article, Messages messages) {
        return article.title() != null ? article.title() : firstWords(article.body(), messages);
    }

    /** @param archive is asked for the first words */
    static String of(Hit hit, ArchiveSearcher archive, Messages messages) {
        return hit.title() != null
                ? hit.title()
                : firstWords(archive.article(hit.id()).map(Article::body).orElse(null), messages);
    }

    private static String firstWords(@Nullable String body, Messages messages) {
        String words = Cited.firstWords(body);
        return words == null ? messages.text("card.untitled") : words;
    }
}
