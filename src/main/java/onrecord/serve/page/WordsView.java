package onrecord.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words that the matches of a search have more often than the rest of the archive.
 *
 * @param survey around it
 * @param rows a word each, the most distinctive first
 * @param note in how many articles they were counted, or null where there are none
 */
public record WordsView(
        Survey survey, List<Row> rows, @Nullable String note) {
    /**
     * A word.
     *
     * @param address the search with this word too
     * @param score its log-likelihood
     * @param ratio how many times as often, in words
     * @param count how often it stands there
     * @param articles in how many articles
     * @param elsewhere how often it stands in the rest
     */
    public record Row(
            String word, String address, String score, String ratio, String count, String articles, String elsewhere) {}
}
