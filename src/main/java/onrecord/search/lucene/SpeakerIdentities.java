package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import onrecord.identity.Aliases;
import onrecord.identity.Identities;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.Selection;

/** Who of a commit's speakers are one, by their numbers in the order of all names. Immutable. */
final class SpeakerIdentities {
    private final Identities identities;
    private final int[] shown;

    private SpeakerIdentities(Identities identities, int[] shown) {
        this.identities = identities;
        this.shown = shown;
    }

    /**
     * @param values the names of the speakers
     * @param aliases the user's word on the names
     */
    static SpeakerIdentities of(OrdinalValues values, Aliases aliases) throws IOException {
        SpeakerNames names = new SpeakerNames(values);
        Identities identities = Identities.of(names, aliases);
        int[] shown = new int[names.size()];
        Arrays.setAll(shown, identities::shown);
        return new SpeakerIdentities(identities, shown);
    }

    /** The number of the name that stands for the speaker of this one. */
    int shown(int number) {
        return shown[number];
    }

    /** All spellings of a speaker, the one to show first; the name alone where the archive has none like it. */
    List<String> spellings(String name) {
        return identities.spellings(name);
    }

    /**
     * The identity of the speaker whose name has this number and is known already; cheap where it is their only one.
     */
    List<String> spellings(int number, String name) {
        return identities.isAlone(number) ? List.of(name) : identities.spellings(number);
    }

    /** All spellings of the speakers that a typed name means; none where the archive has no such name. */
    List<String> meant(String typed) {
        return identities.meant(typed);
    }

    /** The filters with every spelling of the speakers chosen. */
    static Filters withSpellings(Filters filters, Supplier<SpeakerIdentities> identities) {
        return withSpeakers(filters, name -> identities.get().spellings(name));
    }

    /** The filters with the spelling to show of the speakers chosen. */
    static Filters asShown(Filters filters, Supplier<SpeakerIdentities> identities) {
        return withSpeakers(filters, name -> identities.get().spellings(name).subList(0, 1));
    }

    private static Filters withSpeakers(Filters filters, Function<String, List<String>> names) {
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
        return new ArrayList<>(all);
    }
}
