package onrecord.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Files that are part of the program, in UTF-8, beside the class that owns them. In a word list a line that begins with
 * "#" is a comment, and {@code [name]} begins a section.
 */
public final class Resources {
    private Resources() {}

    /**
     * The bytes of a file.
     *
     * @param owner the class that the file stands beside
     * @param name such as "agencies.tsv", or an absolute name that begins with "/"
     * @throws NullPointerException if the program has no such file; the message names it
     */
    public static byte[] bytes(Class<?> owner, String name) {
        try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file; arguments and errors as {@link #bytes} has them. */
    public static String text(Class<?> owner, String name) {
        return new String(bytes(owner, name), StandardCharsets.UTF_8);
    }

    /** The lines of a word list in their order, without empty lines and comments. */
    public static List<String> lines(Class<?> owner, String name) {
        return text(owner, name)
                .lines()
                .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                .toList();
    }

    /** The words of a word list, set apart by blanks. */
    public static List<String> words(Class<?> owner, String name) {
        return lines(owner, name).stream().flatMap(Resources::words).toList();
    }

    /** The words of each section of a word list; those in front of the first section are left out. */
    public static Map<String, List<String>> sections(Class<?> owner, String name) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        for (String line : lines(owner, name)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                words = sections.computeIfAbsent(line.substring(1, line.length() - 1), section -> new ArrayList<>());
            } else {
                words(line).forEach(words::add);
            }
        }
        return sections;
    }

    private static Stream<String> words(String line) {
        return Stream.of(line.strip().split("\\s+", -1));
    }
}
