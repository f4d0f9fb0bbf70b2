package onrecord.serve.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A facet to choose from.
 *
 * @param key its parameter, such as "outlet"
 * @param name for a person
 * @param choices most frequent first
 * @param none what has no value, to choose like a value, or null where every match has one
 * @param perhaps what names of speakers are left out or counted for being only perhaps right, with the way to change
 *     that, or null
 * @param further the way to all values and to a search among them, or null where these are all
 * @param open whether it is shown unfolded
 */
public record Facet(
        String key,
        String name,
        List<Choice> choices,
        @Nullable Choice none,
        @Nullable Anchor perhaps,
        @Nullable Further further,
        boolean open) {
    /**
     * The page of all values.
     *
     * @param path of the page
     * @param kept the search, as parameters
     */
    public record Further(String path, List<Map.Entry<String, String>> kept) {}

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
