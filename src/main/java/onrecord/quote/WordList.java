package onrecord.quote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the lexicon's files: UTF-8, {@code #} begins a comment line, {@code [name]} begins a section. */
final class WordList {
    private WordList() {}

    static List<String> lines(String resource) {
        try (InputStream in = WordList.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the lexicon's file " + resource + " is missing from the program");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> words(String resource) {
        return lines(resource).stream()
                .flatMap(line -> List.of(line.split("\\s+")).stream())
                .toList();
    }

    static Map<String, List<String>> sections(String resource) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        for (String line : lines(resource)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                words = sections.computeIfAbsent(line.substring(1, line.length() - 1), name -> new ArrayList<>());
            } else {
                words.addAll(List.of(line.split("\\s+")));
            }
        }
        return sections;
    }
}
