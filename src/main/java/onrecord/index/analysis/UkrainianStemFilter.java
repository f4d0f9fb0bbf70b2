package onrecord.index.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The lemmas of Ukrainian words, from the dictionary dict_uk; of several the first. A word that the dictionary does not
 * have stays as it is.
 */
final class UkrainianStemFilter extends TokenFilter {
    /** Read when the first text in Ukrainian comes. */
    private static final class Words {
        static final Dictionary LEMMAS = dictionary();

        private static Dictionary dictionary() {
            String file = "/ua/net/nlp/ukrainian.dict";
            URL at = Objects.requireNonNull(UkrainianStemFilter.class.getResource(file), file);
            try {
                return Dictionary.read(at);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final DictionaryLookup lemmas = new DictionaryLookup(Words.LEMMAS);

    UkrainianStemFilter(TokenStream words) {
        super(new LowerCaseFilter(words));
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        List<WordData> found = lemmas.lookup(asInDictionary(term));
        if (!found.isEmpty()) {
            term.setEmpty().append(found.getFirst().getStem());
        }
        return true;
    }

    /** With plain apostrophes and without marks of stress. */
    private static String asInDictionary(CharSequence word) {
        return word.toString().replaceAll("[’ʼ`]", "'").replace("\u0301", "");
    }
}
