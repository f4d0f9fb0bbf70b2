package onrecord.index.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * How text becomes terms. Every word stands in the index folded, as it was written; where its language has a stemmer
 * and the stem differs, the stem stands at the same place with a mark of the language in front. So one field answers
 * for the exact word and for its other forms, over all languages, and its positions are kept once. Safe for use by
 * several threads.
 */
public final class Analysis {
    /**
     * The last of the characters that stand in front of terms that are no words; folding never leaves one in a word.
     */
    public static final char LAST_MARK = '\u0003';

    /** Stands in front of the first word of a body. */
    public static final String BODY_START = "\u0002";

    /** Stands behind the last word of a body. */
    public static final String BODY_END = "\u0003";

    static final char STEM_MARK = '\u0001';

    /** The language in which words have families. */
    static final String FAMILIES = "en";

    private static final String UNKNOWN = "";

    /** Readers that nobody uses just now: threads come and go, readers are dear. */
    private final Queue<AnalysedText> readers = new ConcurrentLinkedQueue<>();

    private final Analyzer names = new NameAnalyzer();

    /** The languages that have a stemmer, as ISO 639 codes. */
    public Set<String> languages() {
        return Stemming.BY_LANGUAGE.keySet();
    }

    /** The words of a text for the index; without stems where its language is unknown or has no stemmer. */
    public Words read(@Nullable String language, String text) {
        return read(language, text, false);
    }

    private Words read(@Nullable String language, String text, boolean query) {
        AnalysedText free = readers.poll();
        AnalysedText reader = free == null ? new AnalysedText() : free;
        Words words =
                reader.read(language == null || !languages().contains(language) ? UNKNOWN : language, text, query);
        readers.add(reader);
        return words;
    }

    /**
     * Where the words of a text stand by their positions in the index.
     *
     * @param language the language of its article, or null where it is unknown
     */
    public Offsets offsets(@Nullable String language, String text) {
        return Offsets.of(read(language, text));
    }

    /** What reads names of people and outlets. */
    public Analyzer names() {
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

    /**
     * The words of a text, folded, in order; where a script has no spaces, pairs of characters or what a dictionary
     * has.
     */
    public List<Word> words(String text) {
        Words read = read(null, text, true);
        return IntStream.range(0, read.size())
                .mapToObj(i -> new Word(
                        read.forms(i).word().utf8ToString(), text.substring(read.start(i), read.end(i)), read.start(i)))
                .toList();
    }

    /** The words of a name as keys that are equal for all its spellings, in order. */
    public List<String> names(String name) {
        List<String> keys = new ArrayList<>();
        try (TokenStream words = names.tokenStream("", name)) {
            CharTermAttribute term = words.getAttribute(CharTermAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                keys.add(term.toString());
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }

    /** The folded stem of a word in a language; the folded word where it is its own stem. */
    public String stem(Word word, String language) {
        Words read = read(language, word.printed(), true);
        BytesRef stem = read.size() == 1 ? read.forms(0).stem() : null;
        return stem == null
                ? word.term()
                : stem.utf8ToString().substring(marked("", language).length());
    }

    /** A stem as the term under which the other forms of its words stand. */
    public static String marked(String stem, String language) {
        return STEM_MARK + language + STEM_MARK + stem;
    }

    /**
     * The term that stands in the index where two words have but a hyphen between them.
     *
     * @param first folded
     * @param last the base of the second word, folded
     */
    public static String compound(String first, String last) {
        return marked(first + '-' + last, "-");
    }

    /**
     * Terms such that each word of the family of this one has one of them; none where the language knows no families.
     * English does: "organize", "organization", "organ".
     */
    public Set<String> family(Word word, String language) {
        Words read = read(language, word.printed(), true);
        if (!language.equals(FAMILIES) || read.size() != 1) {
            return Set.of();
        }
        String family = read.forms(0).kin().utf8ToString();
        return Set.of(family, marked(family, language), kin(family));
    }

    /** The term under which the other words of a family stand. */
    static String kin(String family) {
        return marked(family, "+");
    }

    /** A text with case and accents folded as in the index, spaces and all. */
    public static String folded(String text) {
        return Folding.fold(text);
    }
}
