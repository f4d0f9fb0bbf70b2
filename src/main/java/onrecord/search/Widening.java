package onrecord.search;

import org.jspecify.annotations.Nullable;

/**
 * A filter whose removal would give something.
 *
 * @param facet the facet to leave open, or null for the date
 * @param count how many would match without it
 */
public record Widening(@Nullable FacetName facet, long count) {}
