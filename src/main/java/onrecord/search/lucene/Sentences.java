package onrecord.search.lucene;

import com.ibm.icu.text.BreakIterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the sentences of a text end, as Unicode's rules have it (UAX 29), but for points that only shorten a word: behind
 * initials ("J. Smith", "U.S. President"), and behind common abbreviations of the languages of news, which {@code
 * abbreviations.txt} lists. A sentence that does end in one is told together with the next. For one thread alone.
 */
final class Sentences {
    /** No further sentence. */
    static final int DONE = BreakIterator.DONE;

    private static final Set<String> ABBREVIATIONS = read();

    /** The most letters between two points of initials: "Ph.D." */
    private static final int LONGEST_INITIAL = 2;

    private final BreakIterator boundaries = BreakIterator.getSentenceInstance(Locale.ROOT);
    private String text = "";

    /** Begins at the beginning of a text. */
    void setText(String text) {
        this.text = text;
        boundaries.setText(text);
    }

    /** The end of the next sentence with the white space behind it, or {@link #DONE}. */
    int next() {
        int end = boundaries.next();
        while (end != DONE && end < text.length() && isShortened(end)) {
            end = boundaries.next();
        }
        return end;
    }

    /** Whether only a shortened word and blanks stand before the place. */
    private boolean isShortened(int place) {
        int point = place - 1;
        while (point > 0 && text.charAt(point) == ' ') {
            point--;
        }
        if (point < 1 || text.charAt(point) != '.') {
            return false;
        }
        int start = point;
        while (start > 0 && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        String word = text.substring(start, point);
        return isInitials(word) || ABBREVIATIONS.contains(word);
    }

    /** A capital, or letters with points between them. */
    private static boolean isInitials(String word) {
        if (word.indexOf('.') < 0) {
            return word.length() == 1 && Character.isUpperCase(word.charAt(0));
        }
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters = word.charAt(i) == '.' ? 0 : letters + 1;
            if (letters > LONGEST_INITIAL || (letters == 0 && (i == 0 || word.charAt(i - 1) == '.'))) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> read() {
        InputStream file = Objects.requireNonNull(Sentences.class.getResourceAsStream("abbreviations.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split("\\s+", -1)))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
