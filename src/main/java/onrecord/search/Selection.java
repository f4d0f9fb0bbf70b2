package onrecord.search;

import java.util.List;

/**
 * What is chosen in one facet: any of {@code included}, none of {@code excluded}. Either may hold {@link #NONE}.
 *
 * @param included values of which a match must have at least one; empty means that all do
 * @param excluded values of which a match must have none
 */
public record Selection(List<String> included, List<String> excluded) {
    /** Stands among the values for a match without any: {@code speaker=-} asks for what nobody is named for. */
    public static final String NONE = "-";

    /** Every value will do. */
    static final Selection NOTHING = new Selection(List.of(), List.of());

    /** Copies the lists. */
    public Selection {
        included = List.copyOf(included);
        excluded = List.copyOf(excluded);
    }
}
