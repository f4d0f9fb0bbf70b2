package onrecord.search;

import java.util.List;

/**
 * Articles of the same text as a hit: copies, wire copy that several outlets carry, updates.
 *
 * @param articles how many there are among the matches, the hit among them; 1 or more
 * @param others the others without snippets, best first, at most {@value #MOST}
 */
public record Story(int articles, List<Hit> others) {
    /** The most others that are told. */
    public static final int MOST = 20;

    /** Copies the list. */
    public Story {
        others = List.copyOf(others);
    }
}
