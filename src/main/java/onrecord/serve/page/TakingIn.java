package onrecord.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which files are taken in.
 *
 * @param frame around it
 * @param form what its form carries along, or null where nothing may be taken in here, or not yet
 * @param going the run under way or the last one, or null where there was none
 */
public record TakingIn(
        Frame frame, @Nullable Form form, @Nullable Going going) {
    /**
     * @param secret of the form
     * @param asksToken whether it asks for the token too
     * @param asksFolder whether a folder of this machine may be named
     */
    public record Form(String secret, boolean asksToken, boolean asksFolder) {}

    /**
     * A run.
     *
     * @param what is taken in
     * @param over whether it has ended
     * @param share how much is done, in percent
     * @param line how far it is: files, articles, failures
     * @param aside that the samples left the archive, in words, or null
     * @param complaint why it could not be done, or null
     * @param files what became of files that were handed over
     * @param failures what could not be read, with reasons
     * @param more how many failures are not told here, in words, or null where all are
     */
    public record Going(
            String what,
            boolean over,
            long share,
            String line,
            @Nullable String aside,
            @Nullable String complaint,
            List<Handed> files,
            List<Failure> failures,
            @Nullable String more) {}

    /** What could not be read, and why. */
    public record Failure(String source, String reason) {}

    /**
     * A file that was handed over.
     *
     * @param taken leads to its articles, or null where it has none
     * @param reason why it has none, or null
     */
    public record Handed(
            String name, @Nullable Anchor taken, @Nullable String reason) {}
}
