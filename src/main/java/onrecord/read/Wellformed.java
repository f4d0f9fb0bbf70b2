package onrecord.read;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Text that can be stored, searched and printed anywhere: no NUL, no half of a surrogate pair, and no sign that is
 * never seen within words, where it says only that a line may end there.
 */
final class Wellformed {
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char WORD_JOINER = '\u2060';
    private static final char MARK_WITHIN = '\uFEFF';
    private static final char ZERO_WIDTH_SPACE = '\u200B';
    /** In these scripts no blank stands between words, and U+200B tells where one ends. */
    private static final Set<UnicodeScript> WITHOUT_BLANKS =
            EnumSet.of(UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER, UnicodeScript.MYANMAR);

    private Wellformed() {}

    /**
     * The text with U+FFFD in place of every lone surrogate and without NUL, soft hyphens, word joiners, byte order
     * marks and zero width spaces; the same string when there is none.
     */
    static String text(String text) {
        int at = bad(text, 0);
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        for (; at >= 0; at = bad(text, at + 1)) {
            out.append(text, done, at);
            if (Character.isSurrogate(text.charAt(at))) {
                out.append('\uFFFD');
            }
            done = at + 1;
        }
        return out.append(text, done, text.length()).toString();
    }

    private static int bad(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != 0 && c < SOFT_HYPHEN) {
                continue; // all but always
            }
            if (isUnseen(c) || (c == ZERO_WIDTH_SPACE && !partsWords(text, i))) {
                return i;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isUnseen(char c) {
        return c == 0 || c == SOFT_HYPHEN || c == WORD_JOINER || c == MARK_WITHIN;
    }

    private static boolean partsWords(String text, int at) {
        return at > 0 && WITHOUT_BLANKS.contains(UnicodeScript.of(text.codePointBefore(at)));
    }
}
