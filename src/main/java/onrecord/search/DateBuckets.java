package onrecord.search;

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
import onrecord.search.DateCounts.Days;
import onrecord.search.DateCounts.Interval;

/** Makes intervals of how many documents may be of which days. */
final class DateBuckets {
    /** The most buckets before the next longer interval is taken. */
    private static final int MOST_BUCKETS = 120;

    /** Over more years than this, those that nothing is of are left out. */
    private static final int MOST_YEARS = 1_000;

    /** Up to so many days are told apart day by day. */
    private static final int MOST_DAYS = 62;

    /** Up to so many days within a chosen range are counted by months, above by years. */
    private static final int MOST_DAYS_BY_MONTH = 3 * 366;

    private final List<Days> days;
    private final boolean sure;
    private final LocalDate first;
    private final LocalDate last;

    /**
     * @param days one or more
     * @param sure whether a range within one bucket is surely of it
     * @param first the first day that counts
     * @param last the last day that counts
     */
    DateBuckets(List<Days> days, boolean sure, LocalDate first, LocalDate last) {
        this.days = days;
        this.sure = sure;
        this.first = first;
        this.last = last;
    }

    /** The shortest interval that gives no more than {@value #MOST_BUCKETS} buckets. */
    Interval usual() {
        long length = length();
        if (length <= MOST_DAYS) {
            return Interval.DAY;
        }
        if (length <= 7 * 53) {
            return Interval.WEEK;
        }
        return length <= 31 * MOST_BUCKETS ? Interval.MONTH : Interval.YEAR;
    }

    /** The interval that the next closer look is by: years, months, days. */
    Interval closer() {
        if (length() <= MOST_DAYS) {
            return Interval.DAY;
        }
        return length() <= MOST_DAYS_BY_MONTH ? Interval.MONTH : Interval.YEAR;
    }

    private long length() {
        return last.toEpochDay() - first.toEpochDay() + 1;
    }

    /** The counts by this interval. The first and the last bucket end where the days that count do. */
    List<DateCounts.Bucket> by(Interval interval) {
        List<LocalDate> starts = starts(interval);
        long[] precise = new long[starts.size()];
        long[] imprecise = new long[starts.size()];
        long[] firstDays = starts.stream().mapToLong(LocalDate::toEpochDay).toArray();
        long end = last.toEpochDay();
        for (Days range : days) {
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
        List<DateCounts.Bucket> buckets = new ArrayList<>();
        for (int i = 0; i < precise.length; i++) {
            LocalDate day = starts.get(i);
            buckets.add(new DateCounts.Bucket(
                    key(interval, day), day, next(interval, day).minusDays(1), precise[i], imprecise[i]));
        }
        return buckets;
    }

    private List<LocalDate> starts(Interval interval) {
        LocalDate start = start(interval, first);
        if (last.getYear() - start.getYear() > MOST_YEARS) {
            return yearsThatOccur();
        }
        List<LocalDate> starts = new ArrayList<>();
        for (LocalDate day = start; !day.isAfter(last); day = next(interval, day)) {
            starts.add(day);
        }
        return starts;
    }

    /** A wrong year, such as 99999 for 1999, must not make an empty bucket for each one on the way to it. */
    private List<LocalDate> yearsThatOccur() {
        NavigableSet<LocalDate> years = new TreeSet<>();
        for (Days range : days) {
            years.add(start(Interval.YEAR, LocalDate.ofEpochDay(range.first())));
            years.add(start(Interval.YEAR, LocalDate.ofEpochDay(range.last())));
        }
        return List.copyOf(years);
    }

    /** In which of the intervals that begin on these days a day lies; one before them all counts as of the first. */
    private static int place(long[] starts, int day) {
        int at = Arrays.binarySearch(starts, day);
        return at >= 0 ? at : Math.max(0, -at - 2);
    }

    private static LocalDate start(Interval interval, LocalDate day) {
        return switch (interval) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    private static LocalDate next(Interval interval, LocalDate start) {
        return switch (interval) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case YEAR -> start.plusYears(1);
        };
    }

    private static String key(Interval interval, LocalDate start) {
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
