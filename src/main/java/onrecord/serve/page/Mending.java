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
 * @param admin whether there are forms too for what only the role admin allows
 * @param shares whether what is kept is seen by whoever keeps it alone, unless they share it
 */
public record Mending(
        String path,
        @Nullable String secret,
        boolean asksToken,
        String back,
        String subject,
        List<Kept> kept,
        boolean admin,
        boolean shares) {
    /**
     * A correction.
     *
     * @param key what undoes it
     * @param said what it says
     * @param by by whom and when it was said
     * @param undoable whether whoever looks may undo it
     */
    public record Kept(String key, String said, String by, boolean undoable) {}

    /** Whether there are forms. */
    public boolean open() {
        return secret != null;
    }
}
