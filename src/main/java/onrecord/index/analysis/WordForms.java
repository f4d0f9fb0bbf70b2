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
    private final String mark;
    private final @Nullable Forms[] remembered = new @Nullable Forms[REMEMBERED];

    WordForms(String language, @Nullable Stemming stemming) {
        this.stemmer = stemming == null ? null : stemming.stemmer();
        this.mark = Analysis.marked("", language);
    }

    /**
     * What stands in the index for a word.
     *
     * @param printed the word as its text has it
     * @param word the word folded; of length 0 where nothing is left of it
     * @param stem its stem behind the mark of the language, or null where the word is its own
     * @param hash of the folded word, for {@link MinHash}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Forms(char[] printed, BytesRef word, @Nullable BytesRef stem, long hash) {
        Forms(char[] printed, BytesRef word, @Nullable BytesRef stem) {
            this(printed, word, stem, MinHash.hash(word));
        }
    }

    /** The forms of a word, which is written over. */
    Forms of(CharTermAttribute word) throws IOException {
        char[] letters = word.buffer();
        int length = word.length();
        int slot = slot(letters, length);
        Forms known = remembered[slot];
        if (known != null && Arrays.equals(known.printed, 0, known.printed.length, letters, 0, length)) {
            return known;
        }
        char[] printed = Arrays.copyOf(letters, length);
        Forms found = stemmer == null ? folded(printed, word) : foldedAndStemmed(printed, word, stemmer);
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

    private Forms folded(char[] printed, CharTermAttribute word) {
        folding.fold(word);
        return new Forms(printed, new BytesRef(word), null);
    }

    private Forms foldedAndStemmed(char[] printed, CharTermAttribute word, Stemmer stemmer) throws IOException {
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
        return new Forms(printed, new BytesRef(word), itsOwn ? null : new BytesRef(mark + stem));
    }
}
