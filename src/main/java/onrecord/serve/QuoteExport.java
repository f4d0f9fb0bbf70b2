package onrecord.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import onrecord.export.ExportFormat;
import onrecord.export.QuoteRow;
import onrecord.export.QuoteTable;
import onrecord.json.Json;
import onrecord.link.Link;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Hit;
import onrecord.search.Page;
import onrecord.search.QuoteHit;
import onrecord.search.QuoteId;
import onrecord.search.SearchRequest;
import onrecord.search.linked.Report;
import onrecord.search.linked.Statement;

/**
 * Every quote that matches a search, or every statement that several articles report and of which a report matches,
 * never cut short. For use by one thread.
 */
public final class QuoteExport {
    private final ArchiveSearcher archive;
    private final SearchRequest request;

    /** What leaves. */
    public enum Of {
        ARTICLES,
        QUOTES,
        STATEMENTS
    }

    public QuoteExport(ArchiveSearcher archive, SearchRequest request) {
        this.archive = archive;
        this.request = request.withSize(SearchRequest.MAX_SIZE)
                .withPage(1)
                .withCursor(null)
                .withFacets(Set.of())
                .withDateFacet(false)
                .withHighlight(false);
    }

    /** Whether quotes leave in this format. */
    public static boolean has(ExportFormat format) {
        return format == ExportFormat.CSV || format == ExportFormat.JSONL;
    }

    /**
     * Writes them.
     *
     * @param format CSV or JSONL
     */
    public void write(Of of, ExportFormat format, Writer out) throws IOException {
        if (format == ExportFormat.CSV) {
            QuoteTable table = new QuoteTable(out);
            if (of == Of.QUOTES) {
                quotes(hit -> table.row(row(hit)));
            } else {
                statements(statement -> rows(statement, table));
            }
            table.end();
        } else if (of == Of.QUOTES) {
            quotes(hit -> line(out, json -> AnswerJson.quote(hit, json)));
        } else {
            statements(statement -> line(out, json -> LinkedJson.statement(statement, List.of(), json)));
        }
        out.flush();
    }

    private void quotes(Consumer<QuoteHit> sink) {
        SearchRequest next = request;
        while (true) {
            Page<QuoteHit> page = archive.quotes(next);
            page.hits().forEach(sink);
            if (page.next() == null) {
                return;
            }
            next = request.withCursor(page.next());
        }
    }

    /** A statement is told once, from the first of its reports that the search finds. */
    private void statements(Consumer<Statement> sink) {
        Set<QuoteId> told = new HashSet<>();
        quotes(hit -> {
            QuoteId id = id(hit);
            if (told.contains(id) || !isLinked(id)) {
                return;
            }
            Statement statement = Statement.of(archive, id).orElse(null);
            if (statement != null && statement.reports().size() > 1) {
                statement.reports().stream()
                        .filter(Report::sure)
                        .map(Report::id)
                        .forEach(told::add);
                sink.accept(statement);
            }
        });
    }

    private boolean isLinked(QuoteId id) {
        return archive.links(id.article()).stream()
                .anyMatch(link -> link instanceof Link.Statement statement
                        && statement.end(id.article()).start() == id.start());
    }

    private static QuoteId id(QuoteHit hit) {
        return new QuoteId(hit.article().id(), hit.snippet().offset());
    }

    private static QuoteRow row(QuoteHit hit) {
        Hit article = hit.article();
        return new QuoteRow(
                id(hit).toString(),
                null,
                null,
                hit.quote(),
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
