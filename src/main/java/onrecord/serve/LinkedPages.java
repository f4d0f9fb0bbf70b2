package onrecord.serve;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import onrecord.model.Article;
import onrecord.model.Quote;
import onrecord.model.Speaker;
import onrecord.search.ArchiveSearcher;
import onrecord.search.linked.Contradiction;
import onrecord.search.linked.Happening;
import onrecord.search.linked.Report;
import onrecord.search.linked.Statement;
import onrecord.serve.page.Anchor;
import onrecord.serve.page.Event;
import onrecord.serve.page.Messages;
import onrecord.serve.page.Piece;
import onrecord.serve.page.StatementView;
import onrecord.text.Keyword;
import org.jspecify.annotations.Nullable;

/** The pages of one statement, {@code /statements/{id}}, and of one happening, {@code /events/{id}}. */
final class LinkedPages {
    private static final String SECTION = "quotes";

    private final ArchiveSearcher archive;
    private final Pages pages;
    private final Revalidation revalidation;

    LinkedPages(ArchiveSearcher archive, Pages pages, Revalidation revalidation) {
        this.archive = archive;
        this.pages = pages;
        this.revalidation = revalidation;
    }

    void statement(Context ctx) {
        Statement statement = LinkedApi.statement(archive, ctx.pathParam("id"));
        if (!revalidation.unchangedPage(ctx)) {
            pages.answer(ctx, "statement.jte", said(ctx, statement));
        }
    }

    void event(Context ctx) {
        Happening happening = LinkedApi.happening(archive, ctx.pathParam("id"));
        if (!revalidation.unchangedPage(ctx)) {
            pages.answer(ctx, "event.jte", event(ctx, happening));
        }
    }

    private StatementView said(Context ctx, Statement statement) {
        Messages messages = Preferences.messages(ctx);
        Report first = statement.reports().getFirst();
        Speaker speaker = first.quote().speaker();
        String name = speaker == null ? messages.text("article.unknown.speaker") : speaker.label();
        boolean known = speaker != null && speaker.name() != null;
        List<String> lines = new ArrayList<>();
        long sure = statement.reports().stream().filter(Report::sure).count();
        lines.add(messages.count("statement.articles", sure));
        if (statement.reports().size() > 1) {
            lines.add(messages.text("statement.compared"));
        }
        if (!archive.isLinked()) {
            lines.add(messages.text("links.stale"));
        }
        return new StatementView(
                pages.frame(ctx, name, SECTION),
                new Anchor(name, known ? PageAddresses.speaker(name) : ""),
                lines,
                reports(statement, true, messages),
                reports(statement, false, messages),
                Contradiction.of(archive, statement).stream()
                        .map(other -> new StatementView.Contradiction(
                                messages.text(
                                        "statement.contradiction.who",
                                        other.speaker(),
                                        or(LinkedViews.outlet(other.article()), "card.outlet.unknown", messages)),
                                new Anchor(title(other.article(), messages), place(other.article(), other.quote()))))
                        .toList());
    }

    private static List<StatementView.Report> reports(Statement statement, boolean sure, Messages messages) {
        Report first = statement.reports().getFirst();
        return statement.reports().stream()
                .filter(report -> report.sure() == sure)
                .map(report -> report(report, first, messages))
                .toList();
    }

    private static StatementView.Report report(Report report, Report first, Messages messages) {
        Article article = report.article();
        Quote quote = report.quote();
        boolean translated = report.translates(first);
        return new StatementView.Report(
                LinkedViews.outlet(article),
                LinkedViews.date(article, report.date(), messages),
                report.date() != null,
                new Anchor(title(article, messages), place(article, quote)),
                Piece.of(quote.text(), translated ? List.of() : report.wording().differing()),
                Keyword.of(quote.kind()),
                quote.speaker() == null ? null : quote.speaker().mention(),
                quote.cue(),
                QuoteCards.why(quote, messages),
                report.equals(first) ? null : LinkedViews.reason(report, first, messages),
                translated ? messages.text("statement.translated", messages.languageName(article.language())) : null,
                article.language());
    }

    private Event event(Context ctx, Happening happening) {
        Messages messages = Preferences.messages(ctx);
        List<Event.Report> reports = new ArrayList<>();
        for (Happening.Report report : happening.reports()) {
            reports.add(report(reports.size() + 1, report, happening, messages));
        }
        String title = title(happening.article(), messages);
        long perhaps =
                happening.reports().stream().filter(report -> !report.sure()).count();
        String count = messages.count("results.articles", reports.size());
        return new Event(
                pages.frame(ctx, title, "articles"),
                title,
                perhaps == 0 ? count : messages.text("event.perhaps", count, perhaps),
                reports,
                rows(happening, true, messages),
                rows(happening, false, messages));
    }

    private static Event.Report report(int number, Happening.Report report, Happening happening, Messages messages) {
        Article article = report.article();
        return new Event.Report(
                number,
                new Anchor(title(article, messages), PageAddresses.article(article.id())),
                LinkedViews.outlet(article),
                LinkedViews.date(article, report.date(), messages),
                report.date() != null,
                !report.sure(),
                article.id().equals(happening.article().id()),
                article.language());
    }

    private static List<Event.Row> rows(Happening happening, boolean shared, Messages messages) {
        return happening.statements().stream()
                .filter(row -> row.cells().size() > 1 == shared)
                .map(row -> row(row, happening, messages))
                .toList();
    }

    private static Event.Row row(Happening.Row row, Happening happening, Messages messages) {
        Quote quote = row.first().quote();
        Speaker speaker = quote.speaker();
        return new Event.Row(
                LinkedViews.cut(quote.text()),
                PageAddresses.statement(row.first().id()),
                speaker == null ? null : speaker.label(),
                happening.reports().stream()
                        .map(report -> cell(row.cells().get(report.article().id()), messages))
                        .toList(),
                row.first().article().language());
    }

    private static Event.Cell cell(Happening.@Nullable Cell cell, Messages messages) {
        return new Event.Cell(
                messages.text("event." + LinkedViews.how(cell)),
                cell == null ? null : place(cell.article(), cell.quote()),
                cell != null && !cell.sure());
    }

    private static String place(Article article, Quote quote) {
        return PageAddresses.quote(article.id(), quote);
    }

    private static String title(Article article, Messages messages) {
        return ArticleName.of(article, messages);
    }

    private static String or(@Nullable String text, String otherwise, Messages messages) {
        return text == null ? messages.text(otherwise) : text;
    }
}
