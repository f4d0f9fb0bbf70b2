package onrecord.search;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How many matches fall into each interval of time; the date filter is left out of account. Immutable.
 *
 * @param interval how long a bucket is
 * @param buckets in order, without gaps between the first and the last, unless they lie more than 1,000 years apart
 * @param undated how many matches have no date
 * @param days what the buckets were made of, in the order of their first days
 * @param sure whether the days are those of the sources; else all counts are imprecise
 */
public record DateCounts(Interval interval, List<Bucket> buckets, long undated, List<Days> days, boolean sure) {
    /** The length of a bucket. */
    public enum Interval {
        YEAR,
        MONTH,
        WEEK,
        DAY
    }

    /**
     * @param key the interval as a person writes it: 2023, 2023-09, 2023-W38, 2023-09-19
     * @param from its first day
     * @param to its last day
     * @param count matches whose date lies wholly within
     * @param imprecise matches whose date is a range that reaches into it and beyond
     */
    public record Bucket(String key, LocalDate from, LocalDate to, long count, long imprecise) {}

    /**
     * How many matches have one range of days.
     *
     * @param first the first day, in days since 1970-01-01
     * @param last the last day
     * @param count how many, above 0
     */
    public record Days(int first, int last, long count) {
        /** The first day. */
        public LocalDate from() {
            return LocalDate.ofEpochDay(first);
        }

        /** The last day. */
        public LocalDate to() {
            return LocalDate.ofEpochDay(last);
        }
    }

    /** Copies the lists. */
    public DateCounts {
        buckets = List.copyOf(buckets);
        days = List.copyOf(days);
    }

    /**
     * Counts by the shortest interval that gives no more than 120 buckets.
     *
     * @param days in the order of their first days
     * @param undated how many matches have no date
     */
    public static DateCounts of(List<Days> days, long undated) {
        return of(days, undated, true);
    }

    /** Counts of days none of which is sure: all of them are imprecise. */
    public static DateCounts ofPerhaps(List<Days> days, long undated) {
        return of(days, undated, false);
    }

    private static DateCounts of(List<Days> days, long undated, boolean sure) {
        if (days.isEmpty()) {
            return new DateCounts(Interval.YEAR, List.of(), undated, days, sure);
        }
        DateBuckets made = new DateBuckets(
                days,
                sure,
                days.getFirst().from(),
                days.stream()
                        .max(Comparator.comparingInt(Days::last))
                        .orElseThrow()
                        .to());
        return new DateCounts(made.usual(), made.by(made.usual()), undated, days, sure);
    }

    /**
     * A closer look at the days from one to another: by years, months or days. What reaches beyond them is imprecise
     * where it reaches into them.
     *
     * @param from the first day, not after {@code to}
     */
    public DateCounts within(LocalDate from, LocalDate to) {
        DateBuckets made = new DateBuckets(reaching(from, to), sure, from, to);
        return new DateCounts(made.closer(), made.by(made.closer()), undated, reaching(from, to), sure);
    }

    /** The counts from one day to another by this interval. */
    public DateCounts by(Interval interval, LocalDate from, LocalDate to) {
        DateBuckets made = new DateBuckets(reaching(from, to), sure, from, to);
        return new DateCounts(interval, made.by(interval), undated, reaching(from, to), sure);
    }

    private List<Days> reaching(LocalDate from, LocalDate to) {
        return days.stream()
                .filter(range -> range.last() >= from.toEpochDay() && range.first() <= to.toEpochDay())
                .toList();
    }

    /** The range of days that begins first; of several the shortest. */
    public Optional<Days> first() {
        return days.stream().min(Comparator.comparingInt(Days::first).thenComparingInt(Days::last));
    }

    /** The range of days that ends last; of several the shortest. */
    public Optional<Days> last() {
        return days.stream().max(Comparator.comparingInt(Days::last).thenComparingInt(Days::first));
    }
}
