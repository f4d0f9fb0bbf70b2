package onrecord.index.analysis;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Makes the spellings of a name equal: Sergei, Sergey, Sergej and Сергей, Zelensky and Zelenskyy, Schroeder and
 * Schröder. Other scripts are romanised by Unicode's rules, then the letters that romanisations differ by are made one.
 * What comes out is a key to compare, not a name to show.
 */
final class NameFolding extends TokenFilter {
    /** Letters and what stands for them, applied in this order. */
    private static final String[][] RULES = {
        {"tsch", "ch"}, {"tch", "ch"}, {"sch", "sh"}, {"shch", "sh"}, {"kh", "h"}, {"zh", "z"}, {"ph", "f"},
        {"ou", "u"}, {"oe", "o"}, {"ue", "u"}, {"ae", "a"}, {"w", "v"}, {"x", "ks"}, {"ck", "k"},
        {"y", "i"}, {"j", "i"}, {"ei", "i"}, {"ii", "i"}, {"ie", "e"}
    };

    /** Made when the first name in another script comes; ICU's transliterators may be used by several threads. */
    private static final class Latin {
        static final Transliterator LETTERS = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    }

    /** How many keys are remembered: the names of an archive come again and again. */
    private static final int REMEMBERED = 8_192;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Map<String, String> keys = new HashMap<>();

    /** The input is folded already. */
    NameFolding(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (keys.size() >= REMEMBERED) {
            keys.clear();
        }
        String key = keys.computeIfAbsent(term.toString(), NameFolding::key);
        term.setEmpty().append(key);
        return true;
    }

    /** The key of one word of a name, in lower case; never empty. */
    static String key(String word) {
        String key = word.chars().allMatch(c -> c < 0x80) ? word : Latin.LETTERS.transliterate(word);
        StringBuilder letters = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) != '\'' && key.charAt(i) != '`') {
                letters.append(key.charAt(i));
            }
        }
        key = letters.toString();
        for (String[] rule : RULES) {
            key = key.replace(rule[0], rule[1]);
        }
        return key.isEmpty() ? word : single(key);
    }

    /** Double letters count once. */
    private static String single(String key) {
        StringBuilder single = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (i == 0 || c != key.charAt(i - 1) || !Character.isLetter(c)) {
                single.append(c);
            }
        }
        return single.toString();
    }
}
