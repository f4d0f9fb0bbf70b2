package onrecord.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Puts a mark in front of a body's first word and one behind its last, so that a search can be held to what lies between. */
final class BodyMarkFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private boolean begun;
    private boolean ended;
    private int end;

    BodyMarkFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!begun) {
            begun = true;
            mark(Analysis.BODY_START);
            return true;
        }
        if (input.incrementToken()) {
            end = offset.endOffset();
            return true;
        }
        if (!ended) {
            ended = true;
            mark(Analysis.BODY_END);
            return true;
        }
        return false;
    }

    private void mark(String mark) {
        clearAttributes();
        term.setEmpty().append(mark);
        offset.setOffset(end, end);
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        begun = false;
        ended = false;
        end = 0;
    }
}
