package onrecord.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.model.FiledUnder;

/**
 * What the person who asks filed under tags and in collections for themselves alone. A search that is given it finds,
 * counts and tells of it as of what everybody filed. Immutable; each is equal to itself alone.
 */
public final class OwnLabels {
    /** Of somebody who keeps nothing for themselves. */
    public static final OwnLabels NONE = new OwnLabels(Map.of());

    private final Map<Thing, FiledUnder> filed;
    private final Map<FacetName, Map<String, Set<Thing>>> shelves = new EnumMap<>(FacetName.class);

    /**
     * An article, or a quote of one.
     *
     * @param number which of the article's quotes, from 0, or {@link #WHOLE}
     */
    public record Thing(String article, int number) {
        /** In place of a quote's number: the article itself. */
        public static final int WHOLE = -1;

        /** Whether this is a quote. */
        public boolean isQuote() {
            return number != WHOLE;
        }
    }

    private OwnLabels(Map<Thing, FiledUnder> filed) {
        this.filed = new LinkedHashMap<>(filed);
        filed.forEach((thing, under) -> {
            under.tags().forEach(tag -> put(FacetName.TAG, tag, thing));
            under.collections().forEach(name -> put(FacetName.COLLECTION, name, thing));
        });
    }

    private void put(FacetName facet, String label, Thing thing) {
        shelves.computeIfAbsent(facet, shelf -> new LinkedHashMap<>())
                .computeIfAbsent(label, name -> new LinkedHashSet<>())
                .add(thing);
    }

    /** What each is filed under. */
    public static OwnLabels of(Map<Thing, FiledUnder> filed) {
        return filed.isEmpty() ? NONE : new OwnLabels(filed);
    }

    /** What something is filed under. */
    public FiledUnder of(Thing thing) {
        return filed.getOrDefault(thing, FiledUnder.NONE);
    }

    /** The labels of a facet; none where it is not {@link FacetName#TAG} or {@link FacetName#COLLECTION}. */
    public Set<String> labels(FacetName facet) {
        return shelves.getOrDefault(facet, Map.of()).keySet();
    }

    /** What is filed under one of these labels of a facet. */
    public Set<Thing> under(FacetName facet, Collection<String> labels) {
        Map<String, Set<Thing>> shelf = shelves.getOrDefault(facet, Map.of());
        List<Thing> things = new ArrayList<>();
        labels.forEach(label -> things.addAll(shelf.getOrDefault(label, Set.of())));
        return new LinkedHashSet<>(things);
    }
}
