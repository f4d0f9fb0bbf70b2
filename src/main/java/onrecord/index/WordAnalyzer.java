package onrecord.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.jspecify.annotations.Nullable;

/** Words, folded; with their stems where there is a stemmer. */
final class WordAnalyzer extends Analyzer {
    /** How many places lie between the headline and the deck, and so on: no phrase reaches over them. */
    private static final int BETWEEN_PARTS = 100;

    private static final int ALL_PAIRS =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    private final String language;
    private final @Nullable Stemming stemming;
    private final Spacing spacing;
    private final boolean query;

    WordAnalyzer(String language, @Nullable Stemming stemming, Spacing spacing, boolean query) {
        this.language = language;
        this.stemming = stemming;
        this.spacing = spacing;
        this.query = query;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer tokenizer = spacing == Spacing.DICTIONARY ? new ICUTokenizer() : new StandardTokenizer();
        TokenStream words = tokenizer;
        if (spacing == Spacing.PAIRS) {
            // single characters are in the index too, for who looks for one alone
            words = new CJKBigramFilter(tokenizer, ALL_PAIRS, !query);
        }
        Stemmer stemmer = stemming == null ? null : stemming.stemmer();
        return new TokenStreamComponents(tokenizer, new WordFilter(words, stemmer, language));
    }

    @Override
    public int getPositionIncrementGap(String fieldName) {
        return BETWEEN_PARTS;
    }
}
