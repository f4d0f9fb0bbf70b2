package onrecord.index.analysis;

/**
 * Where the words of most texts stand, told from their characters alone: runs of letters and digits, joined by a point,
 * a colon or an apostrophe between two letters, a point or a comma between two digits, an underscore between any; and
 * the sign of copyright. It is a part of the format of archives: what it says of a text must never change. Where the
 * tokenizer says otherwise, an archive keeps what that says.
 */
final class PlainWords {
    private static final char COPYRIGHT = '©';

    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;

    /** What the characters of ASCII are, which are most of a text. */
    private static final byte[] ASCII = new byte[128];

    static {
        for (char c = 0; c < ASCII.length; c++) {
            ASCII[c] = looked(c);
        }
    }

    private final String text;
    private int start;
    private int end;

    PlainWords(String text) {
        this.text = text;
    }

    /** Goes to the next word; false where there is none. */
    boolean next() {
        int length = text.length();
        int at = end;
        while (at < length && kind(text.charAt(at)) == 0 && text.charAt(at) != COPYRIGHT) {
            at++;
        }
        if (at == length) {
            return false;
        }
        start = at++;
        boolean alone = text.charAt(start) == COPYRIGHT;
        while (!alone && at < length && (kind(text.charAt(at)) != 0 || joins(at))) {
            at++;
        }
        end = at;
        return true;
    }

    /** Whether the character at this place, which is no letter and no digit, stands within a word. */
    private boolean joins(int at) {
        return switch (text.charAt(at)) {
            case '.' -> isBetween(at, LETTER) || isBetween(at, DIGIT);
            case '\'', '’', ':' -> isBetween(at, LETTER);
            case ',' -> isBetween(at, DIGIT);
            case '_' -> isBetween(at, LETTER | DIGIT);
            default -> false;
        };
    }

    /** Whether what stands before this place and what stands behind it are both of these kinds. */
    private boolean isBetween(int at, int kinds) {
        return at + 1 < text.length()
                && (kind(text.charAt(at - 1)) & kinds) != 0
                && (kind(text.charAt(at + 1)) & kinds) != 0;
    }

    private static byte kind(char c) {
        return c < ASCII.length ? ASCII[c] : looked(c);
    }

    private static byte looked(char c) {
        if (Character.isLetter(c)) {
            return LETTER;
        }
        return Character.isDigit(c) ? DIGIT : 0;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }
}
