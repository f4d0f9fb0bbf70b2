package onrecord.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.SearchRequest;
import onrecord.search.Selection;
import onrecord.serve.page.Chip;
import onrecord.serve.page.Messages;
import onrecord.text.Keyword;

/** The filters in force, each with the way to take it off. */
final class Chips {
    private Chips() {}

    static List<Chip> of(SearchAddress address, Messages messages) {
        List<Chip> chips = new ArrayList<>();
        Filters filters = address.request().filters();
        for (Map.Entry<FacetName, Selection> facet : filters.facets().entrySet()) {
            if (facet.getKey() == address.implied()) {
                continue;
            }
            String name = messages.text("facet." + facet.getKey().key());
            for (String value : facet.getValue().included()) {
                String label = FacetViews.label(facet.getKey(), value, messages);
                chips.add(new Chip(
                        name,
                        label,
                        false,
                        address.toggle(facet.getKey(), value).toString()));
            }
            for (String value : facet.getValue().excluded()) {
                String label = FacetViews.label(facet.getKey(), value, messages);
                chips.add(new Chip(
                        name,
                        label,
                        true,
                        address.toggleExcluded(facet.getKey(), value).toString()));
            }
        }
        if (!address.request().options().certain()) {
            chips.add(new Chip(
                    messages.text("facet.speaker"),
                    messages.text("filters.perhaps.chip"),
                    false,
                    address.certain(true).toString()));
        }
        if (address.request().match() == SearchRequest.Match.ANY) {
            chips.add(new Chip(
                    messages.text("search"),
                    messages.text("match.any"),
                    false,
                    address.match(SearchRequest.Match.ALL).toString()));
        }
        if (filters.from() != null || filters.to() != null) {
            chips.add(new Chip(
                    messages.text("facet.date"),
                    range(filters, messages),
                    false,
                    address.dates(null, null).toString()));
        }
        if (filters.since() != null) {
            chips.add(new Chip(
                    messages.text("facet.added"),
                    messages.text("added.since", messages.moment(filters.since())),
                    false,
                    address.since(null).toString()));
        }
        if (filters.dates() != Filters.Dates.ANY) {
            chips.add(new Chip(
                    messages.text("facet.date"),
                    messages.text("dates." + Keyword.of(filters.dates())),
                    false,
                    address.dates(Filters.Dates.ANY).toString()));
        }
        if (filters.undated() != Filters.Undated.INCLUDE) {
            chips.add(new Chip(
                    messages.text("facet.date"),
                    messages.text("date.undated.chip"),
                    filters.undated() == Filters.Undated.EXCLUDE,
                    address.undated(Filters.Undated.INCLUDE).toString()));
        }
        return chips;
    }

    private static String range(Filters filters, Messages messages) {
        if (filters.from() == null) {
            return filters.to() == null ? "" : messages.text("date.until", messages.day(filters.to()));
        }
        if (filters.to() == null) {
            return messages.text("date.since", messages.day(filters.from()));
        }
        return filters.from().equals(filters.to())
                ? messages.day(filters.from())
                : messages.text("date.range", messages.day(filters.from()), messages.day(filters.to()));
    }
}
