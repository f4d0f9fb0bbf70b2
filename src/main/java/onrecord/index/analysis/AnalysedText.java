package onrecord.index.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthCharFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Reads texts into words, for any language. Dear to make, to be used again; by one thread at a time. */
final class AnalysedText {
    private static final int ALL_PAIRS =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    /** The plain hyphen, Unicode's own, and the one at which no line breaks. */
    private static final String HYPHENS = "-\u2010\u2011";

    /** About how many characters there are to a word, less rather than more. */
    private static final int WORD = 5;

    private final Map<Reading, Tokens> tokens = new HashMap<>();
    private final Map<String, WordForms> forms = new HashMap<>();
    private final RememberedWords remembered;

    /** @param remembered what texts had before this one, for all readers alike */
    AnalysedText(RememberedWords remembered) {
        this.remembered = remembered;
    }

    /**
     * How words are told apart.
     *
     * @param query whether for a question: where pairs do for words, single characters are in the index beside them,
     *     for who looks for one alone
     */
    private record Reading(Spacing spacing, boolean query) {}

    /** A text's tokens, one after the other. */
    private record Tokens(
            Tokenizer tokenizer,
            TokenStream words,
            CharTermAttribute term,
            OffsetAttribute offset,
            PositionIncrementAttribute step) {
        static Tokens of(Reading reading) {
            Tokenizer tokenizer =
                    reading.spacing() == Spacing.DICTIONARY ? new ICUTokenizer() : new StandardTokenizer();
            TokenStream words = reading.spacing() == Spacing.PAIRS
                    ? new CJKBigramFilter(tokenizer, ALL_PAIRS, !reading.query())
                    : tokenizer;
            return new Tokens(
                    tokenizer,
                    words,
                    words.addAttribute(CharTermAttribute.class),
                    words.addAttribute(OffsetAttribute.class),
                    words.addAttribute(PositionIncrementAttribute.class));
        }
    }

    /**
     * The characters of a text, with its seams open; kana of half a width become whole ones before pairs are made of
     * them.
     */
    private static Reader characters(Spacing spacing, String text) {
        StringReader plain = new StringReader(Seams.open(text));
        return spacing == Spacing.PAIRS && text.chars().anyMatch(c -> Spacing.isHalfWidthKana((char) c))
                ? new CJKWidthCharFilter(plain)
                : plain;
    }

    /** The words of a text; {@code language} is one that has a stemmer, or empty. */
    Words read(String language, String text, boolean query) {
        Spacing spacing = Spacing.of(text);
        Tokens from = tokens.computeIfAbsent(new Reading(spacing, query), Tokens::of);
        WordForms inLanguage = forms.computeIfAbsent(
                language, code -> new WordForms(code, Stemming.BY_LANGUAGE.get(code), remembered));
        from.tokenizer.setReader(characters(spacing, text));
        try (TokenStream stream = from.words) {
            Words words = new Words(spacing, text.length() / WORD + 1);
            int position = -1;
            int end = -1;
            stream.reset();
            while (stream.incrementToken()) {
                position += from.step.getPositionIncrement();
                WordTerms word = inLanguage.of(from.term);
                if (word != null) {
                    int start = from.offset.startOffset();
                    words.add(word, start, from.offset.endOffset(), position);
                    if (end > 0 && start == end + 1 && HYPHENS.indexOf(text.charAt(end)) >= 0) {
                        words.tie();
                    }
                    end = from.offset.endOffset();
                }
            }
            stream.end();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
