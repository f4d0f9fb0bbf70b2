package onrecord.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onrecord.search.ArchiveSearcher;
import onrecord.search.DateCounts;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.Page;
import onrecord.serve.page.Histogram;
import onrecord.serve.page.Messages;
import onrecord.serve.page.OverTime;
import org.jspecify.annotations.Nullable;

/** Counts what each outlet has of a speaker over time; a search an outlet. */
final class SpeakerOverTime {
    private static final int MOST_OUTLETS = 6;

    private final ArchiveSearcher archive;
    private final SearchAddress address;
    private final Messages messages;

    /** @param address the speaker's page */
    SpeakerOverTime(ArchiveSearcher archive, SearchAddress address, Messages messages) {
        this.archive = archive;
        this.address = address;
        this.messages = messages;
    }

    /** The outlets with most of the quotes of {@code page}; null where there are no two, or no two days. */
    @Nullable
    OverTime of(Page<?> page) {
        DateCounts all = page.dates();
        FacetCounts outlets = page.facets().get(FacetName.OUTLET);
        if (all == null
                || outlets == null
                || all.buckets().size() < 2
                || outlets.buckets().size() < 2) {
            return null;
        }
        Map<FacetCounts.Bucket, DateCounts> counts = new LinkedHashMap<>();
        for (FacetCounts.Bucket outlet : outlets.buckets()
                .subList(0, Math.min(MOST_OUTLETS, outlets.buckets().size()))) {
            DateCounts own = archive.quotes(of(outlet).request().counting(true)).dates();
            if (own != null) {
                counts.put(
                        outlet,
                        own.by(
                                all.interval(),
                                all.buckets().getFirst().from(),
                                all.buckets().getLast().to()));
            }
        }
        long peak = counts.values().stream()
                .flatMap(own -> own.buckets().stream())
                .mapToLong(bucket -> bucket.count() + bucket.imprecise())
                .max()
                .orElse(0);
        List<OverTime.Row> rows = new ArrayList<>();
        counts.forEach((outlet, own) -> rows.add(row(outlet, own, "outlet-" + rows.size(), peak)));
        Histogram.Chart first = rows.getFirst().chart();
        return first.first() == null || first.last() == null ? null : new OverTime(rows, first.first(), first.last());
    }

    private OverTime.Row row(FacetCounts.Bucket outlet, DateCounts own, String id, long peak) {
        return new OverTime.Row(
                outlet.label(),
                of(outlet).toString(),
                messages.count("results.quotes", outlet.count()),
                HistogramDrawing.row(id, own, peak, of(outlet), messages));
    }

    private SearchAddress of(FacetCounts.Bucket outlet) {
        return address.without(FacetName.OUTLET).toggle(FacetName.OUTLET, outlet.value());
    }
}
