package onrecord.serve;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import onrecord.link.Link;
import onrecord.model.Article;
import onrecord.model.PublicationDate;
import onrecord.model.Speaker;
import onrecord.search.linked.ArticleLinks;
import onrecord.search.linked.Happening;
import onrecord.search.linked.InferredDate;
import onrecord.search.linked.LinkedArticle;
import onrecord.search.linked.Report;
import onrecord.search.linked.WireCredit;
import onrecord.serve.page.Anchor;
import onrecord.serve.page.Messages;
import onrecord.serve.page.Ties;
import onrecord.text.Keyword;
import org.jspecify.annotations.Nullable;

/** What links say, in words. Stateless. */
final class LinkedViews {
    private static final int MOST = 12;
    private static final int LONGEST = 420;

    private LinkedViews() {}

    /** What other articles are to this one. */
    static Ties ties(Article article, ArticleLinks links, Messages messages) {
        List<Ties.Group> groups = new ArrayList<>();
        for (LinkedArticle.Tie tie : LinkedArticle.Tie.values()) {
            List<LinkedArticle> of = links.articles().stream()
                    .filter(linked -> linked.tie() == tie)
                    .toList();
            if (!of.isEmpty()) {
                int more = of.size() - MOST;
                groups.add(new Ties.Group(
                        messages.text("tie." + Keyword.of(tie)),
                        of.stream()
                                .limit(MOST)
                                .map(linked -> tie(linked, messages))
                                .toList(),
                        more > 0 ? messages.text("card.copies.more", more) : null));
            }
        }
        boolean happened = links.articles().stream().anyMatch(linked -> linked.tie() == LinkedArticle.Tie.EVENT);
        InferredDate date = links.date();
        return new Ties(
                WireCredit.of(article)
                        .map(wire -> messages.text("wire.credited", wire.agency(), wire.words()))
                        .orElse(null),
                links.current() ? null : messages.text("links.stale"),
                date == null
                        ? null
                        : new Ties.Inferred(
                                between(date.earliest(), date.latest(), messages),
                                date.because().stream()
                                        .limit(2)
                                        .map(linked -> tie(linked, messages))
                                        .toList()),
                groups,
                happened ? PageAddresses.event(article.id()) : null);
    }

    /** A range that follows from others: "between August 7, 2023 and August 13, 2023". */
    static String between(LocalDate earliest, LocalDate latest, Messages messages) {
        return messages.text("date.between", messages.day(earliest), messages.day(latest));
    }

    private static Ties.Tie tie(LinkedArticle linked, Messages messages) {
        Article other = linked.article();
        return new Ties.Tie(
                new Anchor(ArticleName.of(other, messages), PageAddresses.article(other.id())),
                outlet(other),
                date(other.date(), messages),
                !linked.sure(),
                reason(linked, messages),
                cut(linked.here().text()),
                cut(linked.there().text()),
                other.language());
    }

    static @Nullable String outlet(Article article) {
        return article.outlet() == null ? null : article.outlet().label();
    }

    static @Nullable String date(@Nullable PublicationDate date, Messages messages) {
        return date == null ? null : messages.date(date);
    }

    /** When an article is of: what its source says, else the days that follow from others, else null. */
    static @Nullable String date(Article article, Link.@Nullable Date inferred, Messages messages) {
        return inferred == null
                ? date(article.date(), messages)
                : between(inferred.earliest(), inferred.latest(), messages);
    }

    /** The first words of a long passage. */
    static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST);
        int end = space > LONGEST / 2 ? space : LONGEST;
        return text.substring(0, Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end) + " …";
    }

    /** Why another article is linked. */
    static String reason(LinkedArticle linked, Messages messages) {
        String share = messages.percent(linked.score());
        return switch (linked.tie()) {
            case SAME, CARRIES ->
                messages.text("tie.why.text", linked.words(), share) + " "
                        + WireCredit.of(linked.article())
                                .map(wire -> messages.text("wire.credited.there", wire.agency(), wire.words()))
                                .orElseGet(() -> messages.text("tie.first.unknown"));
            case CITES -> messages.text("tie.why.cites", linked.words());
            case OWN -> messages.text("tie.why.own", linked.words());
            case EVENT -> messages.text(!linked.dated() ? "tie.why.event.undated" : "tie.why.event", share);
        };
    }

    /** Why a report is joined with the first one of its statement. */
    static String reason(Report report, Report first, Messages messages) {
        List<String> reasons = new ArrayList<>();
        if (report.translates(first)) {
            reasons.add(messages.text("statement.why.translated"));
        } else {
            reasons.add(messages.text(
                    "statement.why.words",
                    report.wording().same(),
                    report.wording().words()));
        }
        String one = name(report);
        if (one != null && name(first) != null) {
            reasons.add(messages.text("statement.why.speaker", one));
        }
        PublicationDate date = report.article().date();
        PublicationDate other = first.article().date();
        if (date != null && other != null) {
            long days = Math.abs(ChronoUnit.DAYS.between(date.earliest(), other.earliest()));
            reasons.add(messages.count("statement.why.days", days));
        }
        reasons.add(messages.text("statement.why.score", messages.percent(report.score())));
        return String.join(" · ", reasons);
    }

    private static @Nullable String name(Report report) {
        Speaker speaker = report.quote().speaker();
        return speaker == null ? null : speaker.name();
    }

    /** How an article has a statement, as the API says it. */
    static String how(Happening.@Nullable Cell cell) {
        if (cell == null) {
            return "not-found";
        }
        return cell.quoted() ? "quoted" : "reported";
    }
}
