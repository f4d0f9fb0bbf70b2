package onrecord.read;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import onrecord.model.Field;
import onrecord.model.SourcePath;
import onrecord.text.Utf8File;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A table in which the user says what is known about files: a column {@code path} (or {@code file}) and columns under
 * the usual names of an article's values. A path is relative to the table's own folder; it names a file, files by a
 * pattern ({@code 2023/*.txt}, {@code **}), or a part of a file ({@code news.jsonl#238}, {@code k.zip!in/n1.txt}). What
 * it says wins over everything else; of several rows about one value the one that names its source most exactly counts,
 * of equals the last. The value {@value #UNKNOWN} says that there is none. What of it was of use is counted: safe for
 * use by several threads.
 */
public final class Manifest {
    /** The value of a column that says that nobody knows. */
    public static final String UNKNOWN = "unknown";

    /** The method of its claims. */
    static final String METHOD = "manifest";

    private final String table;
    private final List<ManifestRow> rows;
    private final Map<Path, List<ManifestRow>> byFile = new HashMap<>();
    private final List<ManifestRow> patterns = new ArrayList<>();
    private final List<String> faults;

    private Manifest(String table, List<ManifestRow> rows, List<String> faults) {
        this.table = table;
        this.rows = rows;
        this.faults = faults;
        for (ManifestRow row : rows) {
            Path file = row.file();
            if (file == null) {
                patterns.add(row);
            } else {
                byFile.computeIfAbsent(file, path -> new ArrayList<>()).add(row);
            }
        }
    }

    /**
     * Reads a table of comma separated values in UTF-8 with a line of names.
     *
     * @throws UncheckedIOException if it cannot be read
     * @throws IllegalArgumentException if it has no column {@code path}, or none whose name is known
     */
    public static Manifest of(Path table) {
        List<ManifestRow> rows = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        Path folder =
                Objects.requireNonNullElse(table.toAbsolutePath().normalize().getParent(), Path.of(""));
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Utf8File.reader(table);
                CSVParser parser = CSVParser.parse(reader, format)) {
            Map<String, Field> columns = columns(parser.getHeaderNames());
            String path = parser.getHeaderNames().stream()
                    .filter(Manifest::isPath)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("the manifest has no column path: " + table));
            if (columns.isEmpty()) {
                throw new IllegalArgumentException("the manifest has no column of a known name: " + table);
            }
            parser.getHeaderNames().stream()
                    .filter(name -> !isPath(name) && !columns.containsKey(name))
                    .forEach(name -> faults.add("its column \"" + name + "\" is not known and says nothing"));
            for (CSVRecord row : parser) {
                row(row, parser.getCurrentLineNumber(), folder, path, columns, rows, faults);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows.sort(Comparator.comparingInt(ManifestRow::precision)
                .thenComparingLong(ManifestRow::line)
                .reversed());
        return new Manifest(String.valueOf(table.getFileName()), List.copyOf(rows), List.copyOf(faults));
    }

    private static void row(
            CSVRecord row,
            long line,
            Path folder,
            String path,
            Map<String, Field> columns,
            List<ManifestRow> rows,
            List<String> faults) {
        String name = row.isSet(path) ? row.get(path).strip() : "";
        List<Claim> claims = claims(row, columns);
        if (name.isEmpty() || claims.isEmpty()) {
            faults.add("line " + line + " " + (name.isEmpty() ? "names no file" : "says nothing of " + name));
            return;
        }
        if (!row.isConsistent()) {
            faults.add("line " + line + " has " + row.size() + " values, another number than the line of names");
        }
        try {
            rows.add(ManifestRow.of(line, folder, name, claims));
        } catch (IllegalArgumentException e) {
            faults.add("line " + line + ": " + e.getMessage());
        }
    }

    private static boolean isPath(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return lower.equals("path") || lower.equals("file");
    }

    private static Map<String, Field> columns(List<String> names) {
        RecordFields fields = new RecordFields(Map.of());
        Map<String, Field> columns = new HashMap<>();
        for (String name : names) {
            Field field = fields.field(name);
            if (field != null && field != Field.BODY) {
                columns.put(name, field);
            }
        }
        return columns;
    }

    private static List<Claim> claims(CSVRecord row, Map<String, Field> columns) {
        List<Claim> claims = new ArrayList<>();
        columns.forEach((name, field) -> {
            String value = row.isSet(name) ? row.get(name).strip() : "";
            if (!value.isEmpty()) {
                claims.add(new Claim(field, value, METHOD, name + ": " + value, true));
            }
        });
        return claims;
    }

    /** The table's name. */
    public String table() {
        return table;
    }

    /** How many rows it has that can be of use. */
    public int size() {
        return rows.size();
    }

    /** What of the table says nothing or cannot be understood, a line each; known when it is read. */
    public List<String> faults() {
        return faults;
    }

    /** A value of the table, with its line. */
    public interface Values {
        void accept(long line, String value);
    }

    /**
     * Hands on the values that it says of a field, in the order of the table, those that say there is none left out.
     */
    public void values(Field field, Values sink) {
        rows.stream()
                .sorted(Comparator.comparingLong(ManifestRow::line))
                .forEach(row -> row.claims().stream()
                        .filter(claim ->
                                claim.field() == field && !claim.value().equalsIgnoreCase(UNKNOWN))
                        .forEach(claim -> sink.accept(row.line(), claim.value())));
    }

    /**
     * The rows that matched nothing of what was found and read so far, a line each: "line 3 matches nothing: a.txt".
     */
    public List<String> idle() {
        return rows.stream()
                .filter(ManifestRow::isIdle)
                .sorted(Comparator.comparingLong(ManifestRow::line))
                .map(row -> "line " + row.line() + " matches nothing that was found: " + row.name())
                .toList();
    }

    /** A reader that adds to every article of a file what the manifest says about it. */
    public SourceReader over(SourceReader reader) {
        return new SourceReader() {
            @Override
            public void read(Path file, String identity, Consumer<Reading> sink) {
                List<ManifestRow> known = about(file.toAbsolutePath().normalize());
                known.forEach(ManifestRow::read);
                String source = SourcePath.source(file);
                reader.read(
                        file, identity, known.isEmpty() ? sink : reading -> sink.accept(with(known, source, reading)));
            }

            @Override
            public @Nullable String told(Path file) {
                String names = reader.told(file);
                List<ManifestRow> known = about(file.toAbsolutePath().normalize());
                String said = known.isEmpty()
                        ? ""
                        : Digest.of(known.stream()
                                .map(row -> row.name() + row.claims())
                                .toList()
                                .toString());
                return (names == null ? "" : names) + said;
            }
        };
    }

    private List<ManifestRow> about(Path file) {
        // in the order of precision: a row about the file says more than one about files of a pattern
        List<ManifestRow> known = new ArrayList<>(byFile.getOrDefault(file, List.of()));
        patterns.stream().filter(row -> row.matches(file)).forEach(known::add);
        known.forEach(ManifestRow::seen);
        return known;
    }

    private static Reading with(List<ManifestRow> rows, String file, Reading reading) {
        if (!(reading instanceof Reading.Read read)) {
            return reading;
        }
        Document d = read.document();
        String behind = d.source().startsWith(file) ? d.source().substring(file.length()) : "";
        List<Claim> all = new ArrayList<>();
        for (ManifestRow row : rows) {
            if (row.isOf(behind, d.sourceId())) {
                row.claims().stream()
                        .filter(claim -> all.stream().noneMatch(other -> other.field() == claim.field()))
                        .toList()
                        .forEach(all::add);
            }
        }
        all.addAll(d.claims());
        return new Reading.Read(
                new Document(d.id(), d.source(), d.sourceId(), d.form(), d.content(), all, d.properties()),
                read.format());
    }
}
