package onrecord.search;

import java.time.LocalDate;

/**
 * How many matches have one range of days.
 *
 * @param first the first day, in days since 1970-01-01
 * @param last the last day
 * @param count how many, above 0
 */
public record DayCount(int first, int last, long count) {
    /** The first day. */
    public LocalDate from() {
        return LocalDate.ofEpochDay(first);
    }

    /** The last day. */
    public LocalDate to() {
        return LocalDate.ofEpochDay(last);
    }
}
