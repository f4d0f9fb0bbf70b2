package onrecord.keep;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A search that somebody wants to come back to.
 *
 * @param key what names it for good
 * @param name what people call it; no two of one owner have one name
 * @param of what it looks for
 * @param search the search as the parameters of its address, {@code q=weir&outlet=Post}, without what is as usual
 * @param seen when the newest articles were taken in that have been seen in it, or null where none was known of
 * @param owner whose it is, who alone sees it, or null: everybody's
 */
public record SavedSearch(
        String key,
        String name,
        Of of,
        String search,
        @Nullable Instant seen,
        @Nullable String owner) {
    /** How long a name may be, in characters. */
    public static final int LONGEST_NAME = 200;

    /** How long a search may be, in characters. */
    public static final int LONGEST_SEARCH = 16_000;

    /** What a search looks for. */
    public enum Of {
        ARTICLES,
        QUOTES
    }

    /** @throws IllegalArgumentException if the name is blank, or not one line, or it or the search is too long */
    public SavedSearch {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.lines().count() > 1) {
            throw new IllegalArgumentException(
                    "the name of a search is a line of 1 to " + LONGEST_NAME + " characters");
        }
        if (search.length() > LONGEST_SEARCH) {
            throw new IllegalArgumentException("a search to keep has " + LONGEST_SEARCH + " characters at most");
        }
    }

    /** A copy under this key. */
    SavedSearch withKey(String key) {
        return new SavedSearch(key, name, of, search, seen, owner);
    }

    /** A copy of this owner, or of everybody where it is null. */
    public SavedSearch withOwner(@Nullable String owner) {
        return new SavedSearch(key, name, of, search, seen, owner);
    }

    /** From when on articles are new in it: the next moment that a later article can have. */
    public Instant newSince() {
        return seen == null ? Instant.EPOCH : seen.plusMillis(1);
    }
}
