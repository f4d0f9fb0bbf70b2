package onrecord.index.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.en.KStemFilter;

/**
 * The English words that KStem knows (Krovetz, 1993). Its dictionary is not open to others, but shows in what it does:
 * it leaves a word alone behind an ending where the dictionary has that word, and mends or keeps the whole where not.
 * Not for use by several threads.
 */
final class EnglishDictionary {
    private final Stemmer kstem = new Stemmer(true, KStemFilter::new);

    /** Whether the dictionary has a word, in lower case; words of one or two letters it has none of. */
    boolean has(String word) {
        return word.length() > 2
                && (stem(word + "ment").equals(word) || stem(word + "ize").equals(word) || makesPast(word));
    }

    /**
     * Whether a word takes "ed" as it is, without doubling a letter: "aided" is of "aid", although "aide" is a word
     * too.
     */
    boolean makesPast(String word) {
        return word.length() > 2 && !endsDouble(word) && stem(word + "ed").equals(word);
    }

    /** Whether a word ends in a consonant twice, which KStem leaves so where it does not know better. */
    static boolean endsDouble(String word) {
        int last = word.length() - 1;
        return word.charAt(last) == word.charAt(last - 1) && "aeiou".indexOf(word.charAt(last)) < 0;
    }

    private String stem(String word) {
        try {
            return kstem.stem(word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
