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
public record DateCounts(
        DateInterval interval, List<DateBucket> buckets, long undated, List<DayCount> days, boolean sure) {
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
    public static DateCounts of(List<DayCount> days, long undated) {
        return of(days, undated, true);
    }

    /** Counts of days that are all unsure: every count is imprecise. */
    public static DateCounts ofPerhaps(List<DayCount> days, long undated) {
        return of(days, undated, false);
    }

    private static DateCounts of(List<DayCount> days, long undated, boolean sure) {
        if (days.isEmpty()) {
            return new DateCounts(DateInterval.YEAR, List.of(), undated, days, sure);
        }
        DateBuckets made = new DateBuckets(
                days,
                sure,
                days.getFirst().from(),
                days.stream()
                        .max(Comparator.comparingInt(DayCount::last))
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
    public DateCounts by(DateInterval interval, LocalDate from, LocalDate to) {
        DateBuckets made = new DateBuckets(reaching(from, to), sure, from, to);
        return new DateCounts(interval, made.by(interval), undated, reaching(from, to), sure);
    }

    /** The shortest interval that gives no more than 120 buckets from one day to another. */
    public DateInterval usual(LocalDate from, LocalDate to) {
        return new DateBuckets(reaching(from, to), sure, from, to).usual();
    }

    private List<DayCount> reaching(LocalDate from, LocalDate to) {
        return days.stream()
                .filter(range -> range.last() >= from.toEpochDay() && range.first() <= to.toEpochDay())
                .toList();
    }

    /** The range of days that begins first; of several the shortest. */
    public Optional<DayCount> first() {
        return days.stream().min(Comparator.comparingInt(DayCount::first).thenComparingInt(DayCount::last));
    }

    /** The range of days that ends last; of several the shortest. */
    public Optional<DayCount> last() {
        return days.stream().max(Comparator.comparingInt(DayCount::last).thenComparingInt(DayCount::first));
    }
}
