package onrecord.serve;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import onrecord.export.PlainCitation;
import onrecord.model.Article;
import onrecord.model.Provenance;
import onrecord.model.Quote;
import onrecord.model.SourceFile;
import onrecord.model.Speaker;
import onrecord.search.ArchiveSearcher;
import onrecord.serve.page.Anchor;
import onrecord.serve.page.Evidence;
import onrecord.serve.page.Messages;
import onrecord.serve.page.Why;
import onrecord.text.Keyword;

/** The evidence sheet at {@code /articles/{id}/evidence}; {@code quote=} is where the quote begins, in code points. */
final class EvidencePages {
    private final ArchiveSearcher archive;
    private final Pages pages;

    EvidencePages(ArchiveSearcher archive, Pages pages) {
        this.archive = archive;
        this.pages = pages;
    }

    void sheet(Context ctx) {
        String id = ctx.pathParam("id");
        Article article = archive.article(id).orElseThrow(() -> Problem.noArticle(id));
        Quote quote = QuoteParameter.of(Parameters.of(ctx), article);
        Messages messages = Preferences.messages(ctx);
        String title = ArticleName.of(article, messages);
        List<Evidence.Said> quotes = quote != null
                ? List.of()
                : article.quotes().stream()
                        .map(each -> said(article, each, messages))
                        .toList();
        ctx.header("Cache-Control", "no-store");
        pages.answer(
                ctx,
                "evidence.jte",
                new Evidence(
                        pages.frame(ctx, messages.text("evidence.title", title), ""),
                        title,
                        new Anchor(title, PageAddresses.article(id)),
                        PlainCitation.of(article),
                        article.language(),
                        source(article, messages),
                        quote == null ? null : excerpt(article, quote, messages),
                        quotes,
                        Facts.of(article, Optional.empty(), messages),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
    }

    private List<Evidence.Line> source(Article article, Messages messages) {
        List<Evidence.Line> lines = new ArrayList<>();
        SourceFile taken = archive.file(article.id()).orElse(null);
        if (taken != null) {
            lines.add(new Evidence.Line(messages.text("evidence.file"), taken.path()));
        }
        lines.add(new Evidence.Line(messages.text("evidence.record"), article.source()));
        if (taken != null && !taken.sha256().isEmpty()) {
            lines.add(new Evidence.Line("SHA-256", taken.sha256()));
            lines.add(new Evidence.Line(
                    messages.text("evidence.size"), messages.text("evidence.bytes", messages.number(taken.size()))));
            lines.add(new Evidence.Line(messages.text("evidence.state"), Originals.state(taken, messages)));
        }
        List<String> captured = article.properties().getOrDefault("captured", List.of());
        lines.add(new Evidence.Line(
                messages.text("evidence.captured"),
                captured.isEmpty() ? messages.text("evidence.captured.unknown") : messages.list(captured)));
        archive.added(article.id())
                .ifPresent(time -> lines.add(new Evidence.Line(
                        messages.text("evidence.added"),
                        time.truncatedTo(ChronoUnit.SECONDS).toString())));
        lines.add(new Evidence.Line(messages.text("evidence.id"), article.id()));
        return lines;
    }

    /** The quote within its paragraph. */
    private static Evidence.Excerpt excerpt(Article article, Quote quote, Messages messages) {
        String body = article.body();
        int start = quote.span().start();
        int end = quote.span().end();
        int from = body.lastIndexOf("\n\n", start);
        int to = body.indexOf("\n\n", end);
        List<Evidence.Line> lines = new ArrayList<>();
        for (Speaker speaker : quote.speakers()) {
            String name = speaker.name() == null ? messages.text("fact.unknown") : speaker.name();
            String mention = speaker.span() == null
                    ? speaker.mention()
                    : speaker.mention() + " ("
                            + place(body, speaker.span().start(), speaker.span().end()) + ")";
            lines.add(new Evidence.Line(messages.text("facet.speaker"), name));
            lines.add(new Evidence.Line(messages.text("quote.mention"), mention));
            if (speaker.via() != null) {
                lines.add(new Evidence.Line(messages.text("evidence.via"), speaker.via()));
            }
            lines.add(
                    new Evidence.Line(messages.text("evidence.speaker.rule"), reason(speaker.provenance(), messages)));
        }
        lines.add(new Evidence.Line(messages.text("evidence.quote.rule"), reason(quote.provenance(), messages)));
        return new Evidence.Excerpt(
                body.substring(from < 0 ? 0 : from + 2, start),
                body.substring(end, to < 0 ? body.length() : to),
                said(article, quote, messages),
                lines);
    }

    private static String reason(Provenance why, Messages messages) {
        String sure = messages.text("article.confidence", messages.percent(why.confidence()));
        return why.evidence() == null
                ? why.method() + " · " + sure
                : why.method() + " · “" + why.evidence() + "” · " + sure;
    }

    private static Evidence.Said said(Article article, Quote quote, Messages messages) {
        Why why = QuoteCards.why(quote, messages);
        String names = messages.list(quote.speakers().stream()
                .map(speaker -> QuoteCards.called(speaker, messages))
                .toList());
        String kind = Keyword.of(quote.kind());
        return new Evidence.Said(
                quote.text(),
                kind,
                messages.text("kind." + kind),
                names.isEmpty() ? messages.text("article.unknown.speaker") : names,
                place(article.body(), quote.span().start(), quote.span().end()),
                why.rule(),
                why.cue(),
                why.confidence());
    }

    /** Offsets in code points, as the API counts them. */
    private static String place(String body, int start, int end) {
        int from = body.codePointCount(0, start);
        return String.format(Locale.ROOT, "%d–%d", from, from + body.codePointCount(start, end));
    }
}
