package onrecord.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which files are taken in.
 *
 * @param frame around it
 * @param form what its form carries along, or null where nothing may be taken in here
 * @param going the run under way or the last one, or null where there was none
 * @param files what became of files that were just handed over
 */
public record TakingIn(
        Frame frame, @Nullable Form form, @Nullable Going going, List<Handed> files) {
    /**
     * @param secret of the form
     * @param asksToken whether it asks for the token too
     * @param asksFolder whether a folder of this machine may be named
     */
    public record Form(String secret, boolean asksToken, boolean asksFolder) {}

    /**
     * A run.
     *
     * @param path what is taken in
     * @param over whether it has ended
     * @param share how much is done, in percent
     * @param line how far it is: files, articles, failures
     * @param complaint why it could not be done, or null
     * @param failures what could not be read, with reasons
     * @param more how many failures are not told here, in words, or null where all are
     */
    public record Going(
            String path,
            boolean over,
            long share,
            String line,
            @Nullable String complaint,
            List<Failure> failures,
            @Nullable String more) {}

    /** What could not be read, and why. */
    public record Failure(String source, String reason) {}

    /**
     * A file that was handed over.
     *
     * @param article its page, or null where it is none
     * @param reason why it is none, or null
     */
    public record Handed(
            String name, @Nullable String article, @Nullable String reason) {}
}
