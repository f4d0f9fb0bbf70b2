package onrecord.faults;

import java.time.Duration;
import java.util.Locale;

/**
 * How much of a check of docs/reliability.md is made: the quick dose in every run, the long one with the profile soak.
 * A class with such checks is tagged {@link #SOAK}, so that the profile finds it.
 */
public final class Dose {
    /** The tag of what the profile soak runs. */
    public static final String SOAK = "soak";

    private static final boolean LONG = Boolean.getBoolean("onrecord.soak");

    private Dose() {}

    /** Whether this run is a long one, whose figures count. */
    public static boolean isLong() {
        return LONG;
    }

    /** How often something is done. */
    public static int of(int quick, int atLength) {
        return LONG ? atLength : quick;
    }

    /** How long something goes on. */
    public static Duration of(Duration quick, Duration atLength) {
        return LONG ? atLength : quick;
    }

    /** Prints, by {@link String#format}, the figure of a row of docs/reliability.md, in a long run alone. */
    @SuppressWarnings("AnnotateFormatMethod") // its annotation is a library of its own
    public static void figure(int row, String figure, Object... values) {
        if (LONG) {
            System.out.printf(Locale.ROOT, "Row %d: %s%n", row, String.format(Locale.ROOT, figure, values));
        }
    }
}
