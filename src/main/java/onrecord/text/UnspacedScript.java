package onrecord.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Scripts in which no blanks stand between words. Korean has blanks. */
public final class UnspacedScript {
    private static final Set<UnicodeScript> SCRIPTS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private static final int FIRST = 0x0E00;

    private UnspacedScript() {}

    /** Whether a code point belongs to one of them. */
    public static boolean contains(int c) {
        return c >= FIRST && SCRIPTS.contains(UnicodeScript.of(c));
    }
}
