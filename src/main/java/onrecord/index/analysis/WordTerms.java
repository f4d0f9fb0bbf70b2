package onrecord.index.analysis;

import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the index for a word.
 *
 * @param language of its text, as a code, or empty where no stemmer is for it
 * @param printed the word as its text has it
 * @param word the word folded; of length 0 where nothing is left of it
 * @param stem its stem behind the mark of the language, or null where the word is its own
 * @param kin what all words of its family have in common, without a mark; the word or its base where it has none
 * @param kinTerm the term of its family that stands beside the others, or null where one of them is it already
 * @param hash of the folded word, for {@link MinHash}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record WordTerms(
        String language,
        char[] printed,
        BytesRef word,
        @Nullable BytesRef stem,
        BytesRef kin,
        @Nullable BytesRef kinTerm,
        long hash) {
    /** Its stem without the mark, or the word. */
    BytesRef base() {
        if (stem == null) {
            return word;
        }
        int begin = stem.offset + 1;
        while (stem.bytes[begin] != TermMarks.STEM_MARK) {
            begin++;
        }
        return new BytesRef(stem.bytes, begin + 1, stem.offset + stem.length - begin - 1);
    }
}
