package onrecord.cli;

import onrecord.text.HiddenCharacters;

/** Text from a source as it can be shown: control and direction characters are written out, one line stays one line. */
final class Printable {
    private Printable() {}

    /** The text on one line. */
    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\t') {
                out.append(c == '\n' ? "\\n" : "\\t");
            } else if (HiddenCharacters.contain(c)) {
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
}
