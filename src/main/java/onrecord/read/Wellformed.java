package onrecord.read;

/** Text that can be stored, searched and printed anywhere: no NUL, no half of a surrogate pair. */
final class Wellformed {
    private Wellformed() {}

    /** The text with U+FFFD in place of every NUL and lone surrogate; the same string when there is none. */
    static String text(String text) {
        int bad = bad(text, 0);
        if (bad < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        for (; bad >= 0; bad = bad(text, bad + 1)) {
            out.setCharAt(bad, '\uFFFD');
        }
        return out.toString();
    }

    private static int bad(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != 0 && c < Character.MIN_SURROGATE) {
                continue; // all but always
            }
            if (c == 0 || Character.isLowSurrogate(c)) {
                return i;
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
