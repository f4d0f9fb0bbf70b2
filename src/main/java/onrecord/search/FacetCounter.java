package onrecord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import onrecord.index.Fields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/** Counts the values of one facet over the documents it is shown, by their number in the order of all values. */
final class FacetCounter extends SimpleCollector {
    private final FacetName facet;
    private final OrdinalValues all;
    private final ValueCounts counts;
    /** Who of the speakers are one, where speakers are counted; a spelling then counts for the one shown. */
    private final @Nullable SpeakerIdentities speakers;

    private int[] spoken = new int[16];
    private SortedSetDocValues values = DocValues.emptySortedSet();
    private @Nullable SortedDocValues single;
    private LongValues global = LongValues.IDENTITY;
    private long documents;
    private long valued;

    /** @param identities who of the speakers are one */
    FacetCounter(FacetName facet, Snapshot snapshot, Supplier<SpeakerIdentities> identities) throws IOException {
        this.facet = facet;
        this.all = snapshot.values(Fields.values(facet.key()));
        this.speakers = facet == FacetName.SPEAKER ? identities.get() : null;
        this.counts = new ValueCounts(all.size());
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        values = all.in(leaf);
        single = DocValues.unwrapSingleton(values);
        global = all.ordinals().getGlobalOrds(leaf.ord);
    }

    @Override
    public void collect(int doc) throws IOException {
        documents++;
        SortedDocValues one = single;
        if (one != null) {
            if (one.advanceExact(doc)) {
                valued++;
                int value = (int) global.get(one.ordValue());
                counts.add(speakers == null ? value : speakers.shown(value));
            }
        } else if (values.advanceExact(doc)) {
            valued++;
            if (speakers != null) {
                addSpeakers(speakers, values.docValueCount());
                return;
            }
            for (int i = values.docValueCount(); i > 0; i--) {
                counts.add((int) global.get(values.nextOrd()));
            }
        }
    }

    /** Counts each speaker of a document once, however many of their spellings it has. */
    private void addSpeakers(SpeakerIdentities identities, int spellings) throws IOException {
        spoken = ArrayUtil.growNoCopy(spoken, spellings);
        for (int i = 0; i < spellings; i++) {
            spoken[i] = identities.shown((int) global.get(values.nextOrd()));
        }
        Arrays.sort(spoken, 0, spellings);
        for (int i = 0; i < spellings; i++) {
            if (i == 0 || spoken[i] != spoken[i - 1]) {
                counts.add(spoken[i]);
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /**
     * The most frequent values of those that {@code wanted} takes, of a speaker in any spelling; null takes all, and the selected
     * ones whatever their count.
     */
    FacetCounts counts(int most, Selection selection, @Nullable Predicate<String> wanted) throws IOException {
        Set<String> selected = Set.copyOf(selection.included());
        Comparator<Integer> worse = Comparator.<Integer>comparingInt(counts::of)
                .thenComparing(Comparator.<Integer>naturalOrder().reversed());
        PriorityQueue<Integer> best = new PriorityQueue<>(worse);
        boolean more = false;
        boolean unasked = wanted == null;
        for (int ordinal = counts.next(0); ordinal >= 0; ordinal = counts.next(ordinal + 1)) {
            if (wanted != null && !isWanted(all.value(ordinal), wanted)) {
                continue;
            }
            if (best.size() < most || counts.of(ordinal) > counts.of(best.element())) {
                best.add(ordinal);
                if (best.size() > most) {
                    best.remove();
                    more = true;
                }
            } else {
                more = true;
            }
        }
        List<FacetCounts.Bucket> buckets = new ArrayList<>();
        List<String> left = new ArrayList<>(unasked ? selection.included() : List.of());
        best.stream().sorted(worse.reversed()).forEach(ordinal -> {
            String value = all.value(ordinal);
            left.remove(value);
            buckets.add(
                    new FacetCounts.Bucket(value, facet.label(value), counts.of(ordinal), selected.contains(value)));
        });
        for (String value : left) {
            int ordinal = all.number(value);
            buckets.add(new FacetCounts.Bucket(value, facet.label(value), ordinal < 0 ? 0 : counts.of(ordinal), true));
        }
        return new FacetCounts(buckets, documents - valued, more);
    }

    private boolean isWanted(String value, Predicate<String> wanted) {
        return speakers == null
                ? wanted.test(value)
                : speakers.spellings(value).stream().anyMatch(wanted);
    }

    /** How many values at least one of the documents has. */
    long distinct() {
        return counts.distinct();
    }

    /** How many of the documents have the value of this number. */
    int count(int number) {
        return counts.of(number);
    }
}
