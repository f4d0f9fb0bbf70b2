package onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import onrecord.model.Quote;
import onrecord.model.Span;
import org.jspecify.annotations.Nullable;

/** Finds the quote that a crosshead or a deck repeats, word for word or shortened, and so who says both. */
final class Repetitions {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 160;
    /** In words: the least that a crosshead has in common with the quote it shortens. */
    private static final int LEAST_WORDS = 5;
    /** In quotes: how far behind a crosshead the quote it shortens may stand. */
    private static final int REACH = 6;
    /** In characters: how far behind them words are looked for once more. */
    private static final int FARTHEST = 20_000;
    /** In characters: how many marks stand around words. */
    private static final int MARKS = 2;
    /** In letters: how much of a word two forms of it have in common. */
    private static final int STEM = 4;

    private final String text;
    private final NavigableMap<Integer, FoundQuote> found;

    /** @param found the quotes by their start; read, never changed */
    Repetitions(String text, NavigableMap<Integer, FoundQuote> found) {
        this.text = text;
        this.found = found;
    }

    /** The source of the quote farther on that has these words, or null. */
    @Nullable
    Source of(Span span) {
        if (span.length() < SHORTEST || span.length() > LONGEST) {
            return null;
        }
        String words = withoutMark(span.in(text));
        int other = behind(words, span.end());
        Map.Entry<Integer, FoundQuote> around = other < 0 ? null : found.floorEntry(other);
        Source source = around == null || around.getValue().span().end() < other + words.length()
                ? shortened(span)
                : around.getValue().source();
        return source == null ? null : source.inherited("repeated");
    }

    private static String withoutMark(String words) {
        int end = words.length();
        while (end > 0 && !Character.isLetterOrDigit(words.charAt(end - 1))) {
            end--;
        }
        return words.substring(0, end);
    }

    /** Where the words stand once more, perhaps within a sentence and so without their capital; or -1. */
    private int behind(String words, int from) {
        int to = Math.min(text.length(), from + FARTHEST);
        int same = text.indexOf(words, from, to);
        return same >= 0 || words.isEmpty()
                ? same
                : text.indexOf(Character.toLowerCase(words.charAt(0)) + words.substring(1), from, to);
    }

    /**
     * The source of the quote that a crosshead shortens: "We are for the feast" shortens "We are all for the feast".
     */
    private @Nullable Source shortened(Span span) {
        List<String> words = words(span.in(text));
        if (words.size() < LEAST_WORDS || !isLine(span)) {
            return null;
        }
        int left = REACH;
        for (FoundQuote piece : found.tailMap(span.end()).values()) {
            if (left-- == 0) {
                return null;
            }
            boolean direct = piece.kind() != Quote.Kind.INDIRECT;
            if (direct
                    && piece.source() != null
                    && areAmong(words, words(piece.span().in(text)))) {
                return piece.source();
            }
        }
        return null;
    }

    /** Whether the words, but for the marks around them, are a line by themselves. */
    private boolean isLine(Span span) {
        int from = span.start();
        while (from > 0 && span.start() - from < MARKS && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        int to = span.end();
        while (to < text.length() && to - span.end() < MARKS && !Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        return (from == 0 || text.charAt(from - 1) == '\n') && (to == text.length() || text.charAt(to) == '\n');
    }

    /** Whether all words but one in six stand among others, in their order. */
    private static boolean areAmong(List<String> words, List<String> others) {
        int at = 0;
        int missing = 0;
        for (String word : words) {
            int next = at;
            while (next < others.size() && !alike(word, others.get(next))) {
                next++;
            }
            if (next < others.size()) {
                at = next + 1;
            } else {
                missing++;
            }
        }
        return missing * 6 <= words.size();
    }

    private static boolean alike(String one, String other) {
        boolean forms = one.length() > STEM && other.length() > STEM && one.regionMatches(0, other, 0, STEM);
        return one.equals(other) || forms;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
