package onrecord.identity;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import onrecord.text.Utf8File;

/**
 * What the user says about names that no rule can know, read from a file of lines with tabs between the columns:
 *
 * <pre>
 * Sergei Lavrov	FM Lavrov	Sergey Viktorovich Lavrov
 * -	John Smith	Jon Smith
 * # a comment
 * </pre>
 *
 * <p>A line joins its names to one speaker, shown by the first of them; a line whose first column is a hyphen parts its
 * names: each is a speaker of its own, though the rules would join them. Immutable.
 *
 * @param joined lists of names that are one speaker, the name to show first
 * @param parted lists of names; no two names of a list are one speaker
 * @param faults what of the file cannot be understood, a sentence each that names the line; the other lines count
 */
public record Aliases(List<List<String>> joined, List<List<String>> parted, List<String> faults) {
    /** The name of the file beside an index. */
    public static final String FILE = "aliases.tsv";

    /** No word about any name. */
    public static final Aliases NONE = new Aliases(List.of(), List.of());

    /** Copies the lists. */
    public Aliases {
        joined = joined.stream().map(List::copyOf).toList();
        parted = parted.stream().map(List::copyOf).toList();
        faults = List.copyOf(faults);
    }

    /** Without a fault. */
    public Aliases(List<List<String>> joined, List<List<String>> parted) {
        this(joined, parted, List.of());
    }

    /**
     * Reads a file; a missing one says nothing.
     *
     * @param file UTF-8
     * @throws IOException if the file cannot be read
     */
    public static Aliases read(Path file) throws IOException {
        try {
            return parse(String.valueOf(file.getFileName()), Utf8File.lines(file));
        } catch (NoSuchFileException e) {
            return NONE;
        } catch (CharacterCodingException e) {
            return new Aliases(
                    List.of(),
                    List.of(),
                    List.of(file.getFileName() + " is not UTF-8 and is left out of account: save it as UTF-8."));
        }
    }

    /** The aliases of these lines; {@code source} names the file in the sentences about faults. */
    static Aliases parse(String source, List<String> lines) {
        List<List<String>> joined = new ArrayList<>();
        List<List<String>> parted = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> names = new ArrayList<>();
            for (String column : line.split("\t", -1)) {
                if (!column.isBlank()) {
                    names.add(column.strip());
                }
            }
            boolean parts = names.getFirst().equals("-");
            List<String> rest = parts ? names.subList(1, names.size()) : names;
            if (rest.size() < 2) {
                faults.add(
                        "%s, line %d: \"%s\" has fewer than two names and is left out of account: put a tab between them."
                                .formatted(source, i + 1, line.strip()));
            } else {
                (parts ? parted : joined).add(rest);
            }
        }
        return new Aliases(joined, parted, faults);
    }
}
