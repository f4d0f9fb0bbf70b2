package onrecord.search.linked;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.link.Link;
import onrecord.model.Article;
import onrecord.model.Quote;
import onrecord.search.ArchiveSearcher;
import onrecord.search.QuoteId;
import org.jspecify.annotations.Nullable;

/**
 * An act of speech, seen from one report of it.
 *
 * @param reports the one asked for, then those linked with it: the sure ones first, then the most alike; of an article
 *     that surely has it, nothing that is it perhaps
 */
public record Statement(List<Report> reports) {
    private static final Comparator<Report> ORDER = Comparator.comparing((Report report) -> !report.sure())
            .thenComparing(Comparator.comparingDouble(Report::score).reversed())
            .thenComparing(report -> report.id().toString());

    public Statement {
        reports = List.copyOf(reports);
    }

    /** That of a quote; empty where there is no such quote. */
    public static Optional<Statement> of(ArchiveSearcher archive, QuoteId id) {
        Article article = archive.article(id.article()).orElse(null);
        Quote quote = article == null ? null : quote(article, id.start());
        if (article == null || quote == null) {
            return Optional.empty();
        }
        List<Report> others = new ArrayList<>();
        for (Link link : archive.links(id.article())) {
            if (link instanceof Link.Statement statement
                    && statement.end(id.article()).start() == id.start()) {
                other(archive, statement, id.article(), quote.text()).ifPresent(others::add);
            }
        }
        others.sort(ORDER);
        List<Report> reports = new ArrayList<>();
        reports.add(new Report(article, quote, id, true, 1, Wording.of(quote.text(), quote.text())));
        Set<String> surely = others.stream()
                .filter(Report::sure)
                .map(report -> report.article().id())
                .collect(Collectors.toSet());
        others.stream()
                .filter(report ->
                        report.sure() || !surely.contains(report.article().id()))
                .forEach(reports::add);
        return Optional.of(new Statement(reports));
    }

    private static Optional<Report> other(ArchiveSearcher archive, Link.Statement link, String article, String words) {
        Link.End there = link.other(article);
        return archive.article(there.article()).flatMap(other -> {
            Quote quote = quote(other, there.start());
            return quote == null
                    ? Optional.empty()
                    : Optional.of(new Report(
                            other,
                            quote,
                            new QuoteId(other.id(), there.start()),
                            link.sure(),
                            link.score(),
                            Wording.of(quote.text(), words)));
        });
    }

    /** The quote that begins at this code point of the body, or null. */
    static @Nullable Quote quote(Article article, int start) {
        for (Quote quote : article.quotes()) {
            if (article.body().codePointCount(0, quote.span().start()) == start) {
                return quote;
            }
        }
        return null;
    }

    /** How many outlets report it, or articles of outlets that are not known. */
    public long outlets() {
        return reports.stream()
                .map(report -> report.article().outlet() == null
                        ? report.article().id()
                        : report.article().outlet().label())
                .distinct()
                .count();
    }
}
