package onrecord.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Makes intervals out of the numbers of documents of each day. */
final class DateBuckets {
    /** The most buckets before the next longer interval is taken. */
    private static final int MOST_BUCKETS = 120;

    /** Over more years than this, those that nothing is of are left out. */
    private static final int MOST_YEARS = 1_000;

    /** Up to so many days are told apart day by day. */
    private static final int MOST_DAYS = 62;

    /** Up to so many days within a chosen range are counted by months, above by years. */
    private static final int MOST_DAYS_BY_MONTH = 3 * 366;

    private final List<DayCount> days;
    private final boolean sure;
    private final LocalDate first;
    private final LocalDate last;

    /**
     * @param days one or more
     * @param sure whether a range within one bucket is surely of it
     * @param first the first day that counts
     * @param last the last day that counts
     */
    DateBuckets(List<DayCount> days, boolean sure, LocalDate first, LocalDate last) {
        this.days = days;
        this.sure = sure;
        this.first = first;
        this.last = last;
    }

    /** The shortest interval that gives no more than {@value #MOST_BUCKETS} buckets. */
    DateInterval usual() {
        long length = length();
        if (length <= MOST_DAYS) {
            return DateInterval.DAY;
        }
        if (length <= 7 * 53) {
            return DateInterval.WEEK;
        }
        return length <= 31 * MOST_BUCKETS ? DateInterval.MONTH : DateInterval.YEAR;
    }

    /** The interval that the next closer look is by: years, months, days. */
    DateInterval closer() {
        if (length() <= MOST_DAYS) {
            return DateInterval.DAY;
        }
        return length() <= MOST_DAYS_BY_MONTH ? DateInterval.MONTH : DateInterval.YEAR;
    }

    private long length() {
        return last.toEpochDay() - first.toEpochDay() + 1;
    }

    /** The counts by this interval. The first and the last bucket end where the days that count do. */
    List<DateBucket> by(DateInterval interval) {
        List<LocalDate> starts = starts(interval);
        long[] precise = new long[starts.size()];
        long[] imprecise = new long[starts.size()];
        long[] firstDays = starts.stream().mapToLong(LocalDate::toEpochDay).toArray();
        long end = last.toEpochDay();
        for (DayCount range : days) {
            int from = place(firstDays, range.first());
            int to = place(firstDays, (int) Math.min(end, range.last()));
            if (from == to && sure && range.first() >= firstDays[0] && range.last() <= end) {
                precise[from] += range.count();
            } else {
                for (int i = from; i <= to; i++) {
                    imprecise[i] += range.count();
                }
            }
        }
        List<DateBucket> buckets = new ArrayList<>();
        for (int i = 0; i < precise.length; i++) {
            LocalDate day = starts.get(i);
            buckets.add(
                    new DateBucket(interval.key(day), day, interval.next(day).minusDays(1), precise[i], imprecise[i]));
        }
        return buckets;
    }

    private List<LocalDate> starts(DateInterval interval) {
        LocalDate start = interval.start(first);
        if (last.getYear() - start.getYear() > MOST_YEARS) {
            return yearsThatOccur();
        }
        List<LocalDate> starts = new ArrayList<>();
        for (LocalDate day = start; !day.isAfter(last); day = interval.next(day)) {
            starts.add(day);
        }
        return starts;
    }

    /** A wrong year, such as 99999 for 1999, must not make an empty bucket for each one on the way to it. */
    private List<LocalDate> yearsThatOccur() {
        NavigableSet<LocalDate> years = new TreeSet<>();
        for (DayCount range : days) {
            years.add(DateInterval.YEAR.start(LocalDate.ofEpochDay(range.first())));
            years.add(DateInterval.YEAR.start(LocalDate.ofEpochDay(range.last())));
        }
        return List.copyOf(years);
    }

    /** In which of the intervals that begin on these days a day lies; one before them all counts as of the first. */
    private static int place(long[] starts, int day) {
        int at = Arrays.binarySearch(starts, day);
        return at >= 0 ? at : Math.max(0, -at - 2);
    }
}
