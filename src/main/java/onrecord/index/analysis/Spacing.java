package onrecord.index.analysis;

/** How a text sets its words apart. */
public enum Spacing {
    /** By spaces and punctuation. */
    SPACED,
    /** Not at all, and pairs of characters do for words: Chinese, Japanese, Korean. */
    PAIRS,
    /** Not at all, and a dictionary tells: Thai, Lao, Khmer, Burmese. */
    DICTIONARY;

    /** The first character that any of the scripts without spaces has. */
    private static final char FIRST = 0x0E00;

    /** Whether a character is Japanese kana of half a width, in which a sound mark is a character of its own. */
    static boolean isHalfWidthKana(char c) {
        return c >= 0xFF66 && c <= 0xFF9F;
    }

    public static Spacing of(String text) {
        Spacing found = SPACED;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < FIRST) {
                continue;
            }
            if (c <= 0x0EFF || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF)) {
                return DICTIONARY;
            }
            boolean basic = (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF);
            if (basic || (c >= 0xD840 && c <= 0xD87F) || isHalfWidthKana(c)) {
                found = PAIRS;
            }
        }
        return found;
    }
}
