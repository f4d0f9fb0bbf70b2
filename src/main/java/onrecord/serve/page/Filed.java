package onrecord.serve.page;

import java.util.List;

/**
 * What an article or a quote is filed under.
 *
 * @param id what a form names it by
 * @param starred whether it has a star
 * @param tags each leading to all that has it
 * @param collections each leading to all that is in it
 * @param notes on it
 */
public record Filed(String id, boolean starred, List<Anchor> tags, List<Anchor> collections, List<String> notes) {
    /** Whether it is filed under anything, or noted, that can be taken off; a star can where it is given. */
    public boolean isFiled() {
        return !tags.isEmpty() || !collections.isEmpty() || !notes.isEmpty();
    }
}
