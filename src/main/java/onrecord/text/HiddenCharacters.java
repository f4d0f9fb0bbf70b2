package onrecord.text;

/**
 * Characters without a shape that change how a text around them is shown: controls, directions, halves of characters.
 */
public final class HiddenCharacters {
    private HiddenCharacters() {}

    /** Whether a code point is one. Joiners are none: they are part of words. Line separators are controls. */
    public static boolean contain(int c) {
        boolean embedding = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean direction = embedding || c == 0x200E || c == 0x200F;
        boolean separator = c == 0x2028 || c == 0x2029;
        return direction || separator || Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }

    /**
     * A line as it is seen: without hidden characters and signs of no width, and with a plain space for every other
     * blank. Tabs and line feeds stay, and joiners within words that are not written in Latin letters.
     */
    public static String without(String line) {
        int at = 0;
        while (at < line.length() && isPlain(line.charAt(at))) {
            at++;
        }
        if (at == line.length()) {
            return line;
        }
        StringBuilder seen = new StringBuilder(line.length()).append(line, 0, at);
        for (; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '\t' || c == '\n' || Character.isSurrogate(c)) {
                seen.append(c);
            } else if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
                seen.append(' ');
            } else if (!contain(c) && !hasNoWidth(c) && !(isJoiner(c) && !joins(line, at))) {
                seen.append(c);
            }
        }
        return seen.toString();
    }

    private static boolean isPlain(char c) {
        return (c >= ' ' && c < 0x7F) || (c > 0xAD && c < 0x2000);
    }

    /** The zero width space, the word joiner, the byte order mark within a text, the soft hyphen. */
    private static boolean hasNoWidth(char c) {
        return c == '\u200B' || c == '\u2060' || c == '\uFEFF' || c == '\u00AD';
    }

    private static boolean isJoiner(char c) {
        return c == '\u200C' || c == '\u200D';
    }

    /** Whether a joiner stands between two letters that it can join. */
    private static boolean joins(String line, int at) {
        return at > 0
                && at + 1 < line.length()
                && mayBeJoined(line.codePointBefore(at))
                && mayBeJoined(line.codePointAt(at + 1));
    }

    private static boolean mayBeJoined(int c) {
        return c >= 0x600 && !Character.isSpaceChar(c);
    }
}
