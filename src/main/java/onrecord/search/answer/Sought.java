package onrecord.search.answer;

import java.util.List;
import onrecord.index.analysis.Analysis;

/**
 * What a typed word, phrase or pattern asks of a text, before an engine looks it up. Terms are folded as texts are;
 * distances count how many places the words of a row may be moved in all.
 */
public sealed interface Sought {
    /** A word in any of its forms, and in two where a text writes it with a hyphen: "ceasefire", "cease-fire". */
    record Word(Analysis.Word word) implements Sought {}

    /** A word in any of its forms, which was typed in two with a hyphen between them. */
    record Joined(Analysis.Word word) implements Sought {}

    /** A word as it is written. */
    record Written(String term) implements Sought {}

    /** Words in a row, each in any of its forms. */
    record Row(List<Analysis.Word> words, int distance) implements Sought {
        /** Copies the list. */
        public Row {
            words = List.copyOf(words);
        }
    }

    /** Words in a row as they are written. */
    record WrittenRow(List<String> terms, int distance) implements Sought {
        /** Copies the list. */
        public WrittenRow {
            terms = List.copyOf(terms);
        }
    }

    /** Words that begin so. */
    record Beginning(String letters) implements Sought {}

    /**
     * Words that a pattern fits.
     *
     * @param pattern folded, with {@code *} for any letters and {@code ?} for one
     * @param typed the pattern as it was typed
     */
    record Fitting(String pattern, String typed) implements Sought {}

    /** Words that become this one by so many edits. */
    record Near(String term, int edits) implements Sought {}

    /** The one or the other. */
    record Either(Sought one, Sought other) implements Sought {}
}
