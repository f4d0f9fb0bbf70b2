package onrecord.search.query;

import java.text.Normalizer;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands together without a space: a word, or one with letters left open. For one query alone. */
final class WordReader {
    /** So many words can have letters left open; those behind them are plain words. */
    static final int MOST_OPEN = 32;

    /** No longer word can have letters left open, in UTF-16 code units. */
    static final int LONGEST_OPEN = 100;

    /** What stands between two words that are to be near each other. */
    static final Pattern NEAR = Pattern.compile("(?:NEAR|[Ww])/(\\d{1,4})");
    /** A word's weight, as other query languages have it. */
    static final String WEIGHT = "\\^\\d*(?:\\.\\d+)?";

    private static final Pattern WEIGHED = Pattern.compile("(.*\\p{L}.*?)" + WEIGHT);
    static final String NO_WEIGHTS = "^ and a number: words have no weights";

    /** A star, or a question mark within a word. */
    private static final Pattern OPEN_IN_PHRASE = Pattern.compile("\\*|[\\p{L}\\p{N}]\\?[\\p{L}\\p{N}]");

    private final BiConsumer<Integer, String> complaints;
    private int opened;

    /** @param complaints is told where something stands that is not in the language, and what it is */
    WordReader(BiConsumer<Integer, String> complaints) {
        this.complaints = complaints;
    }

    /** The node of a chunk that begins at {@code from}. */
    Node read(int from, String written) {
        String chunk = unweighed(from, written);
        if (chunk.equals("*")) {
            return new Node.Everything();
        }
        if (NEAR.matcher(chunk).matches()) {
            complaints.accept(from, chunk + " needs a plain word on both sides");
            return new Node.Word(chunk);
        }
        int tilde = chunk.lastIndexOf('~');
        if (tilde > 0 && chunk.substring(tilde + 1).matches("\\d?") && chunk.indexOf('~') == tilde) {
            String word = chunk.substring(0, tilde);
            int length = word.codePointCount(0, word.length());
            int usual = length < 6 ? 1 : 2;
            int edits = tilde + 1 < chunk.length() ? chunk.charAt(tilde + 1) - '0' : usual;
            return edits == 0 || length < 3
                    ? new Node.Word(word)
                    : open(from, word, new Node.Fuzzy(word, Math.min(2, edits)));
        }
        String open = chunk.replaceAll("[?!.,;:]+$", "");
        boolean pattern = open.indexOf('*') >= 0 || open.indexOf('?') >= 0;
        return pattern && open.chars().anyMatch(Character::isLetterOrDigit)
                ? open(from, open, new Node.Pattern(open))
                : new Node.Word(chunk);
    }

    /**
     * A word with letters left open, or it as a plain word where looking through all words of the archive for it takes
     * too long.
     */
    private Node open(int from, String word, Node asked) {
        opened++;
        if (opened == MOST_OPEN + 1) {
            complaints.accept(from, "everything from here: more than " + MOST_OPEN + " words with *, ? or ~");
        }
        boolean isLong = Normalizer.normalize(word, Normalizer.Form.NFKC).length() > LONGEST_OPEN;
        if (isLong) {
            complaints.accept(from, "*, ? or ~ in a word of more than " + LONGEST_OPEN + " letters");
        }
        return isLong || opened > MOST_OPEN ? new Node.Word(word) : asked;
    }

    /** The word without the weight behind it ({@code talks^3}). */
    private String unweighed(int from, String chunk) {
        Matcher weighed = WEIGHED.matcher(chunk);
        if (!weighed.matches()) {
            return chunk;
        }
        complaints.accept(from, NO_WEIGHTS);
        return weighed.group(1);
    }

    /** Whether the words within quotation marks have letters left open. */
    static boolean isOpen(String phrase) {
        return OPEN_IN_PHRASE.matcher(phrase).find();
    }

    /** Whether it can stand beside NEAR. */
    static boolean isPlain(String chunk) {
        return chunk.codePoints().anyMatch(Character::isLetterOrDigit)
                && chunk.codePoints().noneMatch(c -> ":^*?~".indexOf(c) >= 0)
                && !Scanner.isOperator(chunk);
    }
}
