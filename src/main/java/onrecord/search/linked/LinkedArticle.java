package onrecord.search.linked;

import onrecord.model.Article;

/**
 * What another article is to one.
 *
 * @param tie what they have in common
 * @param sure false where that is only perhaps so
 * @param score 0 to 1, greater is surer; of texts the share of the shorter one's own prose
 * @param words how many words they have in common; 0 of a happening
 * @param article the other one
 * @param here the passage of the one that is evidence
 * @param there the passage of the other
 * @param dated whether the sources of both give a date
 */
public record LinkedArticle(
        Tie tie, boolean sure, double score, int words, Article article, Passage here, Passage there, boolean dated) {
    /** What two articles have in common, the strongest first. */
    public enum Tie {
        /** The same text, or most of it. */
        SAME,
        /** A passage of reporter's prose. */
        CARRIES,
        /** Words that both quote at length. */
        CITES,
        /** The happening that they report. */
        EVENT,
        /** Their outlet's own recurring text. */
        OWN
    }
}
