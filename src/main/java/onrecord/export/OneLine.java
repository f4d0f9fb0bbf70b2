package onrecord.export;

import onrecord.text.HiddenCharacters;

/** Texts for formats in which a line's end would end the value. */
final class OneLine {
    private OneLine() {}

    /** The words on one line: white space of any kind is one blank, and characters that are not shown are left out. */
    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || c == 0x2028 || c == 0x2029 || c == 0xA0) {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (!HiddenCharacters.contain(c)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString().strip();
    }
}
