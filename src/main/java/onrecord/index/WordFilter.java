package onrecord.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Folds each word and, where its language has a stemmer and the stem differs, sets the stem at the same place behind it
 * with the mark of the language in front.
 */
final class WordFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final Folding folding = new Folding();
    private final @Nullable Stemmer stemmer;
    private final String mark;
    private final StringBuilder marked = new StringBuilder();
    private boolean pending;

    WordFilter(TokenStream words, @Nullable Stemmer stemmer, String language) {
        super(words);
        this.stemmer = stemmer;
        this.mark = Analysis.marked("", language);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (pending) {
            pending = false;
            term.setEmpty().append(marked);
            position.setPositionIncrement(0);
            return true;
        }
        int skipped = 0;
        while (input.incrementToken()) {
            if (stemmer == null) {
                folding.fold(term);
            } else {
                foldAndStem(stemmer);
            }
            if (!term.isEmpty()) {
                position.setPositionIncrement(position.getPositionIncrement() + skipped);
                return true;
            }
            skipped += position.getPositionIncrement();
        }
        return false;
    }

    private void foldAndStem(Stemmer stemmer) throws IOException {
        CharTermAttribute stem;
        if (stemmer.readsFolded()) {
            folding.fold(term);
            stem = stemmer.stem(term);
        } else {
            stem = stemmer.stem(term);
            folding.fold(stem);
            folding.fold(term);
        }
        if (!same(stem) && !stem.isEmpty()) {
            marked.setLength(0);
            marked.append(mark).append(stem.buffer(), 0, stem.length());
            pending = true;
        }
    }

    private boolean same(CharTermAttribute stem) {
        return java.util.Arrays.equals(stem.buffer(), 0, stem.length(), term.buffer(), 0, term.length());
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        pending = false;
    }
}
