package onrecord.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import onrecord.export.ExportFormat;
import onrecord.export.QuoteRow;
import onrecord.export.QuoteTable;
import onrecord.json.Json;
import onrecord.link.Link;
import onrecord.model.Article;
import onrecord.model.FiledUnder;
import onrecord.model.QuoteId;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Hit;
import onrecord.search.Page;
import onrecord.search.QuoteHit;
import onrecord.search.SearchRequest;
import onrecord.search.linked.Report;
import onrecord.search.linked.Statement;

/**
 * Every quote that matches a search, or every statement of several articles with a report that matches; never cut
 * short. For use by one thread.
 */
public final class QuoteExport {
    /** The parameter that names what leaves, where not all leaves that matches. */
    static final String ID = "id";

    private final ArchiveSearcher archive;
    private final SearchRequest request;
    private final UnaryOperator<Article> seen;

    /** The quotes that leave; where there are none, all that match. */
    private final List<QuoteHit> chosen = new ArrayList<>();

    /** What leaves. */
    public enum Of {
        ARTICLES,
        QUOTES,
        STATEMENTS
    }

    /** @param seen an article as whoever exports sees it, with what they filed for themselves too */
    public QuoteExport(ArchiveSearcher archive, SearchRequest request, UnaryOperator<Article> seen) {
        this.seen = seen;
        this.archive = archive;
        this.request = request.withSize(SearchRequest.MAX_SIZE)
                .withPage(1)
                .withCursor(null)
                .withFacets(Set.of())
                .withDateFacet(false)
                .withHighlight(false)
                .withOptions(request.options().withPatience(true));
    }

    /**
     * Lets these alone leave, in the order of the search.
     *
     * @throws Problem if the search does not find one of them
     */
    QuoteExport only(Set<QuoteId> ids) {
        Set<QuoteId> missing = new LinkedHashSet<>(ids);
        if (!ids.isEmpty()) {
            each(hit -> {
                if (missing.remove(hit.id())) {
                    chosen.add(hit);
                }
                return !missing.isEmpty();
            });
        }
        if (!missing.isEmpty()) {
            throw Problem.parameter(
                    ID, "this search finds no quote \"" + missing.iterator().next() + "\"");
        }
        return this;
    }

    /** Whether quotes leave in this format. */
    public static boolean has(ExportFormat format) {
        return format.isTable() || format == ExportFormat.JSONL;
    }

    /**
     * Writes them.
     *
     * @param format CSV, XLSX or JSONL
     */
    public void write(Of of, ExportFormat format, OutputStream out) throws IOException {
        if (format.isTable()) {
            try (QuoteTable table = new QuoteTable(format, out)) {
                if (of == Of.QUOTES) {
                    quotes(hit -> table.row(row(hit)));
                } else {
                    statements(statement -> rows(statement, table));
                }
                table.end();
            }
            return;
        }
        Writer lines = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (of == Of.QUOTES) {
            quotes(hit -> line(lines, json -> AnswerJson.quote(hit, json)));
        } else {
            statements(statement -> line(lines, json -> LinkedJson.statement(statement, List.of(), json)));
        }
        lines.flush();
    }

    private void quotes(Consumer<QuoteHit> sink) {
        if (chosen.isEmpty()) {
            each(hit -> {
                sink.accept(hit);
                return true;
            });
        } else {
            chosen.forEach(sink);
        }
    }

    /** Hands on every match as long as more are wanted. */
    private void each(Predicate<QuoteHit> more) {
        SearchRequest next = request;
        while (true) {
            Page<QuoteHit> page = archive.quotes(next);
            if (!page.hits().stream().allMatch(more) || page.next() == null) {
                return;
            }
            next = request.withCursor(page.next());
        }
    }

    /** A statement is told once, from the first of its reports that the search finds. */
    private void statements(Consumer<Statement> sink) {
        Set<QuoteId> told = new HashSet<>();
        quotes(hit -> {
            QuoteId id = hit.id();
            if (told.contains(id) || !isLinked(id)) {
                return;
            }
            Statement statement = Statement.of(archive, id).orElse(null);
            if (statement != null && statement.reports().size() > 1) {
                statement.reports().stream()
                        .filter(Report::sure)
                        .map(Report::id)
                        .forEach(told::add);
                sink.accept(seen(statement));
            }
        });
    }

    private Statement seen(Statement statement) {
        return new Statement(statement.reports().stream()
                .map(report -> report.withArticle(seen.apply(report.article())))
                .toList());
    }

    private boolean isLinked(QuoteId id) {
        return archive.links(id.article()).stream()
                .anyMatch(link -> link instanceof Link.Statement statement
                        && statement.end(id.article()).quote().equals(id));
    }

    private static QuoteRow row(QuoteHit hit) {
        Hit article = hit.article();
        return new QuoteRow(
                hit.id().toString(),
                null,
                null,
                hit.quote(),
                hit.filed(),
                article.id(),
                article.title(),
                article.outlet() == null ? null : article.outlet().label(),
                article.date(),
                article.language(),
                article.url());
    }

    private static void rows(Statement statement, QuoteTable table) {
        Report first = statement.reports().getFirst();
        for (Report report : statement.reports()) {
            String tie = report.sure() ? "sure" : "perhaps";
            table.row(new QuoteRow(
                    report.id().toString(),
                    first.id().toString(),
                    report.equals(first) ? "first" : tie,
                    report.quote(),
                    FiledUnder.of(report.article(), report.quote()),
                    report.article().id(),
                    report.article().title(),
                    LinkedViews.outlet(report.article()),
                    report.article().date(),
                    report.article().language(),
                    report.article().url()));
        }
    }

    private static void line(Writer out, Json.Body body) {
        try {
            out.write(Json.text(body) + '\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
