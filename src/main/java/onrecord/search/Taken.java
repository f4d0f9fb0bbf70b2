package onrecord.search;

import java.util.List;

/**
 * What was taken for a value of a filter that no article has as it was asked for: {@code lavrov} for Sergey Lavrov.
 * Values of the same name in another case, with other accents or in another script come first; where there is none,
 * those that have all its words.
 *
 * @param facet in which it was chosen or excluded
 * @param asked as it was asked for
 * @param values those of the archive that were taken for it; none where nothing is like it
 * @param nearest where none was taken, values spelled nearly like it
 */
public record Taken(FacetName facet, String asked, List<String> values, List<String> nearest) {
    /** Copies the lists. */
    public Taken {
        values = List.copyOf(values);
        nearest = List.copyOf(nearest);
    }
}
