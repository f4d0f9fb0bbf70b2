package onrecord.serve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import onrecord.model.Quote;
import onrecord.model.Speaker;
import onrecord.search.Hit;
import onrecord.search.QuoteHit;
import onrecord.serve.page.Link;
import onrecord.serve.page.Piece;
import onrecord.serve.page.QuoteCard;
import onrecord.serve.page.Words;
import org.jspecify.annotations.Nullable;

/** Quotes found as cards of a page. */
final class QuoteCards {
    private QuoteCards() {}

    static List<QuoteCard> of(List<QuoteHit> hits, Words words) {
        List<QuoteCard> cards = new ArrayList<>(hits.size());
        for (QuoteHit hit : hits) {
            cards.add(of(hit, words));
        }
        return cards;
    }

    private static QuoteCard of(QuoteHit hit, Words words) {
        Hit article = hit.article();
        Quote quote = hit.quote();
        Speaker speaker = quote.speaker();
        int start = quote.span().start() - hit.contextOffset();
        int end = quote.span().end() - hit.contextOffset();
        String kind = quote.kind().name().toLowerCase(java.util.Locale.ROOT);
        return new QuoteCard(
                "/articles/" + article.id() + "#" + anchor(quote),
                hit.context().substring(0, start),
                Piece.of(hit.snippet().text(), hit.snippet().ranges()),
                hit.context().substring(end),
                quote.kind() == Quote.Kind.DIRECT,
                kind,
                speaker == null ? null : new Link(name(speaker), speakerAddress(name(speaker))),
                speaker == null || name(speaker).equals(speaker.mention()) ? null : speaker.mention(),
                article.title() == null ? words.text("card.untitled") : article.title(),
                article.outlet() == null ? null : article.outlet().label(),
                article.date() == null ? null : words.date(article.date()),
                article.language());
    }

    /** Where a quote stands on its article's page. */
    static String anchor(Quote quote) {
        return "q" + quote.span().start();
    }

    /** What to call a speaker: by name, else as the text does. */
    static String name(Speaker speaker) {
        return speaker.name() != null ? speaker.name() : speaker.mention();
    }

    /** All that a speaker said. */
    static String speakerAddress(String name) {
        return "/quotes?speaker=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    static @Nullable String via(Quote quote) {
        return quote.speaker() == null ? null : quote.speaker().via();
    }
}
