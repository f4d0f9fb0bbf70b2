package onrecord.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Porter's stems, each spelled as the word that mostly stands for it: many stems as he leaves them are no words ("countri",
 * "peopl"), and would stand in the index beside the commonest of words. Which words go together stays as it is, but for words
 * that only look like forms of others ("was", "his"), which are left alone.
 */
final class EnglishStemFilter extends TokenFilter {
    private static final CharArraySet WHOLE = new CharArraySet(
            Set.of("was", "his", "are", "this", "has", "its", "does", "during", "one", "being", "having", "doing"),
            false);

    private static final CharArrayMap<String> WORDS = words();

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

    EnglishStemFilter(TokenStream words) {
        super(new PorterStemFilter(new Whole(words)));
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!keyword.isKeyword()) {
            String word = WORDS.get(term.buffer(), 0, term.length());
            if (word == null) {
                respell(term);
            } else {
                term.setEmpty().append(word);
            }
        }
        return true;
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

    private static CharArrayMap<String> words() {
        CharArrayMap<String> words = new CharArrayMap<>(512, false);
        Stemmer porter = new Stemmer(true, PorterStemFilter::new);
        String file = "/onrecord/index/english-words.txt";
        InputStream in = Objects.requireNonNull(EnglishStemFilter.class.getResourceAsStream(file), file);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                for (String word : line.startsWith("#") ? new String[0] : line.split(" ", -1)) {
                    String stem = porter.stem(word);
                    @Nullable String other = words.put(stem, word);
                    if (other != null) {
                        throw new IllegalStateException(file + ": " + word + " and " + other + " have one stem");
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** Marks the words that are no forms of others. */
    private static final class Whole extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

        Whole(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            keyword.setKeyword(WHOLE.contains(term.buffer(), 0, term.length()));
            return true;
        }
    }
}
