package onrecord.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import onrecord.model.Article;
import onrecord.model.Quote;
import onrecord.model.QuoteId;
import onrecord.model.Speaker;
import onrecord.search.linked.ArticleLinks;
import onrecord.serve.page.Anchor;
import onrecord.serve.page.ArticleView;
import onrecord.serve.page.Filed;
import onrecord.serve.page.Messages;
import onrecord.text.Keyword;
import org.jspecify.annotations.Nullable;

/** Who is quoted in an article, with what: for its margin. */
final class Voices {
    private Voices() {}

    /**
     * Most quotes first; those of unknown speakers last.
     *
     * @param filed what a quote is filed under
     */
    static List<ArticleView.Voice> of(
            Article article, ArticleLinks links, Function<Quote, Filed> filed, Messages messages) {
        Map<String, List<Quote>> bySpeaker = new LinkedHashMap<>();
        for (Quote quote : article.quotes()) {
            String name = name(quote.speaker(), messages);
            bySpeaker.computeIfAbsent(name, speaker -> new ArrayList<>()).add(quote);
        }
        return bySpeaker.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<Quote>> voice) ->
                        voice.getKey().isEmpty() ? 1 : -voice.getValue().size()))
                .map(voice -> voice(
                        voice.getKey(),
                        voice.getValue(),
                        quote -> QuoteId.of(article, quote),
                        quote -> statement(quote, article, links, messages),
                        filed,
                        messages))
                .toList();
    }

    /** By name, else as the text calls them; what is not certain stands apart, with "perhaps" in front. */
    private static String name(@Nullable Speaker speaker, Messages words) {
        if (speaker == null) {
            return "";
        }
        return QuoteCards.called(speaker, words);
    }

    private static @Nullable Anchor statement(Quote quote, Article article, ArticleLinks links, Messages messages) {
        QuoteId id = QuoteId.of(article, quote);
        int others = links.statements().getOrDefault(id.start(), 0);
        return others == 0
                ? null
                : new Anchor(messages.count("statement.articles", others + 1L), PageAddresses.statement(id));
    }

    private static ArticleView.Voice voice(
            String name,
            List<Quote> quotes,
            Function<Quote, QuoteId> id,
            Function<Quote, @Nullable Anchor> statement,
            Function<Quote, Filed> filed,
            Messages messages) {
        return new ArticleView.Voice(
                name.isEmpty() ? messages.text("article.unknown.speaker") : name,
                QuoteCards.pageOf(quotes.getFirst().speaker()),
                quotes.stream()
                        .map(quote -> new ArticleView.Said(
                                PageAddresses.anchor(quote),
                                quote.text(),
                                Keyword.of(quote.kind()),
                                quote.speaker() == null ? null : quote.speaker().via(),
                                QuoteCards.why(quote, messages),
                                statement.apply(quote),
                                new ArticleView.Asked(
                                        quote.span().start(),
                                        quote.speakers().stream()
                                                .map(Speaker::label)
                                                .collect(Collectors.joining("; "))),
                                PageAddresses.citation(id.apply(quote)),
                                PageAddresses.evidence(id.apply(quote)),
                                filed.apply(quote)))
                        .toList());
    }
}
