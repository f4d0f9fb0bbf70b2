package onrecord.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page needs to have something corrected on it.
 *
 * @param path where its forms are sent
 * @param secret what every form carries, or null where nothing can be changed
 * @param asksToken whether a form asks for the server's token
 * @param back the page to come back to
 * @param subject what is corrected: an article's id, or a name
 * @param kept the corrections in force
 */
public record Mending(
        String path, @Nullable String secret, boolean asksToken, String back, String subject, List<Kept> kept) {
    /** A correction: what undoes it, what it says, and by whom and when it was said. */
    public record Kept(String key, String said, String by) {}

    /** Whether there are forms. */
    public boolean open() {
        return secret != null;
    }
}
