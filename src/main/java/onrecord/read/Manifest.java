package onrecord.read;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import onrecord.model.Field;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A table in which the user says what is known about files: a column {@code path} (or {@code file}), relative to the
 * table's own folder, and columns under the usual names of an article's values. What it says wins over everything else.
 * Immutable, and so safe for use by several threads.
 */
public final class Manifest {
    private final Map<Path, List<Claim>> claims;

    private Manifest(Map<Path, List<Claim>> claims) {
        this.claims = claims;
    }

    /**
     * Reads a table of comma separated values in UTF-8 with a line of names.
     *
     * @throws UncheckedIOException if it cannot be read
     * @throws IllegalArgumentException if it has no column {@code path}, or none whose name is known
     */
    public static Manifest of(Path table) {
        Map<Path, List<Claim>> claims = new HashMap<>();
        Path folder = table.toAbsolutePath().normalize().getParent();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(table);
                CSVParser rows = CSVParser.parse(reader, format)) {
            Map<String, Field> columns = columns(rows.getHeaderNames());
            String path = rows.getHeaderNames().stream()
                    .filter(Manifest::isPath)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("the manifest has no column path: " + table));
            if (columns.isEmpty()) {
                throw new IllegalArgumentException("the manifest has no column of a known name: " + table);
            }
            for (CSVRecord row : rows) {
                Path file = folder == null ? Path.of(row.get(path)) : folder.resolve(row.get(path));
                claims.put(file.toAbsolutePath().normalize(), claims(row, columns));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Manifest(claims);
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
                claims.add(new Claim(field, value, "manifest", name + ": " + value, true));
            }
        });
        return claims;
    }

    /** A reader that adds to every article of a file what the manifest says about the file. */
    public SourceReader over(SourceReader reader) {
        return new SourceReader() {
            @Override
            public void read(Path file, String identity, Consumer<Reading> sink) {
                List<Claim> known = claims.get(file.toAbsolutePath().normalize());
                reader.read(file, identity, known == null ? sink : reading -> sink.accept(with(known, reading)));
            }

            @Override
            public @Nullable String told(Path file) {
                String names = reader.told(file);
                List<Claim> known = claims.get(file.toAbsolutePath().normalize());
                return (names == null ? "" : names) + (known == null ? "" : Digest.of(known.toString()));
            }
        };
    }

    private static Reading with(List<Claim> known, Reading reading) {
        if (!(reading instanceof Reading.Read read)) {
            return reading;
        }
        Document d = read.document();
        List<Claim> all = new ArrayList<>(known);
        all.addAll(d.claims());
        return new Reading.Read(
                new Document(d.id(), d.source(), d.sourceId(), d.form(), d.content(), all, d.properties()),
                read.format());
    }
}
