package onrecord.text;

/** Chinese, Japanese and Korean characters: one of them says as much as two or three letters do. */
public final class DenseScript {
    private static final int FIRST = 0x2E80;
    private static final int LAST = 0xD7FF;
    private static final int FIRST_SUPPLEMENTARY = 0x20000;
    private static final int LAST_SUPPLEMENTARY = 0x3FFFF;

    private DenseScript() {}

    /** Whether a code point, or a UTF-16 unit that is a whole character, is one of them. */
    public static boolean contains(int c) {
        return (c >= FIRST && c <= LAST) || (c >= FIRST_SUPPLEMENTARY && c <= LAST_SUPPLEMENTARY);
    }
}
