package onrecord.search.answer;

import java.util.List;

/** What is asked of the names of a field, forgiving in case, accents and the way they are romanised. */
public sealed interface SoughtName {
    /** Whatever has a name in the field. */
    record Any() implements SoughtName {}

    /** The language of this code. */
    record Language(String code) implements SoughtName {}

    /**
     * A name, under these words with few others between them ({@link NamedValues#BETWEEN}) or as one of these values.
     *
     * @param words folded, one at least
     * @param others other spellings that the archive knows to be the speaker's, or the domains of the outlet that is
     *     known by this name or domain
     */
    record Named(List<String> words, List<String> others) implements SoughtName {
        /** Copies the lists. */
        public Named {
            words = List.copyOf(words);
            others = List.copyOf(others);
        }
    }

    /** A name with a word that begins so. */
    record Beginning(String letters) implements SoughtName {}

    /** A name with a word that becomes this one by so many edits. */
    record Near(String word, int edits) implements SoughtName {}
}
