package onrecord.search.linked;

import onrecord.link.Link;
import onrecord.model.Article;
import onrecord.model.Quote;
import onrecord.model.QuoteId;
import org.jspecify.annotations.Nullable;

/**
 * A statement as one article reports it.
 *
 * @param id of the quote
 * @param sure false where it is only perhaps the same statement
 * @param score how alike it is to the first report, 0 to 1
 * @param wording how it differs from the first report
 * @param date the days that follow from other articles where the source of its article gives none, or null
 */
public record Report(
        Article article,
        Quote quote,
        QuoteId id,
        boolean sure,
        double score,
        Wording wording,
        Link.@Nullable Date date) {
    /** This report with another form of its article. */
    public Report withArticle(Article article) {
        return new Report(article, quote, id, sure, score, wording, date);
    }

    /** Whether it is in another language than the other report. */
    public boolean translates(Report other) {
        String language = article.language();
        return language != null
                && other.article().language() != null
                && !language.equals(other.article().language());
    }
}
