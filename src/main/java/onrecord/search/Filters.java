package onrecord.search;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a search: OR inside a facet, AND across.
 *
 * @param facets the facets in which something is chosen
 * @param from only articles that may be of this day or later, or null
 * @param to only articles that may be of this day or earlier, or null
 * @param undated what becomes of articles without a date
 */
public record Filters(
        Map<FacetName, Selection> facets,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Undated undated) {
    /** What becomes of articles without a date. */
    public enum Undated {
        /** They count as long as no date is asked for. */
        INCLUDE,
        EXCLUDE,
        ONLY
    }

    /** No filter at all. */
    public static final Filters NONE = new Filters(Map.of(), null, null, Undated.INCLUDE);

    /** Copies the map. */
    public Filters {
        Map<FacetName, Selection> copy = new EnumMap<>(FacetName.class);
        copy.putAll(facets);
        facets = Collections.unmodifiableMap(copy);
    }

    /** What is chosen in a facet. */
    public Selection selection(FacetName facet) {
        return facets.getOrDefault(facet, Selection.NOTHING);
    }
}
