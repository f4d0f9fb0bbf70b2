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
    private static final String UNKNOWN = "";

    /** Readers that nobody uses just now: threads come and go, readers are dear. */
    private final Queue<AnalysedText> readers = new ConcurrentLinkedQueue<>();

    private final RememberedWords remembered = new RememberedWords();

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
        AnalysedText reader = free == null ? new AnalysedText(remembered) : free;
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
                : stem.utf8ToString().substring(TermMarks.marked("", language).length());
    }

    /**
     * Terms such that each word of the family of this one has one of them; none where the language knows no families.
     * English does: "organize", "organization", "organ".
     */
    public Set<String> family(Word word, String language) {
        Words read = read(language, word.printed(), true);
        if (!language.equals(EnglishFamilies.LANGUAGE) || read.size() != 1) {
            return Set.of();
        }
        String family = read.forms(0).kin().utf8ToString();
        return Set.of(family, TermMarks.marked(family, language), TermMarks.kin(family));
    }

    /** A text with case and accents folded as in the index, spaces and all. */
    public static String folded(String text) {
        return Folding.fold(text);
    }
}
