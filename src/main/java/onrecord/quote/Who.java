package onrecord.quote;

import org.jspecify.annotations.Nullable;

/**
 * Somebody resolved.
 *
 * @param person who it is, for a person of the name book
 * @param name the name of a body or place, or of a person not in the book; null when unknown
 * @param kind what the mention was
 * @param token the head of the mention
 * @param paragraph the number of its paragraph
 */
record Who(@Nullable Person person, @Nullable String name, Name.Kind kind, int token, int paragraph) {
    @Nullable
    String printed() {
        return person != null ? person.name() : name;
    }
}
