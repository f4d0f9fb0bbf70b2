package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onrecord.index.analysis.Analysis;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.answer.Completion;

/**
 * All values of a facet over a whole commit with their counts, folded once for completion, and an index of them by the
 * first two letters of each of their words. Immutable.
 */
final class FacetValues {
    /** How many letters of a word lead to its values. */
    private static final int LETTERS = Completion.FEWEST_LETTERS;

    private static final int[] NOWHERE = {};

    private final FacetName facet;
    private final SpeakerIdentities speakers;
    private final OrdinalValues written;
    private final List<Value> values;
    /** By the first letters of their words, the places of values in the list. */
    private final Map<String, int[]> places;

    /** A value's number and count, and how it is written, each spelling of a speaker folded and behind a space. */
    private record Value(String spellings, int number, int count) {}

    private FacetValues(FacetName facet, SpeakerIdentities speakers, OrdinalValues written, List<Value> values) {
        this.facet = facet;
        this.speakers = speakers;
        this.written = written;
        this.values = values;
        this.places = places(values);
    }

    /**
     * Gathers those that something has.
     *
     * @param speakers who of the speakers are one
     * @param written all values
     * @param counts how many articles have each, by its number
     */
    static FacetValues of(FacetName facet, SpeakerIdentities speakers, OrdinalValues written, int[] counts)
            throws IOException {
        List<Value> values = new ArrayList<>();
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

    private static Map<String, int[]> places(List<Value> values) {
        Map<String, IntStream.Builder> found = new HashMap<>();
        for (int place = 0; place < values.size(); place++) {
            String spellings = values.get(place).spellings();
            Set<String> beginnings = new HashSet<>();
            for (int space = spellings.indexOf(' '); space >= 0; space = spellings.indexOf(' ', space + 1)) {
                if (space + LETTERS < spellings.length()
                        && beginnings.add(spellings.substring(space + 1, space + 1 + LETTERS))) {
                    found.computeIfAbsent(
                                    spellings.substring(space + 1, space + 1 + LETTERS),
                                    beginning -> IntStream.builder())
                            .add(place);
                }
            }
        }
        Map<String, int[]> places = new HashMap<>();
        found.forEach((beginning, some) -> places.put(beginning, some.build().toArray()));
        return places;
    }

    /** Whether these are the values as of that knowledge of who is one. */
    boolean gatheredUnder(SpeakerIdentities others) {
        return speakers == others;
    }

    /**
     * The most frequent values with a word that begins with these letters, in any spelling of a speaker.
     *
     * @param prefix folded, at least {@value #LETTERS} letters
     */
    List<FacetCounts.Bucket> beginning(String prefix, int most) {
        List<FacetCounts.Bucket> found = new ArrayList<>();
        String beginning = " " + prefix;
        for (int place : places.getOrDefault(prefix.substring(0, LETTERS), NOWHERE)) {
            Value value = values.get(place);
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
