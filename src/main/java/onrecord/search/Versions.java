package onrecord.search;

import java.util.List;
import onrecord.model.ArticleVersion;

/**
 * The texts that one article's address was seen with, two or more.
 *
 * @param newestFirst the texts; those whose order is not known stand in any, which is always the same
 * @param ordered whether the order of all of them is known
 */
public record Versions(List<Text> newestFirst, boolean ordered) {
    /**
     * One text.
     *
     * @param articles the ids of the articles that have it, one or more, the newest first; several are copies
     * @param superseded whether a newer text is known
     */
    public record Text(List<String> articles, boolean superseded) {
        public Text {
            articles = List.copyOf(articles);
        }
    }

    /** @throws IllegalArgumentException if there is one text alone */
    public Versions {
        newestFirst = List.copyOf(newestFirst);
        if (newestFirst.size() < 2) {
            throw new IllegalArgumentException("one text has no versions");
        }
    }

    /** Which of them this article has. @throws IllegalArgumentException if it has none of them */
    public ArticleVersion of(String article) {
        List<String> articles =
                newestFirst.stream().map(text -> text.articles().getFirst()).toList();
        for (int i = 0; i < newestFirst.size(); i++) {
            Text text = newestFirst.get(i);
            if (text.articles().contains(article)) {
                Integer number = ordered ? newestFirst.size() - i : null;
                return new ArticleVersion(number, newestFirst.size(), text.superseded(), articles);
            }
        }
        throw new IllegalArgumentException("no version of these: " + article);
    }
}
