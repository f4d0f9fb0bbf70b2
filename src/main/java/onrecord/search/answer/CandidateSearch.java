package onrecord.search.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * One of the searches that find the articles which may have some words as a quote, or nearly.
 *
 * @param said whether quotes are looked for, acts of speech too; else articles
 * @param inARow whether all the words stand side by side; else the best have some of the {@link #rarest} or of the
 *     {@link #runs}
 * @param words folded, in order; at least one
 * @param ofSpeaker whether only the quotes of the speaker who is asked for
 */
public record CandidateSearch(boolean said, boolean inARow, List<String> words, boolean ofSpeaker) {
    /** How many quotes or articles one search gives at most. */
    public static final int MOST = 15;

    /** The words of a run, which common words need to be told apart by. */
    private static final int RUN = 4;

    /** Most runs asked for; of more, some are chosen evenly. */
    private static final int MOST_RUNS = 12;

    /** So many of the rarest words stand for all. */
    private static final int RAREST = 16;

    /** Words are asked for by pieces of this length too, for each may come from elsewhere. */
    private static final int PIECE = 24;

    /** Copies the list. */
    public CandidateSearch {
        words = List.copyOf(words);
    }

    /**
     * The searches for some words.
     *
     * @param words folded, in order
     * @param ofSpeaker whether a speaker is asked for
     */
    public static List<CandidateSearch> of(List<String> words, boolean ofSpeaker) {
        List<CandidateSearch> all = new ArrayList<>();
        if (words.isEmpty()) {
            return all;
        }
        for (boolean inARow : List.of(true, false)) {
            all.add(new CandidateSearch(true, inARow, words, false));
            all.add(new CandidateSearch(false, inARow, words, false));
            if (ofSpeaker) {
                all.add(new CandidateSearch(true, inARow, words, true));
            }
        }
        int pieces = Math.max(2, (words.size() + PIECE - 1) / PIECE);
        for (int i = 0; i < pieces && words.size() >= 2 * RUN; i++) {
            List<String> piece = words.subList(i * words.size() / pieces, (i + 1) * words.size() / pieces);
            all.add(new CandidateSearch(true, false, piece, false));
        }
        return all;
    }

    /**
     * The words that are asked for one by one.
     *
     * @param documents tells how many have a word
     */
    public List<String> rarest(ToLongFunction<String> documents) {
        record Known(String word, long documents) {}
        return new LinkedHashSet<>(words)
                .stream()
                        .map(word -> new Known(word, documents.applyAsLong(word)))
                        .filter(word -> word.documents() > 0)
                        .sorted(Comparator.comparingLong(Known::documents))
                        .limit(RAREST)
                        .map(Known::word)
                        .toList();
    }

    /** The runs of words that are asked for; none where the words are fewer than a run has. */
    public List<List<String>> runs() {
        List<List<String>> runs = new ArrayList<>();
        int all = Math.max(0, words.size() - RUN + 1);
        for (int i = 0; i < Math.min(all, MOST_RUNS); i++) {
            int from = i * all / Math.min(all, MOST_RUNS);
            runs.add(words.subList(from, from + RUN));
        }
        return runs;
    }
}
