package onrecord.index.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * The words of names, each as its key. As the writer's analyzer it also says how far the parts of any text lie apart.
 */
final class NameAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer tokenizer = new StandardTokenizer();
        return new TokenStreamComponents(tokenizer, new NameFolding(new FoldingFilter(tokenizer)));
    }

    @Override
    public int getPositionIncrementGap(String fieldName) {
        return Offsets.BETWEEN_PARTS;
    }
}
