package onrecord.link;

import java.time.LocalDate;
import onrecord.model.PublicationDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of {@value #LENGTH} days, by its number: days since 1970 divided by that; or the one that is no time, of
 * undated articles, or what follows from all others. A date of several days is that of its first.
 */
public record Stretch(int number) implements Comparable<Stretch> {
    /** Where undated articles are. */
    public static final Stretch UNDATED = new Stretch(Integer.MIN_VALUE);

    /** Where what follows from the links of all stretches is: dates. */
    public static final Stretch FOLLOWING = new Stretch(Integer.MAX_VALUE);

    /** How many days before a stretch articles are compared with those in it. */
    static final int TAIL = 14;

    private static final int LENGTH = 32;

    /** The stretch of a date, or of no date. */
    public static Stretch of(@Nullable PublicationDate date) {
        return date == null ? UNDATED : ofDay(date.earliest().toEpochDay());
    }

    /** The stretch of a day, in days since 1970. */
    public static Stretch ofDay(long day) {
        return new Stretch(Math.toIntExact(Math.floorDiv(day, (long) LENGTH)));
    }

    /** Whether a day, in days since 1970, is among the last of its stretch, with which the next one is compared. */
    public static boolean isTail(long day) {
        return Math.floorMod(day, (long) LENGTH) >= LENGTH - TAIL;
    }

    /** Whether it is that of undated articles. */
    public boolean isUndated() {
        return equals(UNDATED);
    }

    /** Whether it is a time, with articles of its own. */
    public boolean isTime() {
        return !isUndated() && !equals(FOLLOWING);
    }

    /** The stretch behind it. */
    public Stretch next() {
        return new Stretch(number + 1);
    }

    /** The first day whose articles are compared with those of this stretch. */
    public LocalDate from() {
        return LocalDate.ofEpochDay((long) number * LENGTH - TAIL);
    }

    /** Its first day. */
    LocalDate first() {
        return LocalDate.ofEpochDay((long) number * LENGTH);
    }

    /** Its last day. */
    public LocalDate to() {
        return LocalDate.ofEpochDay((number + 1L) * LENGTH - 1);
    }

    /** Whether a first day lies within it. */
    boolean has(int day) {
        return !isUndated() && Math.floorDiv(day, LENGTH) == number;
    }

    @Override
    public int compareTo(Stretch other) {
        return Integer.compare(number, other.number);
    }
}
