package onrecord.link;

import java.util.List;
import onrecord.model.Span;

/**
 * How words that were asked for compare with a passage of an article's body. Offsets are UTF-16 code units.
 *
 * @param asked which of the words asked for it is about: all of them, or a piece
 * @param found where the passage stands in the body
 * @param parts both, side by side from the first word to the last
 * @param words how many words were asked for
 * @param changed how many of them the passage has otherwise or not at all, and how many it has besides
 */
public record Likeness(Span asked, Span found, List<Part> parts, int words, int changed) {
    /** How two stretches of words compare. */
    public enum Kind {
        /** Word for word; case and punctuation do not count. */
        SAME,
        /** Other words; on one side there may be none. */
        CHANGED,
        /**
         * On the passage's side only, words of its author between two pieces of one quote: "he said". No difference.
         */
        BETWEEN
    }

    /**
     * A stretch.
     *
     * @param asked its text as it was asked for, with what stands behind it up to the next word; may be empty
     * @param found the same of the passage
     */
    public record Part(Kind kind, String asked, String found) {}

    public Likeness {
        parts = List.copyOf(parts);
    }

    /** Whether every word is the same. */
    public boolean isExact() {
        return changed == 0;
    }

    /** The share of the words that are the same, 0 to 1. */
    public double score() {
        return Math.max(0, 1 - changed / (double) words);
    }
}
