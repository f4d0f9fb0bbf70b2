package onrecord.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import onrecord.model.Provenance;
import onrecord.model.Quote;
import onrecord.model.QuoteId;
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
                .map(hit -> card(List.of(hit), trail, archive, messages))
                .toList();
    }

    /** Cards as {@link #of} makes them; what one sentence tells of one speaker under several cues is one card. */
    static List<QuoteCard> bySentence(
            List<QuoteHit> hits, Function<QuoteHit, Trail> trail, ArchiveSearcher archive, Messages messages) {
        Map<Sentence, List<QuoteHit>> sentences = new LinkedHashMap<>();
        for (QuoteHit hit : hits) {
            Sentence sentence =
                    new Sentence(hit.article().id(), hit.contextOffset(), hit.context(), names(hit.quote(), messages));
            sentences.computeIfAbsent(sentence, it -> new ArrayList<>()).add(hit);
        }
        return sentences.values().stream()
                .map(said -> card(said, trail, archive, messages))
                .toList();
    }

    /** What is shown around a quote of a speaker. */
    private record Sentence(String article, int offset, String text, String names) {}

    /** @param said quotes of one speaker within the same context, the best match first */
    private static QuoteCard card(
            List<QuoteHit> said, Function<QuoteHit, Trail> trail, ArchiveSearcher archive, Messages messages) {
        QuoteHit best = said.getFirst();
        Hit article = best.article();
        Quote quote = best.quote();
        Speaker speaker = quote.speaker();
        List<QuoteHit> inOrder = said.stream()
                .sorted(Comparator.comparingInt(hit -> hit.quote().span().start()))
                .toList();
        return new QuoteCard(
                trail.apply(best).to(best),
                parts(inOrder),
                inOrder.stream().map(QuoteCards::quoted).toList(),
                speaker == null ? null : new Anchor(names(quote, messages), address(speaker)),
                mention(speaker),
                speaker != null && speaker.isPerhaps(),
                bearer(best.bearer(), messages),
                why(quote, messages),
                ArticleName.of(article, archive, messages),
                Cards.outlet(article, archive),
                Cards.when(article, messages),
                article.language(),
                null);
    }

    /** The context with the quotes in it; one that stands within another is shown as a part of that. */
    private static List<QuoteCard.Part> parts(List<QuoteHit> inOrder) {
        List<QuoteCard.Part> parts = new ArrayList<>();
        QuoteHit first = inOrder.getFirst();
        String context = first.context();
        int at = 0;
        for (QuoteHit hit : inOrder) {
            int start = hit.quote().span().start() - first.contextOffset();
            int end = hit.quote().span().end() - first.contextOffset();
            if (start >= at) {
                parts.add(new QuoteCard.Part("", List.of(new Piece(context.substring(at, start), false))));
                parts.add(new QuoteCard.Part(
                        Keyword.of(hit.quote().kind()),
                        Piece.of(hit.snippet().text(), hit.snippet().ranges())));
                at = end;
            }
        }
        parts.add(new QuoteCard.Part("", List.of(new Piece(context.substring(at), false))));
        return parts;
    }

    private static QuoteCard.Quoted quoted(QuoteHit hit) {
        QuoteId id = hit.id();
        return new QuoteCard.Quoted(
                id.toString(), hit.quote().text(), PageAddresses.citation(id), PageAddresses.evidence(id));
    }

    private static QuoteCard.@Nullable Perhaps bearer(@Nullable Bearer bearer, Messages messages) {
        if (bearer == null) {
            return null;
        }
        String page = PageAddresses.perhaps(bearer.name());
        String days = messages.days(bearer.from(), bearer.to());
        return new QuoteCard.Perhaps(
                new Anchor(bearer.name(), page), messages.text("quote.bearer", bearer.family(), bearer.outlet(), days));
    }

    /** What to call a speaker, with "perhaps" in front where the name may well be another's. */
    static String called(Speaker speaker, Messages messages) {
        return speaker.isPerhaps() ? messages.text("quote.perhaps") + " " + speaker.label() : speaker.label();
    }

    /** Why it is believed that this speaker said it; of a quote without a speaker, that it was said. */
    static Why why(Quote quote, Messages messages) {
        Speaker speaker = quote.speaker();
        Provenance why = speaker == null ? quote.provenance() : speaker.provenance();
        return new Why(why.method(), quote.cue(), mention(speaker), messages.percent(why.confidence()));
    }

    /** How the text puts a speaker, where that is another way than the name. */
    private static @Nullable String mention(@Nullable Speaker speaker) {
        return speaker == null || speaker.label().equals(speaker.mention()) ? null : speaker.mention();
    }

    /** All who speak: "Anna Berg, Paul Klein". */
    private static String names(Quote quote, Messages messages) {
        return messages.list(quote.speakers().stream().map(Speaker::label).toList());
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
        return speaker.isCertain() ? PageAddresses.speaker(speaker.name()) : PageAddresses.perhaps(speaker.name());
    }
}
