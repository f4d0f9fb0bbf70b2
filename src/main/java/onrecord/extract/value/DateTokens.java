package onrecord.extract.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text cut into numbers, words and marks, for reading dates: each date has a handful of them in a row. */
final class DateTokens {
    /** What a token is made of. */
    enum Kind {
        NUMBER,
        WORD,
        MARK,
        END
    }

    /**
     * @param text in lower case; a mark is one character
     * @param value of a number of up to eight digits, else -1
     * @param start offset in the text
     * @param spaced whether white space stands before it
     */
    record Token(Kind kind, String text, int value, int start, int end, boolean spaced) {
        boolean is(String word) {
            return text.equals(word);
        }

        /** Whether it is a number written with this many digits. */
        boolean number(int fewest, int most) {
            return kind == Kind.NUMBER && value >= 0 && digits() >= fewest && digits() <= most;
        }

        /** How many digits the number has, or would have in figures: "十八" has two. */
        int digits() {
            boolean figures = !text.isEmpty() && Character.isDigit(text.charAt(0));
            return figures || HanNumber.isYear(text)
                    ? end - start
                    : String.valueOf(value).length();
        }

        /** Whether it is one of these marks. */
        boolean mark(String marks) {
            return kind == Kind.MARK && marks.contains(text);
        }
    }

    private static final String CJK_UNITS = "年月日년월일號号时時分";

    private final List<Token> tokens = new ArrayList<>();
    private final Token end;

    DateTokens(String text) {
        int at = 0;
        boolean spaced = true;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200e' || c == '\u200f') {
                spaced = true;
                at++;
                continue;
            }
            Token token = next(text, at, c, spaced);
            tokens.add(token);
            at = token.end();
            spaced = false;
        }
        end = new Token(Kind.END, "", -1, text.length(), text.length(), true);
    }

    private static Token next(String text, int from, char first, boolean spaced) {
        if (Character.isDigit(first)) {
            int to = from;
            long value = 0;
            while (to < text.length() && Character.isDigit(text.charAt(to))) {
                value = Math.min(value * 10 + Character.digit(text.charAt(to), 10), 1_000_000_000L);
                to++;
            }
            return new Token(
                    Kind.NUMBER, text.substring(from, to), to - from <= 8 ? (int) value : -1, from, to, spaced);
        }
        int ethiopic = EthiopicNumber.end(text, from);
        if (ethiopic > from) {
            String written = text.substring(from, ethiopic);
            return new Token(Kind.NUMBER, written, EthiopicNumber.value(written), from, ethiopic, spaced);
        }
        int han = HanNumber.end(text, from);
        if (han > from && han < text.length() && CJK_UNITS.indexOf(text.charAt(han)) >= 0) {
            String written = text.substring(from, han);
            return new Token(Kind.NUMBER, written, HanNumber.value(written), from, han, spaced);
        }
        if (CJK_UNITS.indexOf(first) >= 0 || !inWord(first)) {
            return new Token(Kind.MARK, String.valueOf(first), -1, from, from + 1, spaced);
        }
        int to = from;
        while (to < text.length()
                && inWord(text.charAt(to))
                && CJK_UNITS.indexOf(text.charAt(to)) < 0
                && !endsBeforeHanNumber(text, from, to)) {
            to++;
        }
        return new Token(Kind.WORD, text.substring(from, to).toLowerCase(Locale.ROOT), -1, from, to, spaced);
    }

    /** "中華民國一百一十二年": the word ends where the number of a unit begins. */
    private static boolean endsBeforeHanNumber(String text, int from, int to) {
        if (to == from || HanNumber.end(text, to) == to) {
            return false;
        }
        int end = HanNumber.end(text, to);
        return end < text.length() && CJK_UNITS.indexOf(text.charAt(end)) >= 0;
    }

    private static boolean inWord(char c) {
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        boolean joiner = c == '\u200c' || c == '\u200d';
        return mark || joiner || Character.isLetter(c) || Character.isSurrogate(c);
    }

    int size() {
        return tokens.size();
    }

    /** The token at this place; the end's token behind the last one. */
    Token at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : end;
    }
}
