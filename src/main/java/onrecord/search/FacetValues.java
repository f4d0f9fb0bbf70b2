package onrecord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import onrecord.index.Analysis;

/** All values of a facet over a whole commit with their counts, folded once for completion. Immutable. */
final class FacetValues {
    private final SpeakerIdentities speakers;
    private final List<Value> values;

    /** A value and how it is written, in each spelling of a speaker. */
    private record Value(List<String> folded, FacetCounts.Bucket bucket) {
        boolean begins(String prefix) {
            return folded.stream().anyMatch(name -> name.startsWith(prefix) || name.contains(" " + prefix));
        }
    }

    private FacetValues(SpeakerIdentities speakers, List<Value> values) {
        this.speakers = speakers;
        this.values = values;
    }

    /** @param speakers who of the speakers are one */
    static FacetValues of(FacetName facet, Snapshot snapshot, SpeakerIdentities speakers) throws IOException {
        FacetCounter counter = new FacetCounter(facet, snapshot, speakers);
        snapshot.searcher().search(Kind.ARTICLES.all(), new OneCollector<>(counter));
        FacetCounts all = counter.counts(Integer.MAX_VALUE - 1, new Selection(List.of(), List.of()), null);
        List<Value> values = new ArrayList<>(all.buckets().size());
        for (FacetCounts.Bucket bucket : all.buckets()) {
            List<String> written =
                    facet == FacetName.SPEAKER ? speakers.spellings(bucket.value()) : List.of(bucket.value());
            values.add(new Value(written.stream().map(Analysis::folded).toList(), bucket));
        }
        values.sort(Comparator.comparingLong((Value value) -> value.bucket().count())
                .reversed());
        return new FacetValues(speakers, values);
    }

    /** Whether these are the values as of that knowledge of who is one. */
    boolean gatheredUnder(SpeakerIdentities others) {
        return speakers == others;
    }

    /** The most frequent values of which a word, in any spelling of a speaker, begins with these folded letters. */
    List<FacetCounts.Bucket> beginning(String prefix, int most) {
        List<FacetCounts.Bucket> found = new ArrayList<>();
        for (Value value : values) {
            if (value.begins(prefix)) {
                found.add(value.bucket());
                if (found.size() == most) {
                    break;
                }
            }
        }
        return found;
    }
}
