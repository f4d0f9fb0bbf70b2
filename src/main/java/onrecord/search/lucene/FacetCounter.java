package onrecord.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.Selection;
import onrecord.search.answer.OwnFacets;
import org.jspecify.annotations.Nullable;

/** Counts the values of one facet over what it is shown, by their rank in its column. */
final class FacetCounter implements MatchCounter.Part {
    private final FacetName facet;
    private final OrdinalValues all;
    private final RankedColumn column;
    /** Whether what matched has values of its own, or is a quote that has its article's. */
    private final boolean own;

    private final ValueCounts counts;
    /** Who of the speakers are one, where speakers are counted; a spelling then counts for the one shown. */
    private final @Nullable SpeakerIdentities speakers;

    /** What the person who asks filed for themselves, where that is counted. */
    private final @Nullable OwnCounts filed;

    private long documents;
    private long valued;

    /**
     * @param all the values of the facet
     * @param column which of them each article has, or each quote
     * @param speakers who of them are one, where they are speakers
     * @param filed counts what the person who asks filed for themselves, or null
     */
    FacetCounter(
            FacetName facet,
            Kind kind,
            OrdinalValues all,
            RankedColumn column,
            @Nullable SpeakerIdentities speakers,
            @Nullable OwnCounts filed) {
        this.facet = facet;
        this.own = kind.has(facet.key());
        this.all = all;
        this.speakers = speakers;
        this.column = column;
        this.filed = filed;
        this.counts = new ValueCounts(all.size());
    }

    @Override
    public void count(MatchNumbers some) {
        documents += some.size();
        int[] numbers = own ? some.own() : some.articles();
        valued += column.column().count(numbers, some.size(), counts);
        if (filed != null) {
            filed.count(numbers, some.size());
        }
    }

    /**
     * The most frequent values of those that {@code wanted} takes, of a speaker in any spelling; null takes all, and
     * the selected ones whatever their count.
     */
    FacetCounts counts(int most, Selection selection, @Nullable Predicate<String> wanted) {
        FacetCounts shared = ofAll(most, selection, wanted);
        if (filed == null) {
            return shared;
        }
        Map<String, Long> whole = new HashMap<>();
        filed.counts().forEach((label, count) -> {
            if (wanted == null || wanted.test(label)) {
                whole.put(label, count + counted(label));
            }
        });
        return OwnFacets.of(facet, shared, whole, shared.missing() - filed.valued(), most, selection);
    }

    /** How many of the documents have this value, as everybody sees them. */
    private int counted(String value) {
        int rank = column.rank(all.number(value));
        return rank < 0 ? 0 : counts.of(rank);
    }

    private FacetCounts ofAll(int most, Selection selection, @Nullable Predicate<String> wanted) {
        Set<String> selected = Set.copyOf(selection.included());
        List<String> left = new ArrayList<>(wanted == null ? selection.included() : List.of());
        left.remove(Selection.NONE);
        List<FacetCounts.Bucket> buckets = new ArrayList<>();
        Best best = best(most, wanted);
        for (int rank : best.ranks()) {
            String value = value(rank);
            left.remove(value);
            buckets.add(new FacetCounts.Bucket(value, facet.label(value), counts.of(rank), selected.contains(value)));
        }
        for (String value : left.subList(0, Math.min(most, left.size()))) {
            buckets.add(new FacetCounts.Bucket(value, facet.label(value), counted(value), true));
        }
        return new FacetCounts(buckets, documents - valued, best.more(), true);
    }

    private String value(int rank) {
        return all.value(column.number(rank));
    }

    /**
     * The most frequent values.
     *
     * @param ranks theirs in the column, most frequent first, then in the order of values
     * @param more whether others were counted too
     */
    private record Best(List<Integer> ranks, boolean more) {}

    private Best best(int most, @Nullable Predicate<String> wanted) {
        Comparator<Integer> worse = Comparator.<Integer>comparingInt(counts::of)
                .thenComparing(Comparator.<Integer>comparingInt(rank -> column.number(rank))
                        .reversed());
        PriorityQueue<Integer> best = new PriorityQueue<>(worse);
        boolean more = false;
        int least = 0;
        for (int rank = counts.next(0); rank >= 0; rank = counts.next(rank + 1)) {
            if (more && own && column.total(rank) < least) {
                break; // where quotes count for their article's value, the total of articles bounds nothing
            }
            boolean competes = best.size() < most || counts.of(rank) >= least;
            if ((competes || !more) && (wanted == null || isWanted(value(rank), wanted))) {
                best.add(rank);
                if (best.size() > most) {
                    best.remove();
                    more = true;
                }
                least = best.size() < most ? 0 : counts.of(best.element());
            }
        }
        return new Best(best.stream().sorted(worse.reversed()).toList(), more);
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

    /** How many of the documents have each value, by its number in the order of all values. */
    int[] byNumber() {
        int[] each = new int[column.size()];
        for (int rank = counts.next(0); rank >= 0; rank = counts.next(rank + 1)) {
            each[column.number(rank)] = counts.of(rank);
        }
        return each;
    }
}
