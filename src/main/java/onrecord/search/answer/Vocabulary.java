package onrecord.search.answer;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an archive has that decides which words count as a word that was typed, and that a page of its articles does not
 * tell.
 *
 * @param languages those of its articles that have a stemmer: a word counts in all of them
 * @param written tells which of some terms stand in the text of any of its articles; null where the index at hand is
 *     the whole archive's
 */
public record Vocabulary(Set<String> languages, @Nullable UnaryOperator<Set<String>> written) {
    /** Copies the languages, in their order. */
    public Vocabulary {
        languages = new TreeSet<>(languages);
    }
}
