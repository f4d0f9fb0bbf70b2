package onrecord.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import onrecord.link.Statements;
import onrecord.model.Speaker;
import onrecord.search.ArchiveSearcher;
import onrecord.search.QuoteHit;
import onrecord.serve.page.Anchor;
import onrecord.serve.page.Messages;
import onrecord.serve.page.QuoteCard;
import onrecord.serve.page.Results;
import onrecord.text.Keyword;
import org.jspecify.annotations.Nullable;

/** How the quotes of one page are put together. */
enum Grouping {
    /** One after the other. */
    NONE,
    /** Under their speaker, in the order of each one's first quote. */
    SPEAKER,
    /** Under the date of their article. */
    DATE,
    /** Wordings of one statement together. */
    STATEMENT;

    private static final int WORDINGS = 100;

    /** The parameter with this choice, to be carried along; nothing for {@code usual}. */
    List<Map.Entry<String, String>> parameter(Grouping usual) {
        return this == usual ? List.of() : List.of(Map.entry(PageAddresses.GROUPED, key()));
    }

    /** How many quotes belong on one page: wordings are found among those of a page alone, so that there are more. */
    int size(int usual) {
        return this == STATEMENT ? Math.max(usual, WORDINGS) : usual;
    }

    String key() {
        return Keyword.of(this);
    }

    List<Results.Group> group(List<QuoteHit> hits, SearchAddress address, ArchiveSearcher archive, Messages messages) {
        List<Headed> groups = this == STATEMENT ? statements(hits, messages) : headed(hits, messages);
        IdentityHashMap<QuoteHit, Integer> places = new IdentityHashMap<>();
        hits.forEach(hit -> places.put(hit, places.size() + 1));
        List<Results.Group> grouped = new ArrayList<>(groups.size());
        for (Headed group : groups) {
            Function<QuoteHit, Trail> trail = hit -> Trail.on(address, places.getOrDefault(hit, 0));
            List<QuoteCard> cards = this == STATEMENT
                    ? QuoteCards.of(group.quotes(), trail, archive, messages)
                    : QuoteCards.bySentence(group.quotes(), trail, archive, messages);
            grouped.add(new Results.Group(link(group.heading(), group.quotes()), cards));
        }
        return grouped;
    }

    private record Headed(String heading, List<QuoteHit> quotes) {}

    private List<Headed> headed(List<QuoteHit> hits, Messages messages) {
        Map<String, List<QuoteHit>> groups = new LinkedHashMap<>();
        Function<QuoteHit, String> heading = heading(messages);
        for (QuoteHit hit : hits) {
            groups.computeIfAbsent(heading.apply(hit), name -> new ArrayList<>())
                    .add(hit);
        }
        return groups.entrySet().stream()
                .map(group -> new Headed(group.getKey(), group.getValue()))
                .toList();
    }

    /** A group for each statement that several articles report, the most reported first, and one for all the others. */
    private static List<Headed> statements(List<QuoteHit> hits, Messages messages) {
        List<Headed> shared = new ArrayList<>();
        List<QuoteHit> others = new ArrayList<>();
        List<Statements.Reported> said = hits.stream()
                .map(hit -> new Statements.Reported(
                        hit.article().id(), hit.quote(), hit.article().date()))
                .toList();
        for (List<Integer> statement : Statements.of(said)) {
            List<QuoteHit> wordings = statement.stream().map(hits::get).toList();
            long articles = articles(wordings);
            if (articles > 1) {
                shared.add(new Headed(messages.count("by.statement.heading", articles), wordings));
            } else {
                others.addAll(wordings);
            }
        }
        shared.sort(Comparator.comparingLong((Headed group) -> articles(group.quotes()))
                .reversed());
        if (!others.isEmpty()) {
            shared.add(new Headed(messages.count("by.statement.heading", 1), others));
        }
        return shared;
    }

    private static long articles(List<QuoteHit> quotes) {
        return quotes.stream().map(hit -> hit.article().id()).distinct().count();
    }

    private Function<QuoteHit, String> heading(Messages messages) {
        return switch (this) {
            case NONE, STATEMENT -> hit -> "";
            case SPEAKER ->
                hit -> {
                    Speaker speaker = hit.quote().speaker();
                    return speaker == null ? messages.text("article.unknown.speaker") : speaker.label();
                };
            case DATE ->
                hit -> hit.article().date() == null
                        ? messages.text("date.undated.heading")
                        : messages.date(hit.article().date());
        };
    }

    private @Nullable Anchor link(String heading, List<QuoteHit> quotes) {
        Speaker speaker = quotes.getFirst().quote().speaker();
        boolean known = this == SPEAKER && speaker != null && speaker.name() != null;
        return heading.isEmpty() ? null : new Anchor(heading, known ? PageAddresses.speaker(heading) : "");
    }
}
