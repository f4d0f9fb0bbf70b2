package onrecord.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that a user writes, in UTF-8. The byte order mark that spreadsheets and editors set before its first character
 * is no part of its text.
 */
public final class Utf8File {
    private static final char MARK = '\uFEFF';

    private Utf8File() {}

    /**
     * Its text as a stream, for the caller to close.
     *
     * @throws CharacterCodingException if it is not UTF-8, from the reader too
     * @throws IOException if it cannot be read
     */
    public static BufferedReader reader(Path file) throws IOException {
        BufferedReader text = Files.newBufferedReader(file);
        try {
            text.mark(1);
            if (text.read() != MARK) {
                text.reset();
            }
            return text;
        } catch (IOException e) {
            text.close();
            throw e;
        }
    }

    /**
     * Its whole text.
     *
     * @throws CharacterCodingException if it is not UTF-8
     * @throws IOException if it cannot be read
     */
    public static String text(Path file) throws IOException {
        String text = Files.readString(file);
        return text.indexOf(MARK) == 0 ? text.substring(1) : text;
    }

    /** The lines of {@link #text} without their ends. */
    public static List<String> lines(Path file) throws IOException {
        return text(file).lines().toList();
    }
}
