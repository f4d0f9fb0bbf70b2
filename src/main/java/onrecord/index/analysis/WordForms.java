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
    private final @Nullable Forms[] remembered = new @Nullable Forms[REMEMBERED];

    WordForms(String language, @Nullable Stemming stemming) {
        this.stemmer = stemming == null ? null : stemming.stemmer();
        this.families = language.equals(Analysis.FAMILIES) ? new EnglishFamilies() : null;
        this.mark = Analysis.marked("", language);
    }

    /**
     * What stands in the index for a word.
     *
     * @param printed the word as its text has it
     * @param word the word folded; of length 0 where nothing is left of it
     * @param stem its stem behind the mark of the language, or null where the word is its own
     * @param kin what all words of its family have in common, without a mark; the word or its base where it has none
     * @param kinTerm the same as the term beside the others, or null where one of them is it already
     * @param hash of the folded word, for {@link MinHash}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Forms(
            char[] printed,
            BytesRef word,
            @Nullable BytesRef stem,
            BytesRef kin,
            @Nullable BytesRef kinTerm,
            long hash) {
        Forms(char[] printed, BytesRef word, @Nullable BytesRef stem, BytesRef kin, @Nullable BytesRef kinTerm) {
            this(printed, word, stem, kin, kinTerm, MinHash.hash(word));
        }
    }

    /** The base of a word: its stem without the mark, or the word. */
    static BytesRef base(Forms of) {
        BytesRef stem = of.stem();
        if (stem == null) {
            return of.word();
        }
        int begin = stem.offset + 1;
        while (stem.bytes[begin] != Analysis.STEM_MARK) {
            begin++;
        }
        return new BytesRef(stem.bytes, begin + 1, stem.offset + stem.length - begin - 1);
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
        BytesRef itself = new BytesRef(word);
        return new Forms(printed, itself, null, itself, null);
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
        String base = stem.isEmpty() ? word.toString() : stem.toString();
        String kin = families == null ? base : families.of(base);
        boolean known = kin.equals(base) || kin.contentEquals(word);
        return new Forms(
                printed,
                new BytesRef(word),
                itsOwn ? null : new BytesRef(mark + stem),
                new BytesRef(kin),
                known ? null : new BytesRef(Analysis.kin(kin)));
    }
}
