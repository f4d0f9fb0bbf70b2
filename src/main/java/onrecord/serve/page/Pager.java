package onrecord.serve.page;

import org.jspecify.annotations.Nullable;

/**
 * The way to the pages around.
 *
 * @param previous address of the page before, or null on the first
 * @param next address of the page after, or null on the last
 * @param position "Page 2 of 14"
 * @param beyond on a page behind the last, the way to that; else null
 */
public record Pager(
        @Nullable String previous,
        @Nullable String next,
        String position,
        @Nullable Anchor beyond) {}
