package onrecord.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.Selection;
import onrecord.serve.page.Facet;
import onrecord.serve.page.Messages;

/** Facet counts as lists to choose from. */
final class FacetViews {
    /** The facets that are shown unfolded; the others are where something is chosen in them. */
    private static final Set<FacetName> OPEN = Set.of(FacetName.OUTLET, FacetName.SPEAKER);

    private FacetViews() {}

    static List<Facet> of(Map<FacetName, FacetCounts> counts, SearchAddress address, Messages messages) {
        List<Facet> facets = new ArrayList<>();
        for (FacetName name : FacetName.values()) {
            FacetCounts values = counts.get(name);
            if (values != null
                    && !(values.buckets().isEmpty()
                            && address.selection(name).excluded().isEmpty())) {
                facets.add(facet(name, values, address, messages));
            }
        }
        return facets;
    }

    private static Facet facet(FacetName name, FacetCounts counts, SearchAddress address, Messages messages) {
        Selection selection = address.selection(name);
        List<Facet.Choice> choices = new ArrayList<>();
        for (FacetCounts.Bucket bucket : counts.buckets()) {
            String value = bucket.value();
            choices.add(new Facet.Choice(
                    label(name, value, messages),
                    counts.exact() ? messages.number(bucket.count()) : messages.text("filters.about", bucket.count()),
                    selection.included().contains(value),
                    selection.excluded().contains(value),
                    address.toggle(name, value).toString(),
                    address.toggleExcluded(name, value).toString()));
        }
        boolean chosen =
                !selection.included().isEmpty() || !selection.excluded().isEmpty();
        return new Facet(
                name.key(),
                messages.text("facet." + name.key()),
                choices,
                counts.missing() == 0 ? null : messages.text("filters.missing", counts.missing()),
                counts.more() && address.implied() == null
                        ? new Facet.Further(FacetPages.path(name), address.parameters())
                        : null,
                chosen || OPEN.contains(name));
    }

    /** A value as people call it. */
    static String label(FacetName facet, String value, Messages messages) {
        return switch (facet) {
            case LANGUAGE -> messages.languageName(value);
            case KIND -> messages.text("kind." + value);
            default -> value;
        };
    }
}
