package onrecord.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The methods that {@code docs/extraction.md} lists: the names in the columns "method" of the tables of a section. */
public final class DocumentedMethods {
    private static final Path PAGE = Path.of("docs", "extraction.md");
    private static final Pattern NAME = Pattern.compile("`([a-z]+(?:-[a-z]+)*)`");

    private DocumentedMethods() {}

    /** The methods of the section with this heading of the second level, in alphabetical order. */
    public static Set<String> in(String section) throws IOException {
        Set<String> methods = new TreeSet<>();
        boolean inside = false;
        int column = -1;
        for (String line : Files.readAllLines(PAGE)) {
            inside = line.startsWith("## ") ? line.equals("## " + section) : inside;
            List<String> cells =
                    Stream.of(line.split("\\|", -1)).map(String::strip).toList();
            if (!line.startsWith("|")) {
                column = -1;
            } else if (cells.contains("method")) {
                column = cells.indexOf("method");
            } else if (inside && column > 0) {
                NAME.matcher(cells.get(column)).results().forEach(name -> methods.add(name.group(1)));
            }
        }
        return methods;
    }

    /** The methods that rows of a golden test are about, their first argument, in alphabetical order. */
    @SafeVarargs
    public static Set<String> of(Stream<Arguments>... rows) {
        Set<String> methods = new TreeSet<>();
        for (Stream<Arguments> table : rows) {
            table.forEach(row -> methods.add(String.valueOf(row.get()[0])));
        }
        return methods;
    }
}
