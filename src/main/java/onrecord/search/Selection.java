package onrecord.search;

import java.util.List;

/**
 * What is chosen in one facet: any of {@code included}, none of {@code excluded}. Either may hold {@link #NONE}.
 *
 * @param included a match has one of these values at least; empty means that any match will do
 * @param excluded a match has none of these values
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
