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
}
