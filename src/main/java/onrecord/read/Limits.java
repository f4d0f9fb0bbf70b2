package onrecord.read;

import java.time.Duration;

/**
 * How much of one source is taken before it is given up with {@link Reading.Failed.Kind#LIMIT}.
 *
 * @param articleBytes the most bytes of one article, as text, markup or record; default 16 MiB
 * @param entryBytes the most bytes that one packed entry may unfold to; default 8 GiB
 * @param ratio how many times its packed size an entry may unfold to, once it is over {@link #RATIO_FLOOR}; default
 *     1000
 * @param depth how many containers may stand inside one another; default 8
 * @param entries the most entries of one container; default 1,000,000
 * @param parseTime the most time a parser of its own process may take for one file; default 60 s
 */
public record Limits(long articleBytes, long entryBytes, int ratio, int depth, int entries, Duration parseTime) {
    /** Below this many bytes the ratio is not looked at. */
    static final long RATIO_FLOOR = 8 << 20;

    /** The limits that hold when nobody sets others. */
    public static final Limits DEFAULT = new Limits(16L << 20, 8L << 30, 1000, 8, 1_000_000, Duration.ofSeconds(60));
}
