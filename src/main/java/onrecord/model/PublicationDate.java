package onrecord.model;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published or changed: every day from {@code earliest} to {@code latest}, both included, is
 * possible. Its reason is in the article's provenance under "date".
 *
 * @param earliest the first possible day
 * @param latest the last possible day, not before {@code earliest}
 * @param precision how exactly the source puts it
 * @param time the moment, where the source gives one with its offset from UTC; its local day is {@code earliest}
 */
public record PublicationDate(
        LocalDate earliest,
        LocalDate latest,
        Precision precision,
        @Nullable OffsetDateTime time) {
    /** How exactly a date is known. */
    public enum Precision {
        /** One day: {@code earliest} equals {@code latest}. */
        DAY,
        /** One calendar month. */
        MONTH,
        /** One calendar year. */
        YEAR,
        /** Ten calendar years, as in "the 1860s". */
        DECADE,
        /** A hundred calendar years, from one that ends in 00. */
        CENTURY,
        /** The years around one, as in "c. 1890". */
        ABOUT,
        /** Any other range: a week, or a numeric date whose day and month cannot be told apart. */
        RANGE
    }

    /**
     * @throws IllegalArgumentException if the range is reversed, or a day is not one day, or the time is of another day
     */
    public PublicationDate {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("date range reversed: " + earliest + " to " + latest);
        }
        if (precision == Precision.DAY && !earliest.equals(latest)) {
            throw new IllegalArgumentException("not one day: " + earliest + " to " + latest);
        }
        if (time != null && !time.toLocalDate().equals(earliest)) {
            throw new IllegalArgumentException("the time " + time + " is not of the day " + earliest);
        }
    }

    /** The date of one day. */
    public static PublicationDate of(LocalDate day) {
        return new PublicationDate(day, day, Precision.DAY, null);
    }

    /** The date of one moment, on its local day. */
    public static PublicationDate of(OffsetDateTime time) {
        return new PublicationDate(time.toLocalDate(), time.toLocalDate(), Precision.DAY, time);
    }

    /** A date known to the month. */
    public static PublicationDate of(YearMonth month) {
        return new PublicationDate(month.atDay(1), month.atEndOfMonth(), Precision.MONTH, null);
    }

    /** A date known to the year. */
    public static PublicationDate ofYear(int year) {
        return new PublicationDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR, null);
    }
}
