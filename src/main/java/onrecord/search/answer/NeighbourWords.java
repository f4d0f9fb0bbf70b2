package onrecord.search.answer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import onrecord.index.analysis.Analysis;
import onrecord.search.query.Node;
import onrecord.search.query.ParsedQuery;
import org.jspecify.annotations.Nullable;

/**
 * Two plain words that were typed side by side: a text in which they stand so is the better answer.
 *
 * @param one the first, as a term
 * @param other the second, as a term
 */
public record NeighbourWords(String one, String other) {
    /** In a longer query only the first ones raise a score. */
    private static final int MOST = 32;

    /** Those of a query, in order, each once; words that OR parts are no neighbours. */
    public static Set<NeighbourWords> of(ParsedQuery asked, Analysis analysis) {
        Set<NeighbourWords> neighbours = new LinkedHashSet<>();
        if (asked.node() instanceof Node.Group group) {
            String before = null;
            for (Node clause : asked.any() ? group.should() : group.must()) {
                String word = clause instanceof Node.Word plain ? term(plain, analysis) : null;
                if (before != null && word != null && neighbours.size() < MOST) {
                    neighbours.add(new NeighbourWords(before, word));
                }
                before = word;
            }
        }
        return neighbours;
    }

    private static @Nullable String term(Node.Word word, Analysis analysis) {
        List<Analysis.Word> words = analysis.words(word.text());
        return words.size() == 1 ? words.getFirst().term() : null;
    }
}
