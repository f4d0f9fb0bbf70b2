package onrecord.search;

import onrecord.model.FiledUnder;
import onrecord.model.Quote;
import onrecord.model.QuoteId;
import org.jspecify.annotations.Nullable;

/**
 * A quote found.
 *
 * @param article the article it stands in, without snippets of its own
 * @param quote as the article has it
 * @param snippet the quoted words with what matched
 * @param context the sentences around the quote, from the body; the quote and its speaker's mention lie within
 * @param contextOffset where {@code context} begins in the body, in UTF-16 code units
 * @param contextPoint the same place in Unicode code points
 * @param filed what people filed the quote under
 * @param bearer whom its speaker's family name perhaps means, where it stands alone; or null
 */
public record QuoteHit(
        Hit article,
        Quote quote,
        Snippet snippet,
        String context,
        int contextOffset,
        int contextPoint,
        FiledUnder filed,
        @Nullable Bearer bearer) {
    /** The quote's id. */
    public QuoteId id() {
        return new QuoteId(article.id(), snippet.offset());
    }

    /** This quote as one of another form of its article. */
    public QuoteHit withArticle(Hit article) {
        return new QuoteHit(article, quote, snippet, context, contextOffset, contextPoint, filed, bearer);
    }

    /** This quote with the person that its speaker's family name perhaps means. */
    public QuoteHit withBearer(@Nullable Bearer bearer) {
        return new QuoteHit(article, quote, snippet, context, contextOffset, contextPoint, filed, bearer);
    }
}
