package onrecord.search.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.Selection;
import onrecord.search.Taken;

/**
 * Filters by values that the archive has, in place of those that were asked for.
 *
 * @param filters the filters; a value that nothing is like stays as it was asked for, and finds nothing
 * @param taken the values that are not as they were asked for
 */
public record TakenFilters(Filters filters, List<Taken> taken) {
    /** Those that are asked for, as the archive has them. */
    public static TakenFilters of(Filters asked, NamedValues values) throws IOException {
        Map<FacetName, Selection> facets = new EnumMap<>(FacetName.class);
        List<Taken> taken = new ArrayList<>();
        for (Map.Entry<FacetName, Selection> facet : asked.facets().entrySet()) {
            Selection selection = facet.getValue();
            List<String> included = each(facet.getKey(), selection.included(), values, taken);
            List<String> excluded = each(facet.getKey(), selection.excluded(), values, taken);
            facets.put(facet.getKey(), new Selection(included, excluded));
        }
        return new TakenFilters(asked.withFacets(facets), taken);
    }

    private static List<String> each(FacetName facet, List<String> asked, NamedValues values, List<Taken> taken)
            throws IOException {
        Set<String> each = new LinkedHashSet<>();
        for (String value : asked) {
            if (value.equals(Selection.NONE) || values.has(facet, value)) {
                each.add(value);
                continue;
            }
            List<String> meant = values.of(facet, value);
            taken.add(new Taken(facet, value, meant, meant.isEmpty() ? values.nearest(facet, value) : List.of()));
            each.addAll(meant.isEmpty() ? List.of(value) : meant);
        }
        return List.copyOf(each);
    }
}
