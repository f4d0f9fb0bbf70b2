package onrecord.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a search was understood.
 *
 * @param input what the person typed
 * @param interpreted the same in the query language, with every default made plain
 * @param escaped whether some of it could not be parsed and was searched as plain words
 * @param relaxed whether fewer words than asked for had to match
 * @param didYouMean a spelling that finds more, or null
 * @param taken the values of filters that were not taken to the letter
 * @param alsoWritten how names in it are written in other scripts, or null where the archive has no other
 */
public record Interpretation(
        String input,
        String interpreted,
        boolean escaped,
        boolean relaxed,
        @Nullable String didYouMean,
        List<Taken> taken,
        @Nullable AlsoWritten alsoWritten) {
    /** Copies the list. */
    public Interpretation {
        taken = List.copyOf(taken);
    }

    /** Of a search whose filters were taken to the letter. */
    public Interpretation(
            String input, String interpreted, boolean escaped, boolean relaxed, @Nullable String didYouMean) {
        this(input, interpreted, escaped, relaxed, didYouMean, List.of(), null);
    }
}
