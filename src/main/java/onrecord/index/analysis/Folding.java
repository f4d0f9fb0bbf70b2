package onrecord.index.analysis;

import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Makes words equal that differ in case, accents or width, as {@link ICUFoldingFilter} does (Unicode's UTR #30), takes
 * the English possessive off and the points out of initials, so that U.N. is UN. Scripts whose marks are letters keep
 * them: パリ (Paris) and バリ (Bali) are two words. Plain ASCII words, the most, go past ICU. Not for use by several
 * threads.
 */
final class Folding {
    /** Kana with their voicing marks; scripts of India and its neighbours with their vowels and viramas. */
    private static final UnicodeSet MARKS_ARE_LETTERS = new UnicodeSet("[[:Hira:][:Kana:][\\u3099\\u309A]"
                    + "[:Deva:][:Beng:][:Guru:][:Gujr:][:Orya:][:Taml:][:Telu:][:Knda:][:Mlym:][:Sinh:]"
                    + "[:Thai:][:Laoo:][:Mymr:][:Khmr:][:Tibt:]"
                    // newspapers print the Devanagari nukta or leave it out
                    + "-[\\u093C]]")
            .freeze();

    private static final Normalizer2 FOLDING = new FilteredNormalizer2(
            ICUFoldingFilter.NORMALIZER,
            new UnicodeSet(MARKS_ARE_LETTERS).complement().freeze());

    /** Case and width, which those scripts have too: half-width ﾊﾞﾘ is バリ. */
    private static final Normalizer2 CASE_AND_WIDTH = Normalizer2.getNFKCCasefoldInstance();

    private static final char DOT = 'ं';
    private static final char CRESCENT = 'ँ';
    private static final char VIRAMA = '्';

    private final StringBuilder folded = new StringBuilder();

    /** A whole text, folded; possessives stay. */
    static String fold(String text) {
        String plain = MARKS_ARE_LETTERS.containsNone(text) ? text : CASE_AND_WIDTH.normalize(text);
        StringBuilder folded = FOLDING.normalize(plain, new StringBuilder());
        nasals(folded);
        return folded.toString();
    }

    /** Folds a word where it is. */
    void fold(CharTermAttribute word) {
        possessive(word);
        initials(word);
        if (ascii(word)) {
            return;
        }
        if (!word.isEmpty() && isHebrew(word.charAt(0))) {
            acronym(word);
        }
        String printed = word.toString();
        if (MARKS_ARE_LETTERS.containsSome(printed)) {
            word.setEmpty().append(fold(printed));
        } else if (FOLDING.quickCheck(word) != Normalizer.YES) {
            folded.setLength(0);
            FOLDING.normalize(word, folded);
            word.setEmpty().append(folded);
        }
    }

    /**
     * Writes the nasal in front of a consonant of its own row as a dot above, as one of two right ways of writing does:
     * हिन्दी is हिंदी. The other dot, with a crescent, is the same to many newspapers: हाँ is हां.
     */
    private static void nasals(StringBuilder word) {
        for (int i = word.length() - 1; i >= 0; i--) {
            if (word.charAt(i) == CRESCENT) {
                word.setCharAt(i, DOT);
            } else if (isNasal(word.charAt(i)) && i + 2 < word.length() && word.charAt(i + 1) == VIRAMA) {
                char next = word.charAt(i + 2);
                if (next < word.charAt(i) && row(next) == row(word.charAt(i))) {
                    word.replace(i, i + 2, String.valueOf(DOT));
                }
            }
        }
    }

    private static boolean isNasal(char c) {
        return "ङञणनम".indexOf(c) >= 0;
    }

    /** The rows of Devanagari's consonants: five letters made at one place of the mouth, the last of them a nasal. */
    private static int row(char consonant) {
        // ऩ, a letter of other languages, stands between two rows
        int place = consonant - 'क' - (consonant > 'न' ? 1 : 0);
        return place < 0 ? -1 : place / 5;
    }

    /**
     * Takes the marks out of a Hebrew acronym, which people type as quotation marks: U+05F4 and U+05F3, or {@code "}
     * and {@code '}.
     */
    private static void acronym(CharTermAttribute word) {
        char[] letters = word.buffer();
        int length = 1;
        for (int i = 1; i < word.length(); i++) {
            boolean mark = "\"'\u05F4\u05F3".indexOf(letters[i]) >= 0;
            if (!mark || !isHebrew(letters[i - 1])) {
                letters[length++] = letters[i];
            }
        }
        word.setLength(length);
    }

    private static boolean isHebrew(char c) {
        return c >= 0x05D0 && c <= 0x05EA;
    }

    /** Lower-cases a word of ASCII letters and digits; false, and the word as it was, for any other. */
    private static boolean ascii(CharTermAttribute term) {
        char[] word = term.buffer();
        int length = term.length();
        for (int i = 0; i < length; i++) {
            char c = word[i];
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean plain = letter || (c >= '0' && c <= '9');
            if (!plain && c != '.' && c != '\'') {
                return false;
            }
        }
        for (int i = 0; i < length; i++) {
            if (word[i] >= 'A' && word[i] <= 'Z') {
                word[i] = (char) (word[i] - 'A' + 'a');
            }
        }
        return true;
    }

    private static void possessive(CharTermAttribute word) {
        char[] letters = word.buffer();
        int end = word.length();
        boolean endsInS = end > 2 && (letters[end - 1] == 's' || letters[end - 1] == 'S');
        if (endsInS && isApostrophe(letters[end - 2])) {
            word.setLength(end - 2);
        }
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '＇';
    }

    /**
     * Takes the points out of single letters with a point between each two, as the tokenizer leaves them: "U.N",
     * "C.I.A".
     */
    private static void initials(CharTermAttribute word) {
        char[] letters = word.buffer();
        int length = word.length();
        if (length < 3 || length % 2 == 0) {
            return;
        }
        for (int i = 0; i < length; i++) {
            if (i % 2 == 0 ? !Character.isLetter(letters[i]) : letters[i] != '.') {
                return;
            }
        }
        for (int i = 1; i <= length / 2; i++) {
            letters[i] = letters[2 * i];
        }
        word.setLength(length / 2 + 1);
    }
}
