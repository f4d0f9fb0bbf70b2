package onrecord.index.analysis;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The terms of the words of one language. The short plain words among those met last are found by their letters as one
 * number, which costs no look at the word itself; others among the {@link RememberedWords}. Not for use by several
 * threads.
 */
final class WordForms {
    /** How many short words are at hand, a power of two. */
    private static final int AT_HAND = 1 << 13;

    private static final int ASCII_BITS = 7;

    /** So many letters of ASCII make a number of their own; no letter is 0. */
    private static final int SHORT = Long.SIZE / ASCII_BITS;

    private final Folding folding = new Folding();
    private final String language;
    private final RememberedWords remembered;
    private final @Nullable Stemmer stemmer;
    private final @Nullable EnglishFamilies families;
    private final String mark;
    private final long[] numbers = new long[AT_HAND];
    private final @Nullable WordTerms[] atHand = new @Nullable WordTerms[AT_HAND];

    WordForms(String language, @Nullable Stemming stemming, RememberedWords remembered) {
        this.language = language;
        this.remembered = remembered;
        this.stemmer = stemming == null ? null : stemming.stemmer();
        this.families = language.equals(EnglishFamilies.LANGUAGE) ? new EnglishFamilies() : null;
        this.mark = TermMarks.marked("", language);
    }

    /** The terms of a word, which is written over; null where nothing is left of it. */
    @Nullable
    WordTerms of(CharTermAttribute word) throws IOException {
        char[] letters = word.buffer();
        int length = word.length();
        if (length > SHORT) {
            return seen(word);
        }
        long number = 0;
        for (int i = 0; i < length; i++) {
            char letter = letters[i];
            if (letter >> ASCII_BITS != 0) {
                return seen(word);
            }
            number = (number << ASCII_BITS) | letter;
        }
        int place = (int) ((number * 0x9e3779b97f4a7c15L) >>> (Long.SIZE - Integer.numberOfTrailingZeros(AT_HAND)));
        if (numbers[place] == number) {
            return atHand[place];
        }
        WordTerms found = seen(word);
        numbers[place] = number;
        atHand[place] = found;
        return found;
    }

    private @Nullable WordTerms seen(CharTermAttribute word) throws IOException {
        char[] letters = word.buffer();
        int length = word.length();
        int hash = hash(letters, length);
        WordTerms found = remembered.find(language, letters, length, hash);
        if (found == null) {
            char[] printed = Arrays.copyOf(letters, length);
            found = stemmer == null ? folded(printed, word) : foldedAndStemmed(printed, word, stemmer);
            remembered.put(found, hash);
        }
        return found.word().length == 0 ? null : found;
    }

    private static int hash(char[] letters, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + letters[i];
        }
        return hash;
    }

    private WordTerms folded(char[] printed, CharTermAttribute word) {
        folding.fold(word);
        BytesRef itself = new BytesRef(word);
        return new WordTerms(language, printed, itself, null, itself, null, MinHash.hash(itself));
    }

    private WordTerms foldedAndStemmed(char[] printed, CharTermAttribute word, Stemmer stemmer) throws IOException {
        CharTermAttribute stem;
        if (stemmer.readsFolded()) {
            folding.fold(word);
            stem = stemmer.stem(word);
        } else {
            stem = stemmer.stem(word);
            folding.fold(stem);
            folding.fold(word);
        }
        boolean itsOwn =
                stem.isEmpty() || Arrays.equals(stem.buffer(), 0, stem.length(), word.buffer(), 0, word.length());
        String base = stem.isEmpty() ? word.toString() : stem.toString();
        String kin = families == null ? base : families.of(base);
        boolean known = kin.equals(base) || kin.contentEquals(word);
        BytesRef folded = new BytesRef(word);
        return new WordTerms(
                language,
                printed,
                folded,
                itsOwn ? null : new BytesRef(mark + stem),
                kin.contentEquals(word) ? folded : new BytesRef(kin),
                known ? null : new BytesRef(TermMarks.kin(kin)),
                MinHash.hash(folded));
    }
}
