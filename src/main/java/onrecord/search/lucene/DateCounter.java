package onrecord.search.lucene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import onrecord.link.Link;
import onrecord.search.DateCounts;
import onrecord.search.DayCount;
import org.jspecify.annotations.Nullable;

/** Counts what it is shown by the days it may be of. */
final class DateCounter implements MatchCounter.Part {
    private final DayRanges ranges;
    private final ValueCounts counts;
    private final @Nullable InferredDays inferred;
    private final Map<DaySpan, Long> follow = new TreeMap<>();
    private long undated;

    /** A range of days that follows from other articles. */
    private record DaySpan(int first, int last) implements Comparable<DaySpan> {
        @Override
        public int compareTo(DaySpan other) {
            return Comparator.comparingInt(DaySpan::first)
                    .thenComparingInt(DaySpan::last)
                    .compare(this, other);
        }
    }

    DateCounter(DayRanges ranges) {
        this(ranges, null);
    }

    /** @param inferred where not null, its days are counted in place of those that sources give */
    DateCounter(DayRanges ranges, @Nullable InferredDays inferred) {
        this.ranges = ranges;
        this.inferred = inferred;
        this.counts = new ValueCounts(ranges.size());
    }

    @Override
    public void count(MatchNumbers some) {
        if (inferred != null) {
            for (int i = 0; i < some.size(); i++) {
                count(inferred.of(some.articles()[i]));
            }
            return;
        }
        undated += some.size() - ranges.column().count(some.articles(), some.size(), counts);
    }

    private void count(Link.@Nullable Date date) {
        if (date == null) {
            undated++;
        } else {
            DaySpan days = new DaySpan(
                    Math.toIntExact(date.earliest().toEpochDay()),
                    Math.toIntExact(date.latest().toEpochDay()));
            follow.merge(days, 1L, Long::sum);
        }
    }

    /** The first day any of the documents may be of, or null where none has a date. */
    @Nullable
    LocalDate first() {
        int earliest = counts.next(0);
        return earliest < 0 ? null : LocalDate.ofEpochDay(ranges.first(earliest));
    }

    /** The last day any of the documents may be of, or null where none has a date. */
    @Nullable
    LocalDate last() {
        return counts().last().map(DayCount::to).orElse(null);
    }

    /** Counts by intervals. */
    DateCounts counts() {
        return inferred == null ? DateCounts.of(counted(), undated) : DateCounts.ofPerhaps(counted(), undated);
    }

    private List<DayCount> counted() {
        List<DayCount> counted = new ArrayList<>();
        follow.forEach((days, count) -> counted.add(new DayCount(days.first(), days.last(), count)));
        for (int range = counts.next(0); range >= 0; range = counts.next(range + 1)) {
            counted.add(new DayCount(ranges.first(range), ranges.last(range), counts.of(range)));
        }
        return counted;
    }
}
