package onrecord.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import onrecord.export.ExportFormat;
import onrecord.export.ExportTable;
import onrecord.json.Json;
import onrecord.search.ArchiveSearcher;
import onrecord.search.DistinctiveWords;
import onrecord.search.SearchRequest;
import onrecord.search.survey.Concordance;
import onrecord.search.survey.Sourcing;
import onrecord.search.survey.Timelines;

/** What the matches of a search are as a whole, as JSON or as a table. */
final class SurveyApi {
    private static final String FORMAT = "format";
    private static final String SIZE = "size";
    private static final String NAMES = "names";
    private static final String WIDTH = "width";

    /** The parameters of searches side by side. */
    static final List<String> COMPARE = with(TimelinesRequest.KNOWN, FORMAT);

    /** The parameters of who gets quoted by outlet. */
    static final List<String> SOURCING = with(BrowseApi.TIMELINE, SIZE, NAMES, Counted.OF, FORMAT);

    /** The parameters of a concordance. */
    static final List<String> CONCORDANCE =
            with(BrowseApi.TIMELINE, "sort", SIZE, WIDTH, ConcordancePages.ORDER, Counted.OF, FORMAT);

    /** The parameters of distinctive words. */
    static final List<String> WORDS = with(BrowseApi.TIMELINE, SIZE, FORMAT);

    private static final int MOST_OUTLETS = 1_000;
    private static final int MOST_LINES = 10_000;
    private static final int MOST_WORDS = 1_000;
    private static final int MOST_NAMES = 1_000;

    /** The form of an answer. */
    private enum Form {
        JSON,
        CSV,
        XLSX
    }

    private final ArchiveSearcher archive;
    private final Revalidation revalidation;

    SurveyApi(ArchiveSearcher archive, Revalidation revalidation) {
        this.archive = archive;
        this.revalidation = revalidation;
    }

    private static List<String> with(List<String> known, String... more) {
        List<String> names = new ArrayList<>(known);
        names.addAll(List.of(more));
        return List.copyOf(names);
    }

    /** Each place that matches, in its line; a table in the order of the results has all of them. */
    void concordance(Context ctx) throws IOException {
        Parameters given = Parameters.of(ctx);
        SearchRequest search = SearchParameters.parse(given.without(SIZE));
        Concordance.Order order =
                given.choice(ConcordancePages.ORDER, Concordance.Order.class, Concordance.Order.RESULTS);
        int size = given.number(SIZE, 1_000, 1, MOST_LINES);
        Concordance.Asked asked =
                new Concordance.Asked(search, Counted.of(given) == Counted.QUOTES, given.number(WIDTH, 60, 10, 300));
        Form form = form(given);
        if (search.query().isBlank()) {
            throw Problem.parameter("q", "\"q\" is missing: a concordance is of words");
        }
        if (revalidation.unchanged(ctx)) {
            return;
        }
        boolean all = form != Form.JSON && given.one(SIZE) == null && order == Concordance.Order.RESULTS;
        Concordance lines = Concordance.of(archive, asked, order, all ? 1 : size);
        answer(ctx, form, "concordance", json -> SurveyJson.concordance(lines, json), table -> {
            SurveyTables.concordanceHeads(table);
            if (all) {
                Concordance.forEach(archive, asked, line -> SurveyTables.line(line, table));
            } else {
                lines.lines().forEach(line -> SurveyTables.line(line, table));
            }
        });
    }

    /** The words that the articles found have more often than the rest. */
    void words(Context ctx) throws IOException {
        Parameters given = Parameters.of(ctx);
        SearchRequest search = SearchParameters.parse(given.without(SIZE));
        int size = given.number(SIZE, 100, 1, MOST_WORDS);
        Form form = form(given);
        if (revalidation.unchanged(ctx)) {
            return;
        }
        DistinctiveWords words = archive.distinctive(search, size);
        answer(ctx, form, "words", json -> SurveyJson.words(words, json), table -> SurveyTables.words(words, table));
    }

    /** Searches side by side over time. */
    void compare(Context ctx) throws IOException {
        Parameters given = Parameters.of(ctx);
        TimelinesRequest asked = TimelinesRequest.of(given);
        if (asked.queries().isEmpty()) {
            throw Problem.parameter("q", "\"q\" is missing: give it once for each search to compare");
        }
        Form form = form(given);
        if (revalidation.unchanged(ctx)) {
            return;
        }
        Timelines timelines = asked.in(archive);
        answer(
                ctx,
                form,
                "compared",
                json -> SurveyJson.timelines(timelines, asked.quoted(), json),
                table -> SurveyTables.timelines(timelines, table));
    }

    /** Whom each outlet quotes. */
    void sourcing(Context ctx) throws IOException {
        Parameters given = Parameters.of(ctx);
        SearchRequest search = SearchParameters.parse(given.without(SIZE));
        int size = given.number(SIZE, 100, 1, MOST_OUTLETS);
        int names = given.number(NAMES, 10, 0, MOST_NAMES);
        Form form = form(given);
        if (revalidation.unchanged(ctx)) {
            return;
        }
        Sourcing sourcing = Sourcing.of(archive, search, Counted.of(given) == Counted.QUOTES, size);
        answer(
                ctx,
                form,
                "sourcing",
                json -> SurveyJson.sourcing(sourcing, names, json),
                table -> SurveyTables.sourcing(sourcing, table));
    }

    private static Form form(Parameters given) {
        return given.choice(FORMAT, Form.class, Form.JSON);
    }

    /** What writes the rows of a table, heads first. */
    @FunctionalInterface
    private interface Rows {
        void writeTo(ExportTable table) throws IOException;
    }

    private static void answer(Context ctx, Form form, String file, Json.Body json, Rows rows) throws IOException {
        if (form == Form.JSON) {
            JsonAnswer.write(ctx, json);
            return;
        }
        ExportFormat format = form == Form.CSV ? ExportFormat.CSV : ExportFormat.XLSX;
        ExportApi.attach(ctx, format, "onrecord-" + file + "." + format.extension());
        try (ExportTable table = format.table(ctx.outputStream())) {
            rows.writeTo(table);
            table.end();
        }
    }
}
