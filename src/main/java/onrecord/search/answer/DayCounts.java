package onrecord.search.answer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import onrecord.search.DateCounts;

/** Makes intervals of how many documents may be of which days. */
public final class DayCounts {
    /** The most buckets before the next longer interval is taken. */
    private static final int MOST_BUCKETS = 120;

    /** Over more years than this, those that nothing is of are left out. */
    private static final int MOST_YEARS = 1_000;

    private final List<Range> ranges;
    private final boolean sure;

    /**
     * How many documents have one range of days.
     *
     * @param first the first day, in days since 1970-01-01
     * @param last the last day
     * @param count how many, above 0
     */
    public record Range(int first, int last, long count) {}

    private DayCounts(List<Range> ranges, boolean sure) {
        this.ranges = ranges;
        this.sure = sure;
    }

    /**
     * Counts by the shortest interval that gives no more than {@value #MOST_BUCKETS} buckets.
     *
     * @param ranges in the order of their first days
     * @param undated how many documents have no date
     */
    public static DateCounts of(List<Range> ranges, long undated) {
        return of(ranges, undated, true);
    }

    /** The same of ranges none of which is sure: all of it counts as imprecise. */
    public static DateCounts ofPerhaps(List<Range> ranges, long undated) {
        return of(ranges, undated, false);
    }

    private static DateCounts of(List<Range> ranges, long undated, boolean sure) {
        if (ranges.isEmpty()) {
            return new DateCounts(DateCounts.Interval.YEAR, List.of(), undated);
        }
        LocalDate first = LocalDate.ofEpochDay(ranges.getFirst().first());
        LocalDate last = LocalDate.ofEpochDay(lastDay(ranges));
        DateCounts.Interval interval = interval(first, last);
        return new DateCounts(
                interval, new DayCounts(ranges, sure).buckets(interval, start(interval, first), last), undated);
    }

    /** The last day any of the documents may be of, in days since 1970-01-01. */
    public static int lastDay(List<Range> ranges) {
        return ranges.stream().mapToInt(Range::last).max().orElseThrow();
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
        long[] precise = new long[starts.size()];
        long[] imprecise = new long[starts.size()];
        long[] firstDays = starts.stream().mapToLong(LocalDate::toEpochDay).toArray();
        int from = 0;
        for (Range range : ranges) {
            from = place(firstDays, from, range.first());
            int to = place(firstDays, from, range.last());
            if (from == to && sure) {
                precise[from] += range.count();
            } else {
                for (int i = from; i <= to; i++) {
                    imprecise[i] += range.count();
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
        for (Range range : ranges) {
            years.add(start(DateCounts.Interval.YEAR, LocalDate.ofEpochDay(range.first())));
            years.add(start(DateCounts.Interval.YEAR, LocalDate.ofEpochDay(range.last())));
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
                        Locale.ROOT,
                        "%d-W%02d",
                        start.get(IsoFields.WEEK_BASED_YEAR),
                        start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> start.toString().substring(0, start.toString().length() - 3);
            case YEAR -> Integer.toString(start.getYear());
        };
    }
}
