package onrecord.keep;

import java.util.List;
import onrecord.model.Article;

/**
 * What people filed an article under and noted of it, as properties of the article: no source's own have such names.
 */
public final class Tags {
    static final String TAGS = "onrecord.tags";
    static final String NOTES = "onrecord.notes";

    private Tags() {}

    /** The tags of an article, in the order in which they were given. */
    public static List<String> of(Article article) {
        return article.properties().getOrDefault(TAGS, List.of());
    }

    /** The notes on an article, in the order in which they were made. */
    public static List<String> notes(Article article) {
        return article.properties().getOrDefault(NOTES, List.of());
    }
}
