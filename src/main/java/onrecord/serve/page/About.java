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
 */
public record About(
        Frame frame,
        List<Count> counts,
        @Nullable Histogram dates,
        List<Count> outlets,
        List<Count> speakers,
        List<Count> languages) {
    /** A name with its figure, leading somewhere unless {@code address} is null. */
    public record Count(String name, String count, @Nullable String address) {}
}
