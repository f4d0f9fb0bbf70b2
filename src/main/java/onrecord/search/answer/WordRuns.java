package onrecord.search.answer;

import java.util.ArrayList;
import java.util.List;

/** Runs of words by which articles are found that may have somebody's words as a quote, or nearly. */
public final class WordRuns {
    /** How many articles one way of asking gives at most. */
    public static final int MOST_ARTICLES = 15;

    /** The words of a run, which common words need to be told apart by. */
    public static final int LENGTH = 4;

    /** Most runs asked for; of more, some are chosen evenly. */
    private static final int MOST = 12;

    private WordRuns() {}

    /** The runs of these words to ask for; none where the words are fewer than a run has. */
    public static List<List<String>> of(List<String> words) {
        List<List<String>> runs = new ArrayList<>();
        int all = Math.max(0, words.size() - LENGTH + 1);
        for (int i = 0; i < Math.min(all, MOST); i++) {
            int from = i * all / Math.min(all, MOST);
            runs.add(words.subList(from, from + LENGTH));
        }
        return runs;
    }
}
