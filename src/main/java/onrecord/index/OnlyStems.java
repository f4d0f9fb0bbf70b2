package onrecord.index;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ConditionalTokenFilter;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/** Has only those words changed that are no keywords: normalisers do not look themselves. */
final class OnlyStems extends ConditionalTokenFilter {
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

    OnlyStems(TokenStream words, UnaryOperator<TokenStream> filter) {
        super(words, filter);
    }

    @Override
    protected boolean shouldFilter() {
        return !keyword.isKeyword();
    }
}
