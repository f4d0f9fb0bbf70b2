package onrecord.search.answer;

/** How much clues count beside the words of a query, as shares of what a word counts. */
public final class ScoreWeights {
    /** That a word stands in the headline too. */
    public static final float HEADLINE = 0.3f;

    /** That an article speaks of the people where the country was asked for, and the other way round. */
    public static final float PEOPLES = 0.4f;

    private ScoreWeights() {}
}
