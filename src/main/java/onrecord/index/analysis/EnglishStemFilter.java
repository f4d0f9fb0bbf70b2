package onrecord.index.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttributeImpl;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Porter's stems, each spelled as the word that mostly stands for it: many stems as he leaves them are no words ("countri",
 * "peopl"), and would stand in the index beside the commonest of words. Which words go together stays as it is, but for words
 * that only look like forms of others ("was", "his"), which are left alone, for forms that no ending tells ("withdrew",
 * "women"), which are read as the word they are forms of, and for British spellings ("labour"), which have the stem of the
 * American ones.
 */
final class EnglishStemFilter extends TokenFilter {
    private static final CharArraySet WHOLE = new CharArraySet(
            Set.of("was", "his", "are", "this", "has", "its", "does", "during", "one", "being", "having", "doing"),
            false);

    private static final CharArrayMap<String> IRREGULAR = irregular();

    private static final CharArrayMap<String> WORDS = words();

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

    EnglishStemFilter(TokenStream words) {
        super(new PorterStemFilter(new Exceptions(words)));
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!keyword.isKeyword()) {
            spell(term, WORDS);
        }
        return true;
    }

    private static void spell(CharTermAttribute stem, CharArrayMap<String> words) {
        String word = words.get(stem.buffer(), 0, stem.length());
        if (word == null) {
            respell(stem);
        } else {
            stem.setEmpty().append(word);
        }
    }

    /** "countri" is country, "believ" is believe, "peopl" is people. */
    private static void respell(CharTermAttribute stem) {
        int length = stem.length();
        char last = length < 3 ? ' ' : stem.charAt(length - 1);
        char before = length < 3 ? ' ' : stem.charAt(length - 2);
        if (last == 'i' && (length > 3 || "aeiou".indexOf(before) >= 0)) {
            stem.buffer()[length - 1] = 'y';
        } else if (length > 3 && (last == 'v' || (last == 'l' && "bcdfgkptz".indexOf(before) >= 0))) {
            stem.append('e');
        }
    }

    /** The words of which another is a form, by that form. */
    private static CharArrayMap<String> irregular() {
        CharArrayMap<String> irregular = new CharArrayMap<>(256, false);
        for (List<String> forms : lists("english-irregular.txt")) {
            for (String form : forms.subList(1, forms.size())) {
                @Nullable String other = irregular.put(form, forms.getFirst());
                if (other != null) {
                    throw new IllegalStateException(form + " is a form of " + other + " and of " + forms.getFirst());
                }
            }
        }
        return irregular;
    }

    /** How stems are spelled that nothing in them tells, by Porter's stem. */
    private static CharArrayMap<String> words() {
        CharArrayMap<String> words = new CharArrayMap<>(1024, false);
        Stemmer porter = new Stemmer(true, PorterStemFilter::new);
        for (List<String> line : lists("english-words.txt")) {
            for (String word : line) {
                put(words, stem(porter, word), word);
            }
        }
        for (List<String> line : lists("english-spellings.txt")) {
            CharTermAttributeImpl american = new CharTermAttributeImpl();
            american.append(stem(porter, line.get(1)));
            spell(american, words);
            put(words, stem(porter, line.get(0)), american.toString());
        }
        return words;
    }

    private static void put(CharArrayMap<String> words, String stem, String word) {
        @Nullable String other = words.put(stem, word);
        if (other != null) {
            throw new IllegalStateException(word + " and " + other + " have one stem");
        }
    }

    private static String stem(Stemmer porter, String word) {
        try {
            return porter.stem(word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a file of words, but for comments. */
    private static List<List<String>> lists(String name) {
        try (InputStream in = EnglishStemFilter.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(" ", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Marks the words that are no forms of others, and spells forms that no ending tells as the word they are forms of. */
    private static final class Exceptions extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

        Exceptions(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            keyword.setKeyword(WHOLE.contains(term.buffer(), 0, term.length()));
            String base = IRREGULAR.get(term.buffer(), 0, term.length());
            if (base != null) {
                term.setEmpty().append(base);
            }
            return true;
        }
    }
}
