package onrecord.search.linked;

import onrecord.link.Link;
import onrecord.model.Article;
import onrecord.model.Span;

/**
 * A passage of an article's body.
 *
 * @param start where it begins, in code points
 * @param end where it ends, in code points
 * @param text its words
 */
public record Passage(int start, int end, String text) {
    static Passage of(Article article, Link.End end) {
        String body = article.body();
        int points = body.codePointCount(0, body.length());
        int last = Math.min(end.end(), points);
        int first = Math.min(end.start(), last);
        int unit = body.offsetByCodePoints(0, first);
        return new Passage(first, last, body.substring(unit, body.offsetByCodePoints(unit, last - first)));
    }

    static Passage of(Article article, Span span) {
        int start = article.body().codePointCount(0, span.start());
        return new Passage(
                start, start + article.body().codePointCount(span.start(), span.end()), span.in(article.body()));
    }

    /** The first paragraph. */
    static Passage opening(Article article) {
        int blank = article.body().indexOf("\n\n");
        return of(article, new Span(0, blank < 0 ? article.body().length() : blank));
    }
}
