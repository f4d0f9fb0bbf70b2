package onrecord.search.answer;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.Selection;

/** The speakers that filters choose, by other spellings. */
public final class ChosenSpeakers {
    private ChosenSpeakers() {}

    /**
     * The filters with each speaker chosen by every spelling.
     *
     * @param spellings all spellings of a speaker, the one to show first; asked for only where one is chosen
     */
    public static Filters inAllSpellings(Filters filters, Function<String, List<String>> spellings) {
        return replaced(filters, spellings);
    }

    /** The filters with each speaker chosen by the spelling to show, which is the first. */
    public static Filters asShown(Filters filters, Function<String, List<String>> spellings) {
        return replaced(filters, name -> spellings.apply(name).subList(0, 1));
    }

    private static Filters replaced(Filters filters, Function<String, List<String>> names) {
        Selection chosen = filters.facets().get(FacetName.SPEAKER);
        if (chosen == null) {
            return filters;
        }
        Map<FacetName, Selection> facets = new EnumMap<>(FacetName.class);
        facets.putAll(filters.facets());
        facets.put(FacetName.SPEAKER, new Selection(each(chosen.included(), names), each(chosen.excluded(), names)));
        return filters.withFacets(facets);
    }

    private static List<String> each(List<String> chosen, Function<String, List<String>> names) {
        Set<String> all = new LinkedHashSet<>();
        chosen.forEach(name -> all.addAll(name.equals(Selection.NONE) ? List.of(name) : names.apply(name)));
        return List.copyOf(all);
    }
}
