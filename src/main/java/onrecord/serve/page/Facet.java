package onrecord.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A facet to choose from.
 *
 * @param key its parameter, such as "outlet"
 * @param name for a person
 * @param choices most frequent first
 * @param missing "not known: 12", or null where every match has a value
 * @param more the address of all values, or null where these are all
 * @param open whether it is shown unfolded
 */
public record Facet(
        String key,
        String name,
        List<Choice> choices,
        @Nullable String missing,
        @Nullable String more,
        boolean open) {
    /**
     * A value to choose.
     *
     * @param label for a person
     * @param count how many match, grouped
     * @param chosen whether it is chosen
     * @param excluded whether it is excluded
     * @param address the search with this choice changed
     * @param without the search with this value excluded, or no longer
     */
    public record Choice(
            String label, String count, boolean chosen, boolean excluded, String address, String without) {}
}
