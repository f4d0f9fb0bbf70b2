package onrecord.serve;

import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Hit;
import onrecord.serve.page.Messages;
import onrecord.text.Cut;
import org.jspecify.annotations.Nullable;

/** What to call an article: its headline, else its first words in brackets. */
final class ArticleName {
    private static final int MOST = 80;

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
        return body == null || body.isBlank()
                ? messages.text("card.untitled")
                : "[" + Cut.line(Cut.beginning(body.strip(), 4 * MOST), MOST) + "]";
    }
}
