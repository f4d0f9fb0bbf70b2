package onrecord.serve;

import java.util.ArrayList;
import java.util.List;
import onrecord.model.Quote;
import onrecord.model.Span;
import onrecord.serve.page.ArticleView;
import onrecord.serve.page.Piece;
import onrecord.text.Keyword;

/**
 * A body cut into paragraphs, these into stretches within or between quotes, and those into what the search matched and
 * what it did not. Where quotes overlap, the first one keeps its text. Joined again, the pieces are the body without
 * the blank lines.
 */
final class MarkedText {
    private final String body;
    private final List<Quote> quotes;
    private final List<Span> hits;
    private int quote;
    private int hit;

    private MarkedText(String body, List<Quote> quotes, List<Span> hits) {
        this.body = body;
        this.quotes = quotes;
        this.hits = hits;
    }

    /** Quotes are in order of their start; hits are in order and apart. */
    static List<ArticleView.Paragraph> of(String body, List<Quote> quotes, List<Span> hits) {
        MarkedText text = new MarkedText(body, quotes, hits);
        List<ArticleView.Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        while (start < body.length()) {
            int blank = body.indexOf("\n\n", start);
            int end = blank < 0 ? body.length() : blank;
            if (end > start) {
                paragraphs.add(new ArticleView.Paragraph(text.stretches(start, end)));
            }
            start = end + 2;
        }
        return paragraphs;
    }

    private List<ArticleView.Stretch> stretches(int start, int end) {
        List<ArticleView.Stretch> stretches = new ArrayList<>();
        int at = start;
        while (at < end) {
            while (quote < quotes.size() && quotes.get(quote).span().end() <= at) {
                quote++;
            }
            if (quote == quotes.size() || quotes.get(quote).span().start() >= end) {
                stretches.add(new ArticleView.Stretch(null, "", pieces(at, end)));
                return stretches;
            }
            Span span = quotes.get(quote).span();
            if (span.start() > at) {
                stretches.add(new ArticleView.Stretch(null, "", pieces(at, span.start())));
                at = span.start();
            }
            int until = Math.min(span.end(), end);
            String kind = Keyword.of(quotes.get(quote).kind());
            String anchor = at == span.start() ? PageAddresses.anchor(quotes.get(quote)) : null;
            stretches.add(new ArticleView.Stretch(anchor, kind, pieces(at, until)));
            at = until;
        }
        return stretches;
    }

    private List<Piece> pieces(int start, int end) {
        List<Span> inside = new ArrayList<>();
        while (hit < hits.size() && hits.get(hit).end() <= start) {
            hit++;
        }
        for (int i = hit; i < hits.size() && hits.get(i).start() < end; i++) {
            inside.add(new Span(
                    Math.max(hits.get(i).start(), start) - start,
                    Math.min(hits.get(i).end(), end) - start));
        }
        return Piece.of(body.substring(start, end), inside);
    }
}
