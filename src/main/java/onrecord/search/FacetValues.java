package onrecord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import onrecord.index.Analysis;
import onrecord.index.Fields;

/** All values of a facet over a whole commit with their counts, folded once for completion. Immutable. */
final class FacetValues {
    private final FacetName facet;
    private final SpeakerIdentities speakers;
    private final OrdinalValues written;
    private final List<Value> values;

    /** A value's number and count, and how it is written, each spelling of a speaker folded and behind a space. */
    private record Value(String spellings, int number, int count) {}

    private FacetValues(FacetName facet, SpeakerIdentities speakers, OrdinalValues written, List<Value> values) {
        this.facet = facet;
        this.speakers = speakers;
        this.written = written;
        this.values = values;
    }

    /** @param speakers who of the speakers are one */
    static FacetValues of(FacetName facet, Snapshot snapshot, SpeakerIdentities speakers) throws IOException {
        FacetCounter counter = new FacetCounter(facet, Kind.ARTICLES, snapshot, true);
        MatchCounter.count(
                snapshot.searcher(),
                Kind.ARTICLES.all(),
                snapshot.columns().numbering(),
                Kind.ARTICLES,
                List.of(counter));
        OrdinalValues written = snapshot.values(Fields.values(facet.key()));
        List<Value> values = new ArrayList<>();
        int[] counts = counter.byNumber();
        written.forEach((value, number) -> {
            int count = counts[number];
            if (count > 0) {
                List<String> spellings =
                        facet == FacetName.SPEAKER ? speakers.spellings(number, value) : List.of(value);
                values.add(new Value(
                        spellings.stream().map(Analysis::folded).collect(Collectors.joining("\n ", " ", "")),
                        number,
                        count));
            }
        });
        values.sort(Comparator.comparingInt(Value::count).reversed().thenComparingInt(Value::number));
        return new FacetValues(facet, speakers, written, values);
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
                String name = written.value(value.number());
                found.add(new FacetCounts.Bucket(name, facet.label(name), value.count(), false));
                if (found.size() == most) {
                    break;
                }
            }
        }
        return found;
    }
}
