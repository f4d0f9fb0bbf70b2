package onrecord.serve;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetName;
import onrecord.search.Page;
import onrecord.search.SearchRequest;
import onrecord.search.Selection;
import onrecord.serve.page.Anchor;
import onrecord.serve.page.Messages;

/** Where nothing was found: what each filter keeps out, so that the reader sees which one to take off. */
final class Losses {
    /** Each costs a search. */
    private static final int MOST = 8;

    private final ArchiveSearcher archive;
    private final boolean quoted;
    private final Messages messages;

    Losses(ArchiveSearcher archive, boolean quoted, Messages messages) {
        this.archive = archive;
        this.quoted = quoted;
        this.messages = messages;
    }

    /** The searches with one filter less, or any of the words in place of all, that find something. */
    List<Anchor> of(SearchAddress address) {
        Map<String, SearchAddress> candidates = new LinkedHashMap<>();
        Map<FacetName, Selection> facets = new EnumMap<>(FacetName.class);
        facets.putAll(address.request().filters().facets());
        for (FacetName facet : facets.keySet()) {
            if (facet != address.implied()) {
                candidates.put(messages.text("facet." + facet.key()), address.without(facet));
            }
        }
        if (address.request().filters().from() != null
                || address.request().filters().to() != null) {
            candidates.put(messages.text("facet.date"), address.dates(null, null));
        }
        if (candidates.size() > 1) {
            candidates.put(messages.text("filters.all"), address.withoutFilters());
        }
        List<Anchor> losses = new ArrayList<>();
        candidates.entrySet().stream().limit(MOST).forEach(candidate -> {
            Page<?> page = count(candidate.getValue());
            if (page.total().value() > 0) {
                String count = ResultsView.count(page, quoted, messages);
                losses.add(new Anchor(
                        messages.text("results.without", candidate.getKey(), count),
                        candidate.getValue().toString()));
            }
        });
        anyWord(address, losses);
        return losses;
    }

    private void anyWord(SearchAddress address, List<Anchor> losses) {
        SearchRequest request = address.request();
        if (request.match() == SearchRequest.Match.ALL
                && request.query().strip().contains(" ")) {
            SearchAddress any = address.match(SearchRequest.Match.ANY);
            Page<?> page = count(any);
            if (page.total().value() > 0) {
                losses.add(new Anchor(
                        messages.text("results.any", ResultsView.count(page, quoted, messages)), any.toString()));
            }
        }
    }

    private Page<?> count(SearchAddress address) {
        SearchRequest counting = address.request().counting(false);
        return quoted ? archive.quotes(counting) : archive.search(counting);
    }
}
