package onrecord.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Sets stems apart from words. Its input has each word twice, as a keyword that stemmers leave alone and again stemmed;
 * a stem equal to its word is dropped, any other gets the mark of its language in front.
 */
final class StemMarkFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private char[] word = new char[32];
    private int length;
    private final char[] mark;

    StemMarkFilter(TokenStream input, String language) {
        super(input);
        this.mark = Analysis.marked("", language).toCharArray();
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (input.incrementToken()) {
            if (keyword.isKeyword()) {
                length = term.length();
                if (word.length < length) {
                    word = new char[length];
                }
                System.arraycopy(term.buffer(), 0, word, 0, length);
                return true;
            }
            if (!same()) {
                int size = term.length();
                char[] buffer = term.resizeBuffer(size + mark.length);
                System.arraycopy(buffer, 0, buffer, mark.length, size);
                System.arraycopy(mark, 0, buffer, 0, mark.length);
                term.setLength(size + mark.length);
                return true;
            }
        }
        return false;
    }

    private boolean same() {
        return java.util.Arrays.equals(word, 0, length, term.buffer(), 0, term.length());
    }
}
