package onrecord.index.analysis;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Words met before, of all languages, with their terms: news is made of few words that come again and again. A word
 * takes the place of another that was met before, so that they never take more than some 20 MB. Safe for use by several
 * threads: what one thread puts, another may see later or not at all, but always whole.
 */
final class RememberedWords {
    /** How many words are remembered, a power of two: 19 of 20 words of an article are among them. */
    private static final int PLACES = 1 << 16;

    /** Longer words are rare, and many of them would take much memory. */
    private static final int LONGEST = 40;

    private final @Nullable WordTerms[] words = new @Nullable WordTerms[PLACES];

    /**
     * The terms of a word, or null where it is not remembered.
     *
     * @param hash of its letters
     */
    @Nullable
    WordTerms find(String language, char[] letters, int length, int hash) {
        WordTerms found = words[place(language, hash)];
        return found != null
                        && found.printed().length == length
                        && Arrays.equals(found.printed(), 0, length, letters, 0, length)
                        && found.language().equals(language)
                ? found
                : null;
    }

    /** @param hash of the letters of the word */
    void put(WordTerms word, int hash) {
        if (word.printed().length <= LONGEST) {
            words[place(word.language(), hash)] = word;
        }
    }

    private static int place(String language, int hash) {
        int mixed = (hash ^ language.hashCode()) * 0x9e3779b1;
        return mixed >>> (Integer.SIZE - Integer.numberOfTrailingZeros(PLACES));
    }
}
