package onrecord.read;

import java.text.Normalizer;
import java.util.Map;

/**
 * The text that LaTeX would print of a value in BibTeX: accents, dashes, special signs; braces that only group are left
 * out.
 */
final class LatexText {
    /** The combining accent of Unicode for each of LaTeX's. */
    private static final Map<Character, Character> ACCENTS = Map.ofEntries(
            Map.entry('`', '\u0300'),
            Map.entry('\'', '\u0301'),
            Map.entry('^', '\u0302'),
            Map.entry('~', '\u0303'),
            Map.entry('=', '\u0304'),
            Map.entry('u', '\u0306'),
            Map.entry('.', '\u0307'),
            Map.entry('"', '\u0308'),
            Map.entry('r', '\u030A'),
            Map.entry('H', '\u030B'),
            Map.entry('v', '\u030C'),
            Map.entry('d', '\u0323'),
            Map.entry('c', '\u0327'),
            Map.entry('k', '\u0328'));

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("ss", "ß"),
            Map.entry("o", "ø"),
            Map.entry("O", "Ø"),
            Map.entry("l", "ł"),
            Map.entry("L", "Ł"),
            Map.entry("ae", "æ"),
            Map.entry("AE", "Æ"),
            Map.entry("oe", "œ"),
            Map.entry("OE", "Œ"),
            Map.entry("aa", "å"),
            Map.entry("AA", "Å"),
            Map.entry("i", "ı"),
            Map.entry("j", "ȷ"),
            Map.entry("textbackslash", "\\"),
            Map.entry("textasciitilde", "~"),
            Map.entry("textasciicircum", "^"),
            Map.entry("textquoteright", "’"),
            Map.entry("textquoteleft", "‘"),
            Map.entry("textquotedblleft", "“"),
            Map.entry("textquotedblright", "”"),
            Map.entry("textendash", "–"),
            Map.entry("textemdash", "—"),
            Map.entry("textellipsis", "…"),
            Map.entry("ldots", "…"),
            Map.entry("dots", "…"),
            Map.entry("texteuro", "€"),
            Map.entry("euro", "€"),
            Map.entry("pounds", "£"),
            Map.entry("par", "\n\n"),
            Map.entry("textsection", "§"));

    private final String latex;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private LatexText(String latex) {
        this.latex = latex;
    }

    /** The text, without white space around it. */
    static String plain(String latex) {
        return new LatexText(latex).read();
    }

    private String read() {
        while (at < latex.length()) {
            char c = latex.charAt(at++);
            switch (c) {
                case '\\' -> command();
                case '{', '}' -> {}
                case '~' -> out.append('\u00A0');
                case '-' -> dash();
                case '`' -> quote('`', "“");
                case '\'' -> quote('\'', "”");
                default -> out.append(c);
            }
        }
        String text = Normalizer.normalize(out, Normalizer.Form.NFC);
        return text.replaceAll("[ \\t]*\\n[ \\t]*", "\n")
                .replaceAll("(?<!\\n)\\n(?!\\n)", " ")
                .replaceAll("[ \\t]{2,}", " ")
                .strip();
    }

    private void dash() {
        int more = at;
        while (more < latex.length() && latex.charAt(more) == '-') {
            more++;
        }
        int count = more - at + 1;
        at = more;
        switch (count) {
            case 2 -> out.append('–');
            case 3 -> out.append('—');
            default -> out.repeat('-', count);
        }
    }

    private void quote(char sign, String twice) {
        if (at < latex.length() && latex.charAt(at) == sign) {
            at++;
            out.append(twice);
        } else {
            out.append(sign);
        }
    }

    private void command() {
        if (at >= latex.length()) {
            return;
        }
        int start = at++;
        char first = latex.charAt(start);
        if (!isLetter(first)) {
            if (ACCENTS.containsKey(first)) {
                accent(first);
            } else {
                out.append(first == '\\' ? '\n' : first);
            }
            return;
        }
        while (at < latex.length() && isLetter(latex.charAt(at))) {
            at++;
        }
        String name = latex.substring(start, at);
        if (name.length() == 1 && ACCENTS.containsKey(first)) {
            accent(first);
            return;
        }
        out.append(SIGNS.getOrDefault(name, ""));
        if (at < latex.length() && latex.charAt(at) == ' ') {
            at++;
        } else if (latex.startsWith("{}", at)) {
            at += 2;
        }
    }

    /** The letter behind an accent, which braces may hold: {@code \"u}, {@code \"{u}}, {@code \'{\i}}. */
    private void accent(char sign) {
        while (at < latex.length() && (latex.charAt(at) == ' ' || latex.charAt(at) == '{')) {
            at++;
        }
        if (at >= latex.length()) {
            return;
        }
        char letter = latex.charAt(at++);
        if (letter == '\\' && at < latex.length()) {
            letter = latex.charAt(at++);
        }
        if (isLetter(letter)) {
            out.append(letter).append(ACCENTS.get(sign));
        } else {
            out.append(sign);
            at--;
        }
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
