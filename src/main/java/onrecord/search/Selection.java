package onrecord.search;

import java.util.List;

/**
 * What is chosen in one facet: any of {@code included}, none of {@code excluded}.
 *
 * @param included values of which a match must have at least one; empty means that all do
 * @param excluded values of which a match must have none
 */
public record Selection(List<String> included, List<String> excluded) {
    /** Every value will do. */
    static final Selection NOTHING = new Selection(List.of(), List.of());

    /** Copies the lists. */
    public Selection {
        included = List.copyOf(included);
        excluded = List.copyOf(excluded);
    }
}
