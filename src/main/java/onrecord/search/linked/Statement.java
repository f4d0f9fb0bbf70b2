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
import onrecord.model.QuoteId;
import onrecord.search.ArchiveSearcher;

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
        Quote quote = article == null ? null : id.find(article).orElse(null);
        if (article == null || quote == null) {
            return Optional.empty();
        }
        List<Report> others = new ArrayList<>();
        for (Link link : archive.links(id.article())) {
            if (link instanceof Link.Statement statement
                    && statement.end(id.article()).quote().equals(id)) {
                other(archive, statement, id.article(), quote.text()).ifPresent(others::add);
            }
        }
        others.sort(ORDER);
        List<Report> reports = new ArrayList<>();
        reports.add(report(archive, article, quote, true, 1, quote.text()));
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
        QuoteId id = link.other(article).quote();
        return archive.article(id.article())
                .flatMap(other ->
                        id.find(other).map(quote -> report(archive, other, quote, link.sure(), link.score(), words)));
    }

    private static Report report(
            ArchiveSearcher archive, Article article, Quote quote, boolean sure, double score, String first) {
        return new Report(
                article,
                quote,
                QuoteId.of(article, quote),
                sure,
                score,
                Wording.of(quote.text(), first),
                ArticleLinks.dateOf(archive, article).orElse(null));
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
