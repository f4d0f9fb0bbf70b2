package onrecord.search;

import java.time.LocalDate;
import java.util.List;

/**
 * How many matches fall into each interval of time; the date filter is left out of account.
 *
 * @param interval how long a bucket is
 * @param buckets in order, without gaps between the first and the last, unless they lie more than 1,000 years apart
 * @param undated how many matches have no date
 */
public record DateCounts(Interval interval, List<Bucket> buckets, long undated) {
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
}
