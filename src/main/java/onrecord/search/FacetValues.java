package onrecord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import onrecord.index.Analysis;

/** All values of a facet over a whole commit with their counts, folded once for completion. Immutable. */
final class FacetValues {
    private final SpeakerIdentities speakers;
    private final List<Value> values;

    /** A value and how it is written, each spelling of a speaker folded and behind a space. */
    private record Value(String spellings, FacetCounts.Bucket bucket) {}

    private FacetValues(SpeakerIdentities speakers, List<Value> values) {
        this.speakers = speakers;
        this.values = values;
    }

    /** @param speakers who of the speakers are one */
    static FacetValues of(FacetName facet, Snapshot snapshot, SpeakerIdentities speakers) throws IOException {
        FacetCounter counter = new FacetCounter(facet, snapshot, () -> speakers);
        snapshot.searcher().search(Kind.ARTICLES.all(), new OneCollector<>(counter));
        FacetCounts all = counter.counts(Integer.MAX_VALUE - 1, new Selection(List.of(), List.of()), null);
        List<Value> values = new ArrayList<>(all.buckets().size());
        for (FacetCounts.Bucket bucket : all.buckets()) {
            List<String> written =
                    facet == FacetName.SPEAKER ? speakers.spellings(bucket.value()) : List.of(bucket.value());
            values.add(new Value(
                    written.stream().map(Analysis::folded).collect(Collectors.joining("\n ", " ", "")), bucket));
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
        String beginning = " " + prefix;
        for (Value value : values) {
            if (value.spellings().contains(beginning)) {
                found.add(value.bucket());
                if (found.size() == most) {
                    break;
                }
            }
        }
        return found;
    }
}
