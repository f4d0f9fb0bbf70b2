package onrecord.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the archive holds.
 *
 * @param frame around it
 * @param counts names and figures
 * @param dates its articles over time, or null where none has a date
 * @param outlets with their counts
 * @param speakers with their counts
 * @param languages with their counts
 * @param failures what could not be read, by kind, most first
 * @param faults what of the user's own files cannot be understood, a sentence each
 */
public record About(
        Frame frame,
        List<Count> counts,
        @Nullable Histogram dates,
        List<Count> outlets,
        List<Count> speakers,
        List<Count> languages,
        List<Failures> failures,
        List<String> faults) {
    /** A name with its figure, leading somewhere unless {@code address} is null. */
    public record Count(String name, String count, @Nullable String address) {}

    /**
     * What could not be read for reasons of one kind.
     *
     * @param kind for a person: "without text (12)"
     * @param failures the first of them
     * @param more how many there are besides, in words, or null where there are none
     */
    public record Failures(
            String kind, List<Failure> failures, @Nullable String more) {}

    /** What could not be read, and why. */
    public record Failure(String source, String reason) {}
}
