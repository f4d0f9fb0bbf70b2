package onrecord.search.answer;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something was taken in, as it is asked for: by moments, or by days of UTC.
 *
 * @param from the first millisecond since 1970 that counts
 * @param to the last
 */
public record ArrivalSpan(long from, long to) {
    private static final long DAY = 86_400_000L;
    private static final long LAST_DAY = 100_000_000L;

    /** At this moment or later. */
    public static ArrivalSpan since(Instant moment) {
        return new ArrivalSpan(moment.toEpochMilli(), Long.MAX_VALUE);
    }

    /** On these days, both included; null is open. Where both are, whenever it is known. */
    public static ArrivalSpan days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new ArrivalSpan(
                from == null ? Long.MIN_VALUE : start(from.toEpochDay()),
                to == null ? Long.MAX_VALUE : start(to.toEpochDay() + 1) - 1);
    }

    /** The first millisecond of a day; a day that no time can be of is taken for the last that can. */
    private static long start(long day) {
        return Math.clamp(day, -LAST_DAY, LAST_DAY) * DAY;
    }
}
