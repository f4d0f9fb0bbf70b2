package onrecord.index.analysis;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The terms of the words of one language. News is made of few words that come again and again, so those met last are
 * remembered. Not for use by several threads.
 */
final class WordForms {
    /** How many words are remembered, a power of two: nine of ten words of an article are among them. */
    private static final int REMEMBERED = 1 << 13;

    private final Folding folding = new Folding();
    private final @Nullable Stemmer stemmer;
    private final @Nullable EnglishFamilies families;
    private final String mark;
    private final @Nullable WordTerms[] remembered = new @Nullable WordTerms[REMEMBERED];

    WordForms(String language, @Nullable Stemming stemming) {
        this.stemmer = stemming == null ? null : stemming.stemmer();
        this.families = language.equals(EnglishFamilies.LANGUAGE) ? new EnglishFamilies() : null;
        this.mark = TermMarks.marked("", language);
    }

    /** The terms of a word, which is written over. */
    WordTerms of(CharTermAttribute word) throws IOException {
        char[] letters = word.buffer();
        int length = word.length();
        int slot = slot(letters, length);
        WordTerms known = remembered[slot];
        if (known != null && Arrays.equals(known.printed(), 0, known.printed().length, letters, 0, length)) {
            return known;
        }
        char[] printed = Arrays.copyOf(letters, length);
        WordTerms found = stemmer == null ? folded(printed, word) : foldedAndStemmed(printed, word, stemmer);
        remembered[slot] = found;
        return found;
    }

    private static int slot(char[] letters, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + letters[i];
        }
        hash *= 0x9e3779b1;
        return hash >>> (Integer.SIZE - Integer.numberOfTrailingZeros(REMEMBERED));
    }

    private WordTerms folded(char[] printed, CharTermAttribute word) {
        folding.fold(word);
        BytesRef itself = new BytesRef(word);
        return new WordTerms(printed, itself, null, itself, null, MinHash.hash(itself));
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
                printed,
                folded,
                itsOwn ? null : new BytesRef(mark + stem),
                new BytesRef(kin),
                known ? null : new BytesRef(TermMarks.kin(kin)),
                MinHash.hash(folded));
    }
}
