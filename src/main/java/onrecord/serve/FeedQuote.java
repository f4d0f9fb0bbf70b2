package onrecord.serve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onrecord.link.Link;
import onrecord.model.QuoteId;
import onrecord.search.ArchiveSearcher;
import onrecord.search.QuoteHit;

/**
 * A quote as an entry of a feed.
 *
 * @param copies the same quote in other articles of the same text, for which it stands
 * @param reported how many other articles surely report the same act of speech
 * @param happened whether other articles report the happening that its article is about, perhaps
 */
record FeedQuote(QuoteHit hit, List<QuoteHit> copies, long reported, boolean happened) {
    FeedQuote {
        copies = List.copyOf(copies);
    }

    QuoteId id() {
        return hit.id();
    }

    /**
     * An entry for each of these quotes, in their order.
     *
     * @param folded whether a quote stands for those that articles of the same text surely report as the same act of
     *     speech
     */
    static List<FeedQuote> of(ArchiveSearcher archive, List<QuoteHit> hits, boolean folded) {
        Map<String, List<Link>> links = new HashMap<>();
        List<QuoteHit> first = new ArrayList<>();
        Map<QuoteId, List<QuoteHit>> copies = new HashMap<>();
        for (QuoteHit hit : hits) {
            List<Link> known = links.computeIfAbsent(hit.article().id(), archive::links);
            QuoteHit original = first.stream()
                    .filter(entry -> folded && isCopy(hit, entry, known))
                    .findFirst()
                    .orElse(hit);
            List<QuoteHit> of = copies.computeIfAbsent(original.id(), id -> new ArrayList<>());
            if (original.equals(hit)) {
                first.add(hit);
            } else {
                of.add(hit);
            }
        }
        return first.stream()
                .map(hit -> entry(
                        hit,
                        copies.getOrDefault(hit.id(), List.of()),
                        links.getOrDefault(hit.article().id(), List.of())))
                .toList();
    }

    private static FeedQuote entry(QuoteHit hit, List<QuoteHit> copies, List<Link> links) {
        long reported = links.stream()
                .filter(link -> isSurelyOf(hit, link))
                .flatMap(link -> link.articles().stream())
                .filter(article -> !article.equals(hit.article().id()))
                .distinct()
                .count();
        return new FeedQuote(hit, copies, reported, links.stream().anyMatch(Link.Event.class::isInstance));
    }

    /** @param links those of the article of {@code hit} */
    private static boolean isCopy(QuoteHit hit, QuoteHit other, List<Link> links) {
        List<Link> shared = links.stream()
                .filter(link -> link.articles().contains(other.article().id()))
                .toList();
        return shared.stream().anyMatch(FeedQuote::isSameText)
                && shared.stream().anyMatch(link -> isSurelyOf(hit, link) && isSurelyOf(other, link));
    }

    private static boolean isSameText(Link link) {
        return link instanceof Link.Text text && text.relation() == Link.Relation.SAME;
    }

    private static boolean isSurelyOf(QuoteHit hit, Link link) {
        return link instanceof Link.Statement statement
                && statement.sure()
                && statement.end(hit.article().id()).quote().equals(hit.id());
    }
}
