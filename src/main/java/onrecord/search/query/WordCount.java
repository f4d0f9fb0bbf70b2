package onrecord.search.query;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** How many words a text has, without the analysis of any language. Stateless. */
final class WordCount {
    /** Scripts in which words are not set apart by spaces: each letter counts as one. */
    private static final Set<UnicodeScript> UNSPACED = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private WordCount() {}

    /** How many runs of letters and digits, or letters of a script without spaces. */
    static int of(String text) {
        int words = 0;
        boolean within = false;
        for (int c : text.codePoints().toArray()) {
            boolean letter = Character.isLetterOrDigit(c);
            if (letter && (!within || UNSPACED.contains(UnicodeScript.of(c)))) {
                words++;
            }
            within = letter;
        }
        return words;
    }
}
