package onrecord.search.lucene;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import onrecord.search.DateCounts;
import org.jspecify.annotations.Nullable;

/** Counts what it is shown by the days it may be of, and makes intervals of them. */
final class DateCounter implements MatchCounter.Part {
    /** The most buckets before the next longer interval is taken. */
    private static final int MOST_BUCKETS = 120;

    /** Over more years than this, those that nothing is of are left out. */
    private static final int MOST_YEARS = 1_000;

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

    private boolean isEmpty() {
        return counts.next(0) < 0;
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
        int last = Integer.MIN_VALUE;
        for (int range = counts.next(0); range >= 0; range = counts.next(range + 1)) {
            last = Math.max(last, ranges.last(range));
        }
        return isEmpty() ? null : LocalDate.ofEpochDay(last);
    }

    /** Counts by the shortest interval that gives no more than {@value #MOST_BUCKETS} buckets. */
    DateCounts counts() {
        if (isEmpty()) {
            return new DateCounts(DateCounts.Interval.YEAR, List.of(), undated);
        }
        LocalDate first = Objects.requireNonNull(first());
        LocalDate last = Objects.requireNonNull(last());
        DateCounts.Interval interval = interval(first, last);
        return new DateCounts(interval, buckets(interval, start(interval, first), last), undated);
    }

    private static DateCounts.Interval interval(LocalDate first, LocalDate last) {
        long days = last.toEpochDay() - first.toEpochDay() + 1;
        if (days <= 62) {
            return DateCounts.Interval.DAY;
        }
        if (days <= 7 * 53) {
            return DateCounts.Interval.WEEK;
        }
        return days <= 31 * MOST_BUCKETS ? DateCounts.Interval.MONTH : DateCounts.Interval.YEAR;
    }

    private List<DateCounts.Bucket> buckets(DateCounts.Interval interval, LocalDate start, LocalDate last) {
        List<LocalDate> starts =
                last.getYear() - start.getYear() > MOST_YEARS ? yearsThatOccur() : everyStart(interval, start, last);
        int[] precise = new int[starts.size()];
        int[] imprecise = new int[starts.size()];
        long[] firstDays = starts.stream().mapToLong(LocalDate::toEpochDay).toArray();
        int from = 0;
        for (int range = counts.next(0); range >= 0; range = counts.next(range + 1)) {
            from = place(firstDays, from, ranges.first(range));
            int to = place(firstDays, from, ranges.last(range));
            if (from == to) {
                precise[from] += counts.of(range);
            } else {
                for (int i = from; i <= to; i++) {
                    imprecise[i] += counts.of(range);
                }
            }
        }
        List<DateCounts.Bucket> buckets = new ArrayList<>();
        for (int i = 0; i < precise.length; i++) {
            LocalDate day = starts.get(i);
            buckets.add(new DateCounts.Bucket(
                    key(interval, day), day, next(interval, day).minusDays(1), precise[i], imprecise[i]));
        }
        return buckets;
    }

    private static List<LocalDate> everyStart(DateCounts.Interval interval, LocalDate start, LocalDate last) {
        List<LocalDate> starts = new ArrayList<>();
        for (LocalDate day = start; !day.isAfter(last); day = next(interval, day)) {
            starts.add(day);
        }
        return starts;
    }

    /** A wrong year, such as 99999 for 1999, must not make an empty bucket for each one on the way to it. */
    private List<LocalDate> yearsThatOccur() {
        NavigableSet<LocalDate> years = new TreeSet<>();
        for (int range = counts.next(0); range >= 0; range = counts.next(range + 1)) {
            years.add(start(DateCounts.Interval.YEAR, LocalDate.ofEpochDay(ranges.first(range))));
            years.add(start(DateCounts.Interval.YEAR, LocalDate.ofEpochDay(ranges.last(range))));
        }
        return List.copyOf(years);
    }

    /** In which of the intervals that begin on these days a day lies that is not before the one of this index. */
    private static int place(long[] starts, int from, int day) {
        if (from + 1 == starts.length || day < starts[from + 1]) {
            return from;
        }
        int at = Arrays.binarySearch(starts, from, starts.length, day);
        return at >= 0 ? at : -at - 2;
    }

    private static LocalDate start(DateCounts.Interval interval, LocalDate day) {
        return switch (interval) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    private static LocalDate next(DateCounts.Interval interval, LocalDate start) {
        return switch (interval) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case YEAR -> start.plusYears(1);
        };
    }

    private static String key(DateCounts.Interval interval, LocalDate start) {
        return switch (interval) {
            case DAY -> start.toString();
            case WEEK ->
                String.format(
                        java.util.Locale.ROOT,
                        "%d-W%02d",
                        start.get(IsoFields.WEEK_BASED_YEAR),
                        start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> start.toString().substring(0, start.toString().length() - 3);
            case YEAR -> Integer.toString(start.getYear());
        };
    }
}
