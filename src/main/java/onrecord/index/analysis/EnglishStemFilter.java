package onrecord.index.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Each word as its {@link EnglishBases base}. */
final class EnglishStemFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final EnglishBases bases = new EnglishBases();

    EnglishStemFilter(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String base = bases.base(term.toString());
        term.setEmpty().append(base);
        return true;
    }
}
