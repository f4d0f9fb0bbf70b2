package onrecord.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.model.Outlet;
import onrecord.text.Resources;
import onrecord.text.Utf8File;
import org.jspecify.annotations.Nullable;

/**
 * The outlets that OnRecord knows, found by domain or by name. Its own table is {@code outlets.tsv} beside this class;
 * a user's file of the same form comes before it. Safe for use by several threads.
 *
 * <p>The form: one outlet a line, five columns apart by tabs: name, domains, country, language, aliases; several
 * domains or aliases are apart by {@code |}; the last three columns may be empty; lines that begin with {@code #} are
 * comments.
 */
public final class OutletTable {
    /** What a user's table is called in the folder of an archive. */
    public static final String FILE = "outlets.tsv";

    private final Map<String, KnownOutlet> byDomain = new HashMap<>();
    private final Map<String, KnownOutlet> byName = new HashMap<>();
    private int size;

    private OutletTable() {}

    /** OnRecord's own table. */
    public static OutletTable standard() {
        return Standard.TABLE;
    }

    /**
     * OnRecord's own table with the user's file before it.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if a line does not have the form; the message names the line
     */
    public static OutletTable with(Path usersFile) throws IOException {
        OutletTable table = new OutletTable();
        try (BufferedReader lines = Utf8File.reader(usersFile)) {
            table.read(lines, usersFile.toString());
        }
        table.readStandard();
        return table;
    }

    /**
     * The table of an archive: OnRecord's own, with the file {@value #FILE} in the archive's folder before it where
     * there is one.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if a line does not have the form; the message names the line
     */
    public static OutletTable of(Path archive) throws IOException {
        Path file = archive.resolve(FILE);
        return Files.exists(file) ? with(file) : standard();
    }

    /** How many outlets it knows. */
    public int size() {
        return size;
    }

    /** The outlet of a host: of the host itself, or of the nearest domain above it that the table has. */
    public Optional<KnownOutlet> byHost(String host) {
        String domain = host.strip().toLowerCase(Locale.ROOT);
        while (domain.indexOf('.') >= 0) {
            KnownOutlet known = byDomain.get(domain);
            if (known != null) {
                return Optional.of(known);
            }
            domain = domain.substring(domain.indexOf('.') + 1);
        }
        return Optional.empty();
    }

    /** The outlet of this name or alias, whatever its case, accents and leading article; empty if several share it. */
    public Optional<KnownOutlet> byName(String name) {
        return Optional.ofNullable(byName.get(nameKey(name)));
    }

    /**
     * What an outlet is called whatever it is signed with ("NYT", "New York Times"): its name in the table where it is
     * known by its own name, or by its domain alone. One that only shares a domain with another stays itself, and so
     * does one whose domain is another's.
     */
    public String label(Outlet outlet) {
        String name = outlet.name();
        Optional<KnownOutlet> ofDomain = Optional.ofNullable(outlet.domain()).flatMap(this::byHost);
        Optional<KnownOutlet> known = name == null
                ? ofDomain
                : byName(name).filter(it -> outlet.domain() == null || ofDomain.equals(Optional.of(it)));
        return known.map(KnownOutlet::name).orElseGet(outlet::label);
    }

    /** What names of the same outlet have in common: letters and digits alone, no accents, no "The" in front. */
    public static String nameKey(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(plain.length());
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
        boolean article = plain.startsWith("the ") && key.length() > 3;
        return article ? key.substring(3) : key.toString();
    }

    private void readStandard() {
        String name = FILE;
        try (BufferedReader lines = new BufferedReader(new StringReader(Resources.text(OutletTable.class, name)))) {
            read(lines, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(BufferedReader lines, String file) throws IOException {
        int number = 0;
        Map<String, KnownOutlet> named = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                add(parse(line, file + " line " + number), named, shared);
            }
        }
        named.keySet().removeAll(shared);
        named.forEach(byName::putIfAbsent);
    }

    private void add(KnownOutlet outlet, Map<String, KnownOutlet> named, Set<String> shared) {
        size++;
        outlet.domains().forEach(domain -> byDomain.putIfAbsent(domain, outlet));
        Set<String> keys = new HashSet<>();
        keys.add(nameKey(outlet.name()));
        outlet.aliases().forEach(alias -> keys.add(nameKey(alias)));
        for (String key : keys) {
            if (named.putIfAbsent(key, outlet) != null) {
                shared.add(key);
            }
        }
    }

    private static KnownOutlet parse(String line, String place) {
        String[] columns = line.split("\t", -1);
        List<String> domains = columns.length < 2 ? List.of() : list(columns[1].toLowerCase(Locale.ROOT));
        if (columns[0].isBlank() || domains.isEmpty()) {
            throw new IllegalArgumentException(place + ": an outlet needs a name, a tab and a domain: " + line);
        }
        return new KnownOutlet(
                columns[0].strip(),
                domains,
                column(columns, 2),
                column(columns, 3),
                columns.length < 5 ? List.of() : list(columns[4]));
    }

    private static @Nullable String column(String[] columns, int at) {
        return at >= columns.length || columns[at].isBlank() ? null : columns[at].strip();
    }

    private static List<String> list(String cell) {
        return Arrays.stream(cell.split("\\|", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Read on first use: most commands never ask. */
    private static final class Standard {
        static final OutletTable TABLE = new OutletTable();

        static {
            TABLE.readStandard();
        }
    }
}
