package onrecord.serve;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import onrecord.export.Export;
import onrecord.export.ExportFormat;
import onrecord.export.PlainCitation;
import onrecord.model.Article;
import onrecord.model.Quote;
import onrecord.model.QuoteId;
import onrecord.search.ArchiveSearcher;
import onrecord.search.SearchRequest;
import onrecord.text.Keyword;

/** Articles for other programs: all that match a search, at {@code /api/export}, and one alone as a citation. */
final class ExportApi {
    /** The parameters of an export: a search without what belongs to single pages of it. */
    static final List<String> KNOWN = known();

    /** The parameter of a citation. */
    static final List<String> CITATION = List.of("format", QuoteParameter.NAME);

    /** What leaves: articles, quotes or statements. */
    static final String OF = "of";

    private static final String PLAIN = "plain";

    private final ArchiveSearcher archive;
    private final OwnFilings own;

    ExportApi(ArchiveSearcher archive, OwnFilings own) {
        this.own = own;
        this.archive = archive;
    }

    /** Streams every match, never cut short; what stops it on the way breaks the connection off, so that it shows. */
    void all(Context ctx) throws IOException {
        Parameters given = Parameters.of(ctx);
        ExportFormat format = format(given, ExportFormat.JSONL);
        SearchRequest request = SearchParameters.parse(given);
        QuoteExport.Of of = given.choice(OF, QuoteExport.Of.class, QuoteExport.Of.ARTICLES);
        if (of != QuoteExport.Of.ARTICLES) {
            quotes(ctx, of, format, request);
            return;
        }
        List<String> ids = given.all(QuoteExport.ID);
        List<Article> chosen = ids.stream().map(this::article).toList();
        if (ids.isEmpty()) {
            // a query that cannot be answered is told before the first byte
            archive.search(request.counting(false));
        }
        attach(ctx, format, "onrecord." + format.extension());
        UnaryOperator<Article> seen = own.sight(ctx);
        try (Export export = format.to(ctx.outputStream())) {
            if (ids.isEmpty()) {
                archive.forEach(request, article -> write(export, seen.apply(article)));
            } else {
                chosen.forEach(article -> write(export, seen.apply(article)));
            }
            export.end();
        }
    }

    private static void write(Export export, Article article) {
        try {
            export.article(article);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Article article(String id) {
        return archive.article(id)
                .orElseThrow(
                        () -> Problem.parameter(QuoteExport.ID, "there is no article \"" + id + "\" in this archive"));
    }

    private void quotes(Context ctx, QuoteExport.Of of, ExportFormat format, SearchRequest request) throws IOException {
        if (!QuoteExport.has(format)) {
            throw Problem.parameter("format", Keyword.of(of) + " leave as csv, xlsx or jsonl alone, not as " + format);
        }
        archive.quotes(request.counting(false));
        QuoteExport export = new QuoteExport(archive, request, own.sight(ctx)).only(quoteIds(Parameters.of(ctx)));
        attach(ctx, format, "onrecord-" + Keyword.of(of) + "." + format.extension());
        export.write(of, format, ctx.outputStream());
    }

    private static Set<QuoteId> quoteIds(Parameters given) {
        Set<QuoteId> ids = new LinkedHashSet<>();
        for (String id : given.all(QuoteExport.ID).stream()
                .flatMap(several -> Stream.of(several.split(",", -1)))
                .toList()) {
            ids.add(QuoteId.parse(id)
                    .orElseThrow(() -> Problem.parameter(
                            QuoteExport.ID,
                            "\"" + id + "\" names no quote: that is an article and a number, apart by a point")));
        }
        return ids;
    }

    /** One article as a citation: ris, bibtex, csl-json, plain, or the other formats of an export. */
    void citation(Context ctx) throws IOException {
        String id = ctx.pathParam("id");
        Article article = own.sight(ctx).apply(archive.article(id).orElseThrow(() -> Problem.noArticle(id)));
        Parameters given = Parameters.of(ctx);
        Quote quote = QuoteParameter.of(given, article);
        if (PLAIN.equals(given.one("format"))) {
            String line = quote == null ? PlainCitation.of(article) : PlainCitation.of(article, quote);
            ctx.contentType("text/plain; charset=utf-8").result(line + "\n");
            return;
        }
        ExportFormat format = format(given, ExportFormat.RIS);
        attach(ctx, format, id + "." + format.extension());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Export export = format.to(out)) {
            export.article(article);
            export.end();
        }
        ctx.result(out.toByteArray());
    }

    private static ExportFormat format(Parameters given, ExportFormat usual) {
        String name = given.one("format");
        if (name == null) {
            return usual;
        }
        return ExportFormat.named(name)
                .orElseThrow(() -> Problem.parameter(
                        "format",
                        "there is no format \"" + name + "\"; there are " + Arrays.toString(ExportFormat.values())));
    }

    static void attach(Context ctx, ExportFormat format, String file) {
        ctx.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
        ctx.contentType(format.mediaType());
    }

    private static List<String> known() {
        List<String> names =
                new ArrayList<>(List.of("q", "match", "sort", SearchParameters.PREFER, "format", OF, QuoteExport.ID));
        names.addAll(SearchParameters.FILTERS);
        names.addAll(SearchParameters.KNOWLEDGE);
        return List.copyOf(names);
    }
}
