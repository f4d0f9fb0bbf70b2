package onrecord.serve.page;

import java.util.List;
import java.util.Map;

/**
 * All values of one facet within a search.
 *
 * @param frame around it
 * @param facet the values
 * @param prefix how they begin
 * @param path where the field for it leads
 * @param kept parameters that field carries along
 * @param more whether there are further ones
 * @param back the search
 */
public record Values(
        Frame frame,
        Facet facet,
        String prefix,
        String path,
        List<Map.Entry<String, String>> kept,
        boolean more,
        Anchor back) {}
