package onrecord.serve.page;

import org.jspecify.annotations.Nullable;

/**
 * The ways from an article back to the results that led to it, and on to their neighbours.
 *
 * @param back the results
 * @param previous the article before it, or null
 * @param next the article behind it, or null
 * @param place which of the results it is, or null
 */
public record Steps(
        String back,
        @Nullable String previous,
        @Nullable String next,
        @Nullable String place) {}
