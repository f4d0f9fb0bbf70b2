package onrecord.search;

import org.jspecify.annotations.Nullable;

/**
 * How a query was understood.
 *
 * @param input what the person typed
 * @param interpreted the same in the query language, with every default made plain
 * @param escaped whether some of it could not be parsed and was searched as plain words
 * @param relaxed whether fewer words than asked for had to match
 * @param didYouMean a spelling that finds more, or null
 */
public record Interpretation(
        String input,
        String interpreted,
        boolean escaped,
        boolean relaxed,
        @Nullable String didYouMean) {}
