package onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * How text becomes terms. Every word stands in the index folded, as it was written; where its language has a stemmer and
 * the stem differs, the stem stands at the same place with a mark of the language in front. So one field answers for the
 * exact word and for its other forms, over all languages, and its positions and offsets are kept once. Safe for use by
 * several threads.
 */
public final class Analysis {
    /** The last of the characters that stand in front of terms that are no words; folding never leaves one in a word. */
    public static final char LAST_MARK = '\u0003';

    /** Stands in front of the first word of a body. */
    public static final String BODY_START = "\u0002";

    /** Stands behind the last word of a body. */
    public static final String BODY_END = "\u0003";

    private static final char STEM_MARK = '\u0001';

    private static final String UNKNOWN = "";

    private final Map<Reading, Analyzer> analyzers = new ConcurrentHashMap<>();
    private final Analyzer names = new NameAnalyzer();

    /** What decides how a text is read. */
    private record Reading(String language, Spacing spacing, boolean query) {}

    /** The languages that have a stemmer, as ISO 639 codes. */
    public Set<String> languages() {
        return Stemming.BY_LANGUAGE.keySet();
    }

    /** What reads this text for the index; words alone where its language is unknown or has no stemmer. */
    Analyzer of(@Nullable String language, String text) {
        return of(new Reading(language == null ? UNKNOWN : language, Spacing.of(text), false));
    }

    private Analyzer of(Reading reading) {
        Reading known = Stemming.BY_LANGUAGE.containsKey(reading.language())
                ? reading
                : new Reading(UNKNOWN, reading.spacing(), reading.query());
        return analyzers.computeIfAbsent(
                known,
                r -> new WordAnalyzer(r.language(), Stemming.BY_LANGUAGE.get(r.language()), r.spacing(), r.query()));
    }

    /** What reads names of people and outlets. */
    Analyzer names() {
        return names;
    }

    /**
     * A word of a text.
     *
     * @param term as the index has it
     * @param printed as the text has it
     * @param start where it begins in the text, in UTF-16 code units
     */
    public record Word(String term, String printed, int start) {}

    /** The words of a text, folded, in order; where a script has no spaces, pairs of characters or what a dictionary has. */
    public List<Word> words(String text) {
        return words(of(new Reading(UNKNOWN, Spacing.of(text), true)), text);
    }

    /** The words of a name as keys that are equal for all its spellings, in order. */
    public List<String> names(String name) {
        return words(names, name).stream().map(Word::term).toList();
    }

    /** The folded stem of a word in a language; the folded word where it is its own stem. */
    public String stem(Word word, String language) {
        List<Word> terms = words(of(new Reading(language, Spacing.of(word.printed()), true)), word.printed());
        String mark = marked("", language);
        return terms.size() == 2 && terms.get(1).term().startsWith(mark)
                ? terms.get(1).term().substring(mark.length())
                : word.term();
    }

    /** A stem as the term under which the other forms of its words stand. */
    public static String marked(String stem, String language) {
        return STEM_MARK + language + STEM_MARK + stem;
    }

    /** A text with case and accents folded as in the index, spaces and all. */
    public static String folded(String text) {
        return Folding.fold(text);
    }

    private static List<Word> words(Analyzer analyzer, String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(Fields.TEXT, text)) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(new Word(
                        term.toString(),
                        text.substring(offset.startOffset(), offset.endOffset()),
                        offset.startOffset()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
