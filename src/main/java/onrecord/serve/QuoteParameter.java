package onrecord.serve;

import onrecord.model.Article;
import onrecord.model.Quote;
import onrecord.model.QuoteId;
import org.jspecify.annotations.Nullable;

/** The parameter {@code quote}: which quote of an article, by where it begins, in code points. */
final class QuoteParameter {
    static final String NAME = "quote";

    private QuoteParameter() {}

    /** The quote asked for, or null where none is. @throws Problem if the article has none there */
    static @Nullable Quote of(Parameters given, Article article) {
        int start = given.number(NAME, -1, 0, 999_999_999);
        if (start < 0) {
            return null;
        }
        return new QuoteId(article.id(), start)
                .find(article)
                .orElseThrow(() ->
                        Problem.parameter(NAME, "no quote of article \"" + article.id() + "\" begins at " + start));
    }
}
