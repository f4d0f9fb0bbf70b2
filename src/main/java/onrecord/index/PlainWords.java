package onrecord.index;

/**
 * Where the words of most texts stand, told from their characters alone: runs of letters and digits, joined by a point, a
 * colon or an apostrophe between two letters, a point or a comma between two digits, an underscore between any; and the sign
 * of copyright. It is a part of the format of archives: what it says of a text must never change. Where the tokenizer says
 * otherwise, an archive keeps what that says.
 */
final class PlainWords {
    private static final char COPYRIGHT = '©';

    private final String text;
    private int start;
    private int end;

    PlainWords(String text) {
        this.text = text;
    }

    /** Goes to the next word; false where there is none. */
    boolean next() {
        int at = end;
        while (at < text.length() && !begins(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return false;
        }
        start = at++;
        boolean alone = text.charAt(start) == COPYRIGHT;
        while (!alone && at < text.length() && goesOn(at)) {
            at++;
        }
        end = at;
        return true;
    }

    private static boolean begins(char c) {
        return Character.isLetterOrDigit(c) || c == COPYRIGHT;
    }

    private boolean goesOn(int at) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        if (at + 1 == text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (c) {
            case '.' -> areLetters(before, after) || areDigits(before, after);
            case '\'', '’', ':' -> areLetters(before, after);
            case ',' -> areDigits(before, after);
            case '_' -> Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
            default -> false;
        };
    }

    private static boolean areLetters(char one, char other) {
        return Character.isLetter(one) && Character.isLetter(other);
    }

    private static boolean areDigits(char one, char other) {
        return Character.isDigit(one) && Character.isDigit(other);
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }
}
