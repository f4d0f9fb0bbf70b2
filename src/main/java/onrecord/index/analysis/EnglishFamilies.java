package onrecord.index.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.jspecify.annotations.Nullable;

/**
 * English words that are made of one another: "nation", "national", "nationalize". They are told by Porter's stem
 * (1980), which joins strangers too ("organ" and "organize"). It leaves many stems that are no words ("countri",
 * "peopl"); they are spelled as the word that mostly stands for them, so that they do not stand in the index beside the
 * commonest of words. Not for use by several threads.
 */
final class EnglishFamilies {
    /** The language whose words they are. */
    static final String LANGUAGE = "en";

    private static final Map<String, String> WORDS = words();

    private final Stemmer porter = new Stemmer(true, PorterStemFilter::new);

    /** What all words of a family have in common; {@code base} is the base of one of them. */
    String of(String base) {
        if (EnglishBases.isWhole(base)) {
            return base;
        }
        String stem = stem(porter, base);
        String word = WORDS.get(stem);
        return word == null ? respelled(stem) : word;
    }

    /** "countri" is country, "believ" is believe, "peopl" is people. */
    private static String respelled(String stem) {
        int last = stem.length() - 1;
        if (last < 2) {
            return stem;
        }
        char end = stem.charAt(last);
        char before = stem.charAt(last - 1);
        if (end == 'i' && (last > 2 || "aeiou".indexOf(before) >= 0)) {
            return stem.substring(0, last) + 'y';
        }
        boolean lostE = last > 2 && (end == 'v' || (end == 'l' && "bcdfgkptz".indexOf(before) >= 0));
        return lostE ? stem + 'e' : stem;
    }

    /** How stems are spelled that nothing in them tells, by Porter's stem. */
    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        Stemmer porter = new Stemmer(true, PorterStemFilter::new);
        for (List<String> line : EnglishBases.lists("english-words.txt")) {
            for (String word : line) {
                @Nullable String other = words.put(stem(porter, word), word);
                if (other != null) {
                    throw new IllegalStateException(word + " and " + other + " have one stem");
                }
            }
        }
        return Map.copyOf(words);
    }

    private static String stem(Stemmer porter, String word) {
        try {
            return porter.stem(word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
