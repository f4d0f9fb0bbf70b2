package onrecord.keep;

import org.jspecify.annotations.Nullable;

/**
 * A line of {@code corrections.jsonl}.
 *
 * @param key what an undo names it by
 * @param when the moment it was said, as ISO 8601, or empty where a line written by hand does not say
 * @param who who said it, or empty
 * @param change what it says
 * @param owner whose it is, who alone sees it, or null: everybody's. Only what is filed or noted, and its undo, may be
 *     somebody's own
 */
public record Correction(
        String key,
        String when,
        String who,
        Change change,
        @Nullable String owner) {
    /** @throws IllegalArgumentException if it has an owner and is one that shows in the archive itself */
    public Correction {
        boolean may =
                change instanceof Change.Filed || change instanceof Change.Noted || change instanceof Change.Undone;
        if (owner != null && !may) {
            throw new IllegalArgumentException("only what is filed or noted has an \"owner\"");
        }
    }

    /** The method in the provenance of a value that a person corrected. */
    public static final String METHOD = "corrected";

    /**
     * The key of all corrections that were made in one act, which an undo may name too: what stands before the hyphen.
     */
    public String act() {
        int hyphen = key.indexOf('-');
        return hyphen < 0 ? key : key.substring(0, hyphen);
    }

    /** Who and when, for a person. */
    public String by() {
        String day = when.length() < 10 ? when : when.substring(0, 10);
        return who.isEmpty() ? day : who + (day.isEmpty() ? "" : ", " + day);
    }
}
