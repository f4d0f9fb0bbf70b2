package onrecord.cli;

/** Text from a source as it can be shown: control and direction characters are written out, one line stays one line. */
final class Printable {
    private Printable() {}

    /** The text on one line. */
    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\t') {
                out.append(c == '\n' ? "\\n" : "\\t");
            } else if (isHidden(c)) {
                out.append(String.format("\\u%04x", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** The words of a running text on one line: white space of any kind is one blank. */
    static String words(String text) {
        return of(text.replaceAll("\\s+", " ").strip());
    }

    private static boolean isHidden(int c) {
        boolean embedding = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean direction = embedding || c == 0x200E || c == 0x200F;
        boolean separator = c == 0x2028 || c == 0x2029;
        boolean loneSurrogate = c >= 0xD800 && c <= 0xDFFF;
        return Character.isISOControl(c) || direction || separator || loneSurrogate;
    }
}
