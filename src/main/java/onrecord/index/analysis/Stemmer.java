package onrecord.index.analysis;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * One of Lucene's stemming filters as what it is, a function from a word to its stem. Not for use by several threads.
 */
final class Stemmer {
    private final boolean folded;
    private final OneWord word = new OneWord();
    private final TokenStream stems;

    /**
     * @param folded whether it reads words folded, or as they are written
     * @param filter from words to stems, each for itself
     */
    Stemmer(boolean folded, UnaryOperator<TokenStream> filter) {
        this.folded = folded;
        this.stems = filter.apply(word);
    }

    boolean readsFolded() {
        return folded;
    }

    /** The stem of a word, which stays as it is; good until the next is asked for. */
    CharTermAttribute stem(CharTermAttribute of) throws IOException {
        word.term.copyBuffer(of.buffer(), 0, of.length());
        word.left = true;
        stems.incrementToken();
        return word.term;
    }

    /** The stem of a word. */
    String stem(String of) throws IOException {
        word.term.setEmpty().append(of);
        word.left = true;
        stems.incrementToken();
        return word.term.toString();
    }

    /** A text of one word. */
    private static final class OneWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private boolean left;

        @Override
        public boolean incrementToken() {
            boolean first = left;
            left = false;
            return first;
        }
    }
}
