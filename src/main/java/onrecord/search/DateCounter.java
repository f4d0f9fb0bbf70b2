package onrecord.search;

import java.io.IOException;
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
import onrecord.index.Fields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Counts the documents it is shown by the days they may be of, and makes intervals of them. */
final class DateCounter extends SimpleCollector {
    /** The most buckets before the next longer interval is taken. */
    private static final int MOST_BUCKETS = 120;

    /** Over more years than this, those that nothing is of are left out. */
    private static final int MOST_YEARS = 1_000;

    private final RangeCounts ranges = new RangeCounts();
    private NumericDocValues earliest = DocValues.emptyNumeric();
    private NumericDocValues latest = DocValues.emptyNumeric();
    private long undated;

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        earliest = DocValues.getNumeric(leaf.reader(), Fields.values(Fields.EARLIEST));
        latest = DocValues.getNumeric(leaf.reader(), Fields.values(Fields.LATEST));
    }

    @Override
    public void collect(int doc) throws IOException {
        if (earliest.advanceExact(doc) && latest.advanceExact(doc)) {
            ranges.add((int) earliest.longValue(), (int) latest.longValue());
        } else {
            undated++;
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** The first day any of the documents may be of, or null where none has a date. */
    @Nullable
    LocalDate first() {
        int[] first = {Integer.MAX_VALUE};
        ranges.forEach((from, to, count) -> first[0] = Math.min(first[0], from));
        return ranges.isEmpty() ? null : LocalDate.ofEpochDay(first[0]);
    }

    /** The last day any of the documents may be of, or null where none has a date. */
    @Nullable
    LocalDate last() {
        int[] last = {Integer.MIN_VALUE};
        ranges.forEach((from, to, count) -> last[0] = Math.max(last[0], to));
        return ranges.isEmpty() ? null : LocalDate.ofEpochDay(last[0]);
    }

    /** Counts by the shortest interval that gives no more than {@value #MOST_BUCKETS} buckets. */
    DateCounts counts() {
        if (ranges.isEmpty()) {
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
        int[] counts = new int[starts.size()];
        int[] imprecise = new int[starts.size()];
        long[] firstDays = starts.stream().mapToLong(LocalDate::toEpochDay).toArray();
        ranges.forEach((first, end, count) -> {
            int from = place(firstDays, first);
            int to = place(firstDays, end);
            if (from == to) {
                counts[from] += count;
            } else {
                for (int i = from; i <= to; i++) {
                    imprecise[i] += count;
                }
            }
        });
        List<DateCounts.Bucket> buckets = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            LocalDate from = starts.get(i);
            buckets.add(new DateCounts.Bucket(
                    key(interval, from), from, next(interval, from).minusDays(1), counts[i], imprecise[i]));
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
        ranges.forEach((from, to, count) -> {
            years.add(start(DateCounts.Interval.YEAR, LocalDate.ofEpochDay(from)));
            years.add(start(DateCounts.Interval.YEAR, LocalDate.ofEpochDay(to)));
        });
        return List.copyOf(years);
    }

    private static int place(long[] starts, int day) {
        int at = Arrays.binarySearch(starts, day);
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
