package onrecord.search.lucene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import onrecord.search.DateCounts;
import onrecord.search.answer.DayCounts;
import org.jspecify.annotations.Nullable;

/** Counts what it is shown by the days it may be of. */
final class DateCounter implements MatchCounter.Part {
    private final DayRanges ranges;
    private final ValueCounts counts;
    private long undated;

    DateCounter(DayRanges ranges) {
        this.ranges = ranges;
        this.counts = new ValueCounts(ranges.size());
    }

    @Override
    public void count(MatchNumbers some) {
        undated += some.size() - ranges.column().count(some.articles(), some.size(), counts);
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
        List<DayCounts.Range> all = counted();
        return all.isEmpty() ? null : LocalDate.ofEpochDay(DayCounts.lastDay(all));
    }

    /** Counts by intervals. */
    DateCounts counts() {
        return DayCounts.of(counted(), undated);
    }

    private List<DayCounts.Range> counted() {
        List<DayCounts.Range> counted = new ArrayList<>();
        for (int range = counts.next(0); range >= 0; range = counts.next(range + 1)) {
            counted.add(new DayCounts.Range(ranges.first(range), ranges.last(range), counts.of(range)));
        }
        return counted;
    }
}
