package onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word or a mark of a text in any language.
 *
 * @param start its first offset in the body
 * @param end the offset behind it
 * @param printed as it stands there
 * @param lower in lower case
 */
record Word(int start, int end, String printed, String lower) {
    boolean isMark() {
        return !Character.isLetterOrDigit(printed.codePointAt(0));
    }

    boolean isCapital() {
        return Character.isUpperCase(printed.codePointAt(0));
    }

    boolean isDash() {
        return "—–―-".contains(printed);
    }

    /** The words and marks between two offsets. An article before an apostrophe ("l'ancien") is a word of its own. */
    static List<Word> between(String text, int from, int to) {
        List<Word> words = new ArrayList<>();
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                i++;
                continue;
            }
            int end = i + 1;
            if (isPart(c)) {
                while (end < to && (isPart(text.charAt(end)) || joins(text, end, to))) {
                    end++;
                    if (isApostrophe(text.charAt(end - 1)) && end - i <= 2) {
                        break;
                    }
                }
                if (end < to && text.charAt(end) == '.' && end - i <= 2 && Character.isUpperCase(c)) {
                    end++;
                }
            }
            String printed = text.substring(i, end);
            words.add(new Word(i, end, printed, printed.toLowerCase(Locale.ROOT).replace('’', '\'')));
            i = end;
        }
        return words;
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private static boolean joins(String text, int i, int to) {
        char c = text.charAt(i);
        return (c == '-' || c == '‑' || isApostrophe(c)) && i + 1 < to && Character.isLetterOrDigit(text.charAt(i + 1));
    }
}
