package onrecord.link;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import onrecord.model.PublicationDate;
import onrecord.text.Hashes;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of {@value #LENGTH} days, by its number: days since 1970 divided by that; or the one that is no time, of
 * undated articles, or what follows from all others; or what a {@link #with pile} of undated articles is to a stretch
 * of days. A date of several days is that of its first.
 *
 * @param number with a pile, {@value #TIMES} for each pile up to it more than that of its days
 */
public record Stretch(int number) implements Comparable<Stretch> {
    /** Where undated articles are. */
    public static final Stretch UNDATED = new Stretch(Integer.MIN_VALUE);

    /** Where what follows from the links of all stretches is: dates. */
    public static final Stretch FOLLOWING = new Stretch(Integer.MAX_VALUE);

    /** How many days before a stretch articles are compared with those in it. */
    static final int TAIL = 14;

    /** Undated articles lie in so many piles: one that comes or goes changes what one of them is to all times. */
    private static final int PILES = 8;

    private static final int NONE = -1;
    private static final int LENGTH = 32;

    /** No year that a date may have is so many stretches from 1970, halved. */
    private static final int TIMES = 1 << 20;

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

    /** Whether it is a time, with articles of its own, and no pile. */
    public boolean isTime() {
        return !isUndated() && !equals(FOLLOWING) && pile() == NONE;
    }

    /** In which pile an undated article lies, from 0 on, by its {@link Hashes#ofId id}. */
    public static int pile(long id) {
        return Math.floorMod(id, PILES);
    }

    /** What the undated articles of a pile are to the dated ones of this time. */
    public Stretch with(int pile) {
        return new Stretch(number + (pile + 1) * TIMES);
    }

    /** All that this time and undated articles may be to each other, a stretch a pile. */
    public List<Stretch> withUndated() {
        return IntStream.range(0, PILES).mapToObj(this::with).toList();
    }

    /** The time alone, without a pile; itself where it has none. */
    public Stretch time() {
        return isUndated() || equals(FOLLOWING) ? this : new Stretch(number - (pile() + 1) * TIMES);
    }

    private int pile() {
        return isUndated() || equals(FOLLOWING) ? NONE : Math.floorDiv(number + TIMES / 2, TIMES) - 1;
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
        int times = Integer.compare(time().number, other.time().number);
        return times == 0 ? Integer.compare(number, other.number) : times;
    }
}
