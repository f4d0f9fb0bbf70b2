package onrecord.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.Selection;
import onrecord.serve.page.Anchor;
import onrecord.serve.page.Facet;
import onrecord.serve.page.Messages;
import org.jspecify.annotations.Nullable;

/** Facet counts as lists to choose from. */
final class FacetViews {
    /** The facets that are shown unfolded; the others are where something is chosen in them. */
    private static final Set<FacetName> OPEN = Set.of(FacetName.OUTLET, FacetName.SPEAKER);

    private FacetViews() {}

    static List<Facet> of(Map<FacetName, FacetCounts> counts, SearchAddress address, Messages messages) {
        List<Facet> facets = new ArrayList<>();
        for (FacetName name : FacetName.values()) {
            FacetCounts values = counts.get(name);
            if (values != null && hasAnything(values, address.selection(name))) {
                facets.add(facet(name, values, address, messages));
            }
        }
        return facets;
    }

    private static boolean hasAnything(FacetCounts values, Selection selection) {
        return !values.buckets().isEmpty() || !selection.excluded().isEmpty() || values.perhaps() > 0;
    }

    private static Facet facet(FacetName name, FacetCounts counts, SearchAddress address, Messages messages) {
        Selection selection = address.selection(name);
        List<Facet.Choice> choices = new ArrayList<>();
        for (FacetCounts.Bucket bucket : counts.buckets()) {
            choices.add(choice(name, bucket.value(), number(counts, bucket.count(), messages), address, messages));
        }
        boolean chosen =
                !selection.included().isEmpty() || !selection.excluded().isEmpty();
        return new Facet(
                name.key(),
                messages.text("facet." + name.key()),
                choices,
                counts.missing() == 0
                        ? null
                        : choice(name, Selection.NONE, number(counts, counts.missing(), messages), address, messages),
                name == FacetName.SPEAKER ? perhaps(counts, address, messages) : null,
                counts.more() && address.implied() == null
                        ? new Facet.Further(PageAddresses.facet(name), address.parameters())
                        : null,
                chosen || OPEN.contains(name));
    }

    private static String number(FacetCounts counts, long count, Messages messages) {
        return counts.exact() ? messages.number(count) : messages.text("filters.about", count);
    }

    private static Facet.Choice choice(
            FacetName facet, String value, String count, SearchAddress address, Messages messages) {
        Selection selection = address.selection(facet);
        return new Facet.Choice(
                label(facet, value, messages),
                count,
                selection.included().contains(value),
                selection.excluded().contains(value),
                address.toggle(facet, value).toString(),
                address.toggleExcluded(facet, value).toString());
    }

    private static @Nullable Anchor perhaps(FacetCounts counts, SearchAddress address, Messages messages) {
        if (!address.request().options().certain()) {
            return new Anchor(
                    messages.text("filters.perhaps.leave"),
                    address.certain(true).toString());
        }
        return counts.perhaps() == 0
                ? null
                : new Anchor(
                        messages.count("filters.perhaps", counts.perhaps()),
                        address.certain(false).toString());
    }

    private static String none(FacetName facet) {
        return switch (facet) {
            case SPEAKER -> "filters.none.speaker";
            case KIND -> "filters.none.kind";
            default -> "filters.none";
        };
    }

    /** A value as people call it. */
    static String label(FacetName facet, String value, Messages messages) {
        if (value.equals(Selection.NONE)) {
            return messages.text(none(facet));
        }
        return switch (facet) {
            case LANGUAGE -> messages.languageName(value);
            case KIND -> messages.text("kind." + value);
            default -> value;
        };
    }
}
