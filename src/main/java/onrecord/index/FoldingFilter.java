package onrecord.index;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Makes words equal that differ in case, accents or width, as {@link ICUFoldingFilter} does (Unicode's UTR #30), and takes
 * the English possessive off. Plain ASCII words, the most, go past ICU.
 */
final class FoldingFilter extends TokenFilter {
    private static final Normalizer2 FOLDING = ICUFoldingFilter.NORMALIZER;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final StringBuilder folded = new StringBuilder();

    FoldingFilter(TokenStream input) {
        super(input);
    }

    /** A whole text, folded; the possessive stays. */
    static String fold(String text) {
        return FOLDING.normalize(text);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (input.incrementToken()) {
            possessive();
            if (!ascii() && FOLDING.quickCheck(term) != com.ibm.icu.text.Normalizer.YES) {
                folded.setLength(0);
                FOLDING.normalize(term, folded);
                term.setEmpty().append(folded);
            }
            if (!term.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Lower-cases a word of ASCII letters and digits; false, and the word as it was, for any other. */
    private boolean ascii() {
        char[] word = term.buffer();
        int length = term.length();
        for (int i = 0; i < length; i++) {
            char c = word[i];
            boolean plain = Character.isLetterOrDigit(c) || c == '.' || c == '\'';
            if (c >= 0x80 || !plain) {
                return false;
            }
        }
        for (int i = 0; i < length; i++) {
            if (word[i] >= 'A' && word[i] <= 'Z') {
                word[i] = (char) (word[i] - 'A' + 'a');
            }
        }
        return true;
    }

    private void possessive() {
        int end = term.length();
        if (end > 2
                && (term.charAt(end - 1) == 's' || term.charAt(end - 1) == 'S')
                && (term.charAt(end - 2) == '\'' || term.charAt(end - 2) == '’' || term.charAt(end - 2) == '＇')) {
            term.setLength(end - 2);
        }
    }
}
