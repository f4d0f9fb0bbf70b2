package onrecord.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import onrecord.export.TableCell;
import onrecord.model.PublicationDate;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Hit;
import onrecord.search.OwnLabels;
import onrecord.search.Page;
import onrecord.search.QueryError;
import onrecord.search.SearchRequest;
import onrecord.serve.AnswerJson;
import onrecord.serve.SearchParameters;
import onrecord.text.Utf8File;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks the saved queries of a table, one after the other. */
@Command(
        name = "batch",
        description = {
            "Ask the queries of a CSV file and print every hit as a row of CSV.",
            "The columns of the file are named as the parameters of the API (q, outlet, from, to, sort, size ...);"
                    + " without such names the first column has the queries."
        },
        mixinStandardHelpOptions = true)
final class BatchCommand implements Callable<Integer> {
    private static final CSVFormat FORM = CSVFormat.RFC4180;

    private static final List<String> COLUMNS =
            List.of("row", "q", "total", "rank", "id", "title", "outlet", "date", "url", "score");

    @Parameters(paramLabel = "FILE", description = "A CSV file in UTF-8.")
    private Path file = Path.of("");

    @Mixin
    private IndexOption index = new IndexOption();

    @Mixin
    private SynonymsOption synonyms = new SynonymsOption();

    @Mixin
    private UserOption user = new UserOption();

    @Option(names = "--json", description = "Print each answer as a line of JSON, as the API gives it.")
    private boolean json;

    private final Console console;
    private final Home home;

    BatchCommand(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    @Override
    public Integer call() {
        List<Row> rows = read();
        boolean named = !rows.isEmpty()
                && rows.getFirst().cells().stream().anyMatch(cell -> name(cell).equals("q"));
        List<String> names =
                named ? rows.getFirst().cells().stream().map(BatchCommand::name).toList() : List.of("q");
        boolean failed = false;
        Path folder = index.folder(home);
        try (ArchiveSearcher archive = Archives.searcher(folder, synonyms.read())) {
            OwnLabels own = user.own(folder, archive);
            if (!json) {
                print(COLUMNS);
            }
            for (Row row : named ? rows.subList(1, rows.size()) : rows) {
                failed |= !ask(archive, own, names, row);
            }
        }
        return failed ? Exit.FAILED : Exit.DONE;
    }

    /** A row that has anything in it. */
    private record Row(long number, List<String> cells) {}

    private List<Row> read() {
        try (Reader text = Utf8File.reader(file);
                CSVParser rows = FORM.parse(text)) {
            return rows.stream()
                    .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                    .map(row -> new Row(row.getRecordNumber(), row.toList()))
                    .toList();
        } catch (FileSystemException e) {
            throw new Complaints.Misuse("the queries cannot be read: " + Complaints.reason(e));
        } catch (IOException | UncheckedIOException e) {
            throw new Complaints.Misuse("cannot be read as UTF-8: " + file);
        }
    }

    private static String name(String cell) {
        String name = cell.strip();
        return name.equalsIgnoreCase("query") || name.equalsIgnoreCase("q") ? "q" : name;
    }

    /** The parameters of a row; several values of one cell stand apart by bars. */
    private static Map<String, List<String>> query(List<String> names, List<String> row) {
        if (row.stream().skip(names.size()).anyMatch(cell -> !cell.isBlank())) {
            throw new QueryError(
                    "row-too-long",
                    null,
                    "It has " + row.size() + " cells for " + names.size() + (names.size() == 1 ? " column" : " columns")
                            + "; a query with a comma stands in quotation marks.");
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (int i = 0; i < names.size() && i < row.size(); i++) {
            String cell = row.get(i).strip();
            if (!cell.isEmpty()) {
                parameters.put(names.get(i), names.get(i).equals("q") ? List.of(cell) : List.of(cell.split("\\|", -1)));
            }
        }
        parameters.putIfAbsent("facets", List.of("none"));
        parameters.putIfAbsent("highlight", List.of(Boolean.toString(false)));
        return parameters;
    }

    /** Asks one; false where it cannot be asked. */
    private boolean ask(ArchiveSearcher archive, OwnLabels own, List<String> names, Row row) {
        try {
            SearchRequest request = SearchParameters.of(query(names, row.cells()));
            Page<Hit> page =
                    archive.search(request.withOptions(request.options().withOwn(own)));
            if (json) {
                console.line(AnswerJson.ofArticles(page));
            } else {
                print(row.number(), page);
            }
            return true;
        } catch (QueryError e) {
            console.note("onrecord: row " + row.number() + ": " + Printable.words(String.valueOf(e.getMessage())));
            return false;
        }
    }

    private void print(long row, Page<Hit> page) {
        String total = page.total().value() + (page.total().exact() ? "" : "+");
        List<String> about = List.of(Long.toString(row), page.interpretation().input(), total);
        if (page.hits().isEmpty()) {
            List<String> cells = new ArrayList<>(about);
            cells.addAll(Collections.nCopies(COLUMNS.size() - about.size(), ""));
            print(cells);
        }
        int rank = 1;
        for (Hit hit : page.hits()) {
            List<String> cells = new ArrayList<>(about);
            cells.add(Integer.toString(rank++));
            cells.add(hit.id());
            cells.add(Objects.requireNonNullElse(hit.title(), ""));
            cells.add(hit.outlet() == null ? "" : hit.outlet().label());
            cells.add(date(hit.date()));
            cells.add(Objects.requireNonNullElse(hit.url(), ""));
            cells.add(Float.toString((float) hit.score()));
            print(cells);
        }
    }

    private void print(List<String> cells) {
        console.line(
                FORM.format(cells.stream().map(Printable::of).map(TableCell::of).toArray()));
    }

    private static String date(@Nullable PublicationDate date) {
        if (date == null) {
            return "";
        }
        return date.earliest().equals(date.latest())
                ? date.earliest().toString()
                : date.earliest() + "/" + date.latest();
    }
}
