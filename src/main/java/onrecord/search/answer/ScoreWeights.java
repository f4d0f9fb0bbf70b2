package onrecord.search.answer;

import onrecord.search.SearchRequest;
import onrecord.search.SearchRequest.Nearness;
import onrecord.search.SearchRequest.Prefer;
import onrecord.search.query.ParsedQuery;

/** How much clues count beside the words of a query, as shares of what a word counts. */
public final class ScoreWeights {
    /** That a word stands in the headline too. */
    public static final float HEADLINE = 0.3f;

    /** That an article speaks of the people where the country was asked for, and the other way round. */
    public static final float PEOPLES = 0.4f;

    private ScoreWeights() {}

    /**
     * Which words count as a word in the score of an article. Where any word will do, words made of the same count too:
     * they change the order alone.
     */
    public static Nearness nearness(ParsedQuery asked, SearchRequest.Options options) {
        return asked.any() && options.forms() == Nearness.FORMS && options.prefer() != Prefer.NONE
                ? Nearness.RELATED
                : options.forms();
    }
}
