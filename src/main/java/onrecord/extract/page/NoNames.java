package onrecord.extract.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The words of {@code no-names.txt}, which no person is called. */
final class NoNames {
    private static final Set<String> WORDS = read("no-names.txt");

    private NoNames() {}

    /** Whether one of the words of a line is one that no person is called: "Print Article", "Last update". */
    static boolean in(String line) {
        return Words.of(line).stream().anyMatch(WORDS::contains);
    }

    private static Set<String> read(String file) {
        Set<String> words = new HashSet<>();
        InputStream in = Objects.requireNonNull(NoNames.class.getResourceAsStream(file), file);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> words.addAll(List.of(line.split(" ", -1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
