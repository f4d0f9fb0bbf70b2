package onrecord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.identity.Aliases;
import onrecord.identity.Identities;
import onrecord.index.Fields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;

/** Who of a commit's speakers are one, by their numbers in the order of all names. Immutable. */
final class SpeakerIdentities {
    private final Identities identities;
    private final int[] shown;

    private SpeakerIdentities(Identities identities, int[] shown) {
        this.identities = identities;
        this.shown = shown;
    }

    /** @param aliases the user's word on the names */
    static SpeakerIdentities of(Snapshot snapshot, Aliases aliases) throws IOException {
        String field = Fields.values(Fields.SPEAKER);
        OrdinalMap ordinals = snapshot.ordinals(field);
        String[] names = new String[Math.toIntExact(ordinals.getValueCount())];
        Map<String, Long> counts = new HashMap<>();
        for (LeafReaderContext leaf : snapshot.reader().leaves()) {
            SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
            long[] seen = new long[Math.toIntExact(values.getValueCount())];
            while (values.nextDoc() != SortedSetDocValues.NO_MORE_DOCS) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    seen[(int) values.nextOrd()]++;
                }
            }
            for (int ordinal = 0; ordinal < seen.length; ordinal++) {
                String name = values.lookupOrd(ordinal).utf8ToString();
                names[(int) ordinals.getGlobalOrds(leaf.ord).get(ordinal)] = name;
                counts.merge(name, seen[ordinal], Long::sum);
            }
        }
        Identities identities = Identities.of(counts, aliases);
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            numbers.put(names[i], i);
        }
        int[] shown = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            shown[i] = numbers.getOrDefault(identities.shown(names[i]), i);
        }
        return new SpeakerIdentities(identities, shown);
    }

    /** The number of the name that stands for the speaker of this one. */
    int shown(int number) {
        return shown[number];
    }

    /** All spellings of a speaker, the one to show first. */
    List<String> spellings(String name) {
        return identities.spellings(name);
    }

    /** The filters with every spelling of the speakers chosen. */
    Filters withSpellings(Filters filters) {
        Selection chosen = filters.facets().get(FacetName.SPEAKER);
        if (chosen == null) {
            return filters;
        }
        Map<FacetName, Selection> facets = new EnumMap<>(FacetName.class);
        facets.putAll(filters.facets());
        facets.put(FacetName.SPEAKER, new Selection(all(chosen.included()), all(chosen.excluded())));
        return new Filters(facets, filters.from(), filters.to(), filters.undated());
    }

    private List<String> all(List<String> names) {
        Set<String> all = new LinkedHashSet<>();
        names.forEach(name -> all.addAll(spellings(name)));
        return new ArrayList<>(all);
    }
}
