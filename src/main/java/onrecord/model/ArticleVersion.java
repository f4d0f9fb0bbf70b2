package onrecord.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of the texts that its address was seen with an article has. It is known of an archive's articles alone.
 *
 * @param number the oldest text is 1; null where the order of the texts is not known
 * @param of how many texts there are, 2 or more
 * @param superseded whether a newer text is known
 * @param articles the id of an article of each text, newest first
 */
public record ArticleVersion(@Nullable Integer number, int of, boolean superseded, List<String> articles) {
    public ArticleVersion {
        articles = List.copyOf(articles);
    }
}
