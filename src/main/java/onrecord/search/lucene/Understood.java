package onrecord.search.lucene;

import java.util.List;
import onrecord.search.AlsoWritten;
import onrecord.search.Interpretation;
import onrecord.search.Taken;
import onrecord.search.query.Node;
import onrecord.search.query.ParsedQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A query, understood and made one of Lucene's.
 *
 * @param parsed the tree and what could not be read
 * @param matching what must match
 * @param weighed the same with what raises the score besides
 * @param said what must match within one quote, for highlights there; null where nothing is asked of quotes
 * @param leaves the plain words and phrases, in order
 * @param relaxed whether less than asked for must match
 * @param simplified whether a part of it is too costly for this archive and asks for something plainer
 */
record Understood(
        ParsedQuery parsed,
        Query matching,
        Query weighed,
        @Nullable Query said,
        List<Node> leaves,
        boolean relaxed,
        boolean simplified) {
    /**
     * What is told of it.
     *
     * @param taken the values of filters that were not taken to the letter
     */
    Interpretation interpretation(
            String input, @Nullable String didYouMean, List<Taken> taken, @Nullable AlsoWritten alsoWritten) {
        return new Interpretation(
                input,
                parsed.interpreted(),
                simplified || !parsed.complaints().isEmpty(),
                relaxed,
                didYouMean,
                taken,
                alsoWritten);
    }
}
