package onrecord.extract.value;

import java.time.LocalDate;
import java.util.Optional;
import onrecord.model.PublicationDate;
import onrecord.model.PublicationDate.Precision;
import org.jspecify.annotations.Nullable;

/**
 * A date as it was written: one reading, or two where the day and the month cannot be told apart ("03/04/2023").
 *
 * @param date the only reading, or the one with the day first
 * @param monthFirst the reading with the month first, or null where there is one reading only
 */
public record ParsedDate(PublicationDate date, @Nullable PublicationDate monthFirst) {
    /** In which order a numeric date has its day and its month. */
    public enum Order {
        DAY_FIRST,
        MONTH_FIRST
    }

    /** A date that can be read in one way only. */
    public static ParsedDate of(PublicationDate date) {
        return new ParsedDate(date, null);
    }

    /** Whether the day and the month cannot be told apart. */
    public boolean ambiguous() {
        return monthFirst != null;
    }

    /** Whether it is of one day and can be read in one way only. */
    public boolean isOneDay() {
        return !ambiguous() && date.precision() == Precision.DAY;
    }

    /** What is left of it where nothing may lie behind {@code latest}: a reading that does is none. */
    public Optional<ParsedDate> upTo(LocalDate latest) {
        boolean second = monthFirst != null && !monthFirst.earliest().isAfter(latest);
        if (date.earliest().isAfter(latest)) {
            return second && monthFirst != null ? Optional.of(of(monthFirst)) : Optional.empty();
        }
        return Optional.of(second ? this : of(date));
    }

    /** The reading in this order; for a date of one reading, that one. */
    public PublicationDate in(Order order) {
        return monthFirst != null && order == Order.MONTH_FIRST ? monthFirst : date;
    }

    /** The only reading, or the range from the earlier to the later of the two: nothing between them is ruled out. */
    public PublicationDate undecided() {
        if (monthFirst == null) {
            return date;
        }
        boolean dayFirstIsEarlier = date.earliest().isBefore(monthFirst.earliest());
        PublicationDate from = dayFirstIsEarlier ? date : monthFirst;
        PublicationDate to = dayFirstIsEarlier ? monthFirst : date;
        return new PublicationDate(from.earliest(), to.latest(), Precision.RANGE, null);
    }
}
