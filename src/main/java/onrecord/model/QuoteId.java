package onrecord.model;

import java.util.Optional;

/**
 * A quote of an article, as addresses and the query language write it: {@code 29b38363dd553fb1.512}.
 *
 * @param article the article's id
 * @param start where the quoted words begin in the body, in code points
 */
public record QuoteId(String article, int start) {
    private static final int MOST_DIGITS = 9;

    /** The id of a quote of an article. */
    public static QuoteId of(Article article, Quote quote) {
        return new QuoteId(article.id(), start(article.body(), quote));
    }

    /** Where a quote begins in the body of its article, in code points. */
    static int start(String body, Quote quote) {
        return body.codePointCount(0, quote.span().start());
    }

    /** The quote of this id in its article; empty where none begins there. */
    public Optional<Quote> find(Article whole) {
        return whole.quotes().stream()
                .filter(quote -> start(whole.body(), quote) == start)
                .findFirst();
    }

    /** The quote that {@code text} names; empty where it is no such name. */
    public static Optional<QuoteId> parse(String text) {
        int point = text.lastIndexOf('.');
        String digits = text.substring(point + 1);
        boolean named = point > 0 && !digits.isEmpty() && digits.length() <= MOST_DIGITS;
        return named && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(new QuoteId(text.substring(0, point), Integer.parseInt(digits)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return article + "." + start;
    }
}
