package onrecord.search;

import java.util.List;

/**
 * Which words of an archive count as a word that was typed.
 *
 * @param word as it was typed
 * @param found the most frequent of them, folded, first; at most {@value #MOST}
 */
public record FoundForms(String word, List<String> found) {
    /** How many are told. */
    public static final int MOST = 12;

    /** Copies the list. */
    public FoundForms {
        found = List.copyOf(found);
    }
}
