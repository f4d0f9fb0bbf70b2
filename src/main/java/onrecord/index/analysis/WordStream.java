package onrecord.index.analysis;

import onrecord.index.analysis.WordForms.Forms;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Words that were read before, as Lucene takes them: each word and, where it differs, its stem at the same position. A body
 * has a mark in front of its first word and one behind its last, so that a search can be held to what lies between. To be
 * used again for one field after another, by one thread at a time.
 */
public final class WordStream extends TokenStream {
    private static final BytesRef BODY_START = new BytesRef(Analysis.BODY_START);
    private static final BytesRef BODY_END = new BytesRef(Analysis.BODY_END);

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private Words words = new Words(Spacing.SPACED, 0);
    private boolean body;
    private int next;
    private @Nullable BytesRef stem;

    /** What is to be read next. */
    public WordStream of(Words words, boolean body) {
        this.words = words;
        this.body = body;
        return this;
    }

    @Override
    public void reset() {
        next = body ? -1 : 0;
        stem = null;
    }

    @Override
    public boolean incrementToken() {
        if (stem != null) {
            give(stem, 0);
            stem = null;
            return true;
        }
        int word = next++;
        if (word < 0) {
            give(BODY_START, 1);
        } else if (word < words.size()) {
            Forms forms = words.forms(word);
            give(forms.word(), words.step(word));
            stem = forms.stem();
        } else if (body && word == words.size()) {
            give(BODY_END, 1);
        } else {
            return false;
        }
        return true;
    }

    private void give(BytesRef bytes, int step) {
        term.setBytesRef(bytes);
        position.setPositionIncrement(step);
    }
}
