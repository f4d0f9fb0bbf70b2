package onrecord.index.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Words that were read before, as Lucene takes them: each word and, where they differ, its stem and its family at the
 * same position; and at the second of two words with a hyphen between them, a term that says so. A body has a mark in
 * front of its first word and one behind its last, so that a search can be held to what lies between. To be used again
 * for one field after another, by one thread at a time.
 */
public final class WordStream extends TokenStream {
    private static final BytesRef BODY_START = new BytesRef(TermMarks.BODY_START);
    private static final BytesRef BODY_END = new BytesRef(TermMarks.BODY_END);

    private static final int BESIDES = 3;

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private Words words = new Words(Spacing.SPACED, 0);
    private boolean body;
    private int next;
    /** The terms that stand in the place of the word given last: its stem, its family, what it is tied to. */
    private final @Nullable BytesRef[] beside = new @Nullable BytesRef[BESIDES];

    /** How many of them are given. */
    private int besides = BESIDES;

    /** What is to be read next. */
    public WordStream of(Words words, boolean body) {
        this.words = words;
        this.body = body;
        return this;
    }

    @Override
    public void reset() {
        next = body ? -1 : 0;
        besides = BESIDES;
    }

    @Override
    public boolean incrementToken() {
        if (besides < BESIDES) {
            BytesRef term = beside[besides++];
            if (term == null) {
                return incrementToken();
            }
            give(term, 0);
            return true;
        }
        int word = next++;
        if (word < 0) {
            give(BODY_START, 1);
        } else if (word < words.size()) {
            WordTerms forms = words.forms(word);
            give(forms.word(), words.step(word));
            beside[0] = forms.stem();
            beside[1] = forms.kinTerm();
            beside[2] = words.isTied(word) ? compound(words.forms(word - 1), forms) : null;
            besides = 0;
        } else if (body && word == words.size()) {
            give(BODY_END, 1);
        } else {
            return false;
        }
        return true;
    }

    /** What tells that these two words stand somewhere with a hyphen between them; null for two numbers. */
    static @Nullable BytesRef compound(WordTerms first, WordTerms last) {
        BytesRef base = last.base();
        if (isDigit(first.word()) && isDigit(base)) {
            return null;
        }
        return new BytesRef(TermMarks.compound(first.word().utf8ToString(), base.utf8ToString()));
    }

    private static boolean isDigit(BytesRef word) {
        byte first = word.bytes[word.offset];
        return first >= '0' && first <= '9';
    }

    private void give(BytesRef bytes, int step) {
        term.setBytesRef(bytes);
        position.setPositionIncrement(step);
    }
}
