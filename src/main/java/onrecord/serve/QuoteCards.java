package onrecord.serve;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import onrecord.model.Provenance;
import onrecord.model.Quote;
import onrecord.model.Speaker;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Bearer;
import onrecord.search.Hit;
import onrecord.search.QuoteHit;
import onrecord.serve.page.Anchor;
import onrecord.serve.page.Messages;
import onrecord.serve.page.Piece;
import onrecord.serve.page.QuoteCard;
import onrecord.serve.page.Why;
import onrecord.text.Keyword;
import org.jspecify.annotations.Nullable;

/** Quotes found as cards of a page. */
final class QuoteCards {
    private QuoteCards() {}

    /**
     * @param trail the way to each from the search that found it
     * @param archive is asked for the first words of articles without a headline
     */
    static List<QuoteCard> of(
            List<QuoteHit> hits, Function<QuoteHit, Trail> trail, ArchiveSearcher archive, Messages messages) {
        return hits.stream()
                .map(hit -> of(hit, trail.apply(hit), ArticleName.of(hit.article(), archive, messages), messages))
                .toList();
    }

    private static QuoteCard of(QuoteHit hit, Trail trail, String headline, Messages messages) {
        Hit article = hit.article();
        Quote quote = hit.quote();
        Speaker speaker = quote.speaker();
        int start = quote.span().start() - hit.contextOffset();
        int end = quote.span().end() - hit.contextOffset();
        String kind = Keyword.of(quote.kind());
        return new QuoteCard(
                trail.to(hit),
                hit.context().substring(0, start),
                Piece.of(hit.snippet().text(), hit.snippet().ranges()),
                hit.context().substring(end),
                kind,
                speaker == null ? null : new Anchor(names(quote), address(speaker)),
                mention(speaker),
                isPerhaps(speaker),
                bearer(hit.bearer(), messages),
                why(quote, messages),
                headline,
                article.outlet() == null ? null : article.outlet().label(),
                Cards.when(article, messages),
                article.language());
    }

    private static QuoteCard.@Nullable Perhaps bearer(@Nullable Bearer bearer, Messages messages) {
        if (bearer == null) {
            return null;
        }
        String page = PageAddresses.speaker(bearer.name()) + "?" + SearchParameters.CERTAIN + "=false";
        String days = messages.days(bearer.from(), bearer.to());
        return new QuoteCard.Perhaps(
                new Anchor(bearer.name(), page), messages.text("quote.bearer", bearer.family(), bearer.outlet(), days));
    }

    /** Whether a name is given that may well be another's. */
    static boolean isPerhaps(@Nullable Speaker speaker) {
        return speaker != null && speaker.name() != null && !speaker.isCertain();
    }

    /** Why it is believed that this speaker said it; of a quote without a speaker, that it was said. */
    static Why why(Quote quote, Messages messages) {
        Speaker speaker = quote.speaker();
        Provenance why = speaker == null ? quote.provenance() : speaker.provenance();
        return new Why(
                why.method(),
                quote.cue(),
                mention(speaker),
                messages.number(Math.round(why.confidence() * 100)) + " %");
    }

    /** How the text puts a speaker, where that is another way than the name. */
    private static @Nullable String mention(@Nullable Speaker speaker) {
        return speaker == null || name(speaker).equals(speaker.mention()) ? null : speaker.mention();
    }

    /** All who speak: "Anna Berg, Paul Klein". */
    private static String names(Quote quote) {
        return quote.speakers().stream().map(QuoteCards::name).collect(Collectors.joining(", "));
    }

    /** Where a quote stands on its article's page. */
    static String anchor(Quote quote) {
        return "q" + quote.span().start();
    }

    /** What to call a speaker: by name, else as the text does. */
    static String name(Speaker speaker) {
        return speaker.name() != null ? speaker.name() : speaker.mention();
    }

    /** The speaker's page with this quote on it, or "" where the text does not tell who it is. */
    private static String address(Speaker speaker) {
        String address = pageOf(speaker);
        return address == null ? "" : address;
    }

    /**
     * The speaker's page, which counts what is only perhaps theirs where this is such a speaker; null without a name.
     */
    static @Nullable String pageOf(@Nullable Speaker speaker) {
        if (speaker == null || speaker.name() == null) {
            return null;
        }
        String page = PageAddresses.speaker(speaker.name());
        return speaker.isCertain() ? page : page + "?" + SearchParameters.CERTAIN + "=false";
    }
}
