package onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * How text becomes terms. Every word stands in the index folded, as it was written; where its language has a stemmer and
 * the stem differs, the stem stands at the same place with {@link #STEM_MARK} in front. So one field answers for the exact
 * word and for its other forms, over all languages, and its positions and offsets are kept once. Safe for use by several
 * threads.
 */
public final class Analysis {
    /** Stands in front of a stem, and of no word: folding never leaves it in one. */
    public static final char STEM_MARK = '\u0001';

    private static final Map<String, UnaryOperator<TokenStream>> STEMMERS = Map.of("en", PorterStemFilter::new);

    private final Analyzer plain = new Words(null);
    private final Map<String, Analyzer> stemming = new HashMap<>();

    /** All languages. */
    public Analysis() {
        STEMMERS.forEach((language, stemmer) -> stemming.put(language, new Words(stemmer)));
    }

    /** The languages that have a stemmer, as ISO 639 codes. */
    public Set<String> languages() {
        return STEMMERS.keySet();
    }

    /** What reads text of this language; words alone where it is unknown or has no stemmer. */
    public Analyzer of(@Nullable String language) {
        return language == null ? plain : stemming.getOrDefault(language, plain);
    }

    /**
     * A word of a text.
     *
     * @param term as the index has it
     * @param start where it begins in the text, in UTF-16 code units
     * @param end where it ends
     */
    public record Word(String term, int start, int end) {}

    /** The words of a text, folded, in order. */
    public List<Word> words(String text) {
        return words(plain, text);
    }

    /** The term under which the other forms of a folded word stand in texts of a language: the word itself, or a marked stem. */
    public String stem(String word, String language) {
        List<Word> terms = words(of(language), word);
        return terms.size() == 2 ? terms.get(1).term() : word;
    }

    private static List<Word> words(Analyzer analyzer, String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(Fields.TEXT, text)) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** Words, folded; with their stems where there is a stemmer. */
    private static final class Words extends Analyzer {
        private final @Nullable UnaryOperator<TokenStream> stemmer;

        Words(@Nullable UnaryOperator<TokenStream> stemmer) {
            this.stemmer = stemmer;
        }

        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            Tokenizer tokenizer = new StandardTokenizer();
            TokenStream words = new FoldingFilter(tokenizer);
            if (stemmer == null) {
                return new TokenStreamComponents(tokenizer, words);
            }
            return new TokenStreamComponents(
                    tokenizer, new StemMarkFilter(stemmer.apply(new KeywordRepeatFilter(words))));
        }

        /** Phrases do not reach from the headline into the body. */
        @Override
        public int getPositionIncrementGap(String fieldName) {
            return 100;
        }
    }
}
