package onrecord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import onrecord.index.Analysis;

/** All values of a facet over a whole commit with their counts, folded once for completion. Immutable. */
final class FacetValues {
    private final List<Value> values;

    private record Value(String folded, FacetCounts.Bucket bucket) {}

    private FacetValues(List<Value> values) {
        this.values = values;
    }

    static FacetValues of(FacetName facet, Snapshot snapshot) throws IOException {
        FacetCounter counter = new FacetCounter(facet, snapshot);
        snapshot.searcher().search(Kind.ARTICLES.all(), new OneCollector<>(counter));
        FacetCounts all = counter.counts(Integer.MAX_VALUE - 1, new Selection(List.of(), List.of()), null);
        List<Value> values = new ArrayList<>(all.buckets().size());
        for (FacetCounts.Bucket bucket : all.buckets()) {
            values.add(new Value(Analysis.folded(bucket.value()), bucket));
        }
        values.sort(Comparator.comparingLong((Value value) -> value.bucket().count())
                .reversed());
        return new FacetValues(values);
    }

    /** The most frequent values of which a word begins with these folded letters. */
    List<FacetCounts.Bucket> beginning(String prefix, int most) {
        List<FacetCounts.Bucket> found = new ArrayList<>();
        for (Value value : values) {
            if (value.folded().startsWith(prefix) || value.folded().contains(" " + prefix)) {
                found.add(value.bucket());
                if (found.size() == most) {
                    break;
                }
            }
        }
        return found;
    }
}
