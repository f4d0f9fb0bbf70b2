package onrecord.search.answer;

import onrecord.model.Article;
import onrecord.text.Cut;

/** What of an article tells which articles are like it. */
public final class SimilarText {
    /** How many of its words stand for an article. */
    public static final int WORDS = 25;

    /** How much of a long article is read. */
    private static final int LONGEST = 20_000;

    private SimilarText() {}

    /** The headline and the beginning of the body. */
    public static String of(Article article) {
        String title = article.title();
        return (title == null ? "" : title + "\n\n") + Cut.beginning(article.body(), LONGEST);
    }
}
