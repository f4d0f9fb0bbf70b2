package onrecord.quote;

import java.util.Set;

/**
 * A stretch of the body in quotation marks, within one paragraph.
 *
 * @param start the offset of the opening mark
 * @param innerStart the offset behind the opening mark
 * @param innerEnd the offset of the closing mark, or the end of the paragraph where it was lost
 * @param end the offset behind the closing mark
 * @param single whether the marks are single ones, which often hold titles and quotes within quotes
 * @param continued whether the next paragraph opens again without this one having been closed
 * @param words how many words there are between the marks
 */
record Quotation(int start, int innerStart, int innerEnd, int end, boolean single, boolean continued, int words) {
    /** Words that stand small in titles of works. */
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "of", "and", "or", "in", "on", "for", "to", "at", "by", "with", "from", "as", "vs", "nor",
            "but");

    private static final int LONGEST_TITLE = 12;

    boolean closed() {
        return end > innerEnd;
    }

    /** The last character between the marks that is not white space, or a space when there is none. */
    char lastCharacter(String text) {
        for (int i = innerEnd - 1; i >= innerStart; i--) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && (i == innerStart || "'’”\"".indexOf(c) < 0)) {
                return c;
            }
        }
        return ' ';
    }

    boolean endsSentence(String text) {
        return ".!?…".indexOf(lastCharacter(text)) >= 0;
    }

    /** Whether every word but the short ones begins with a capital, as in the title of a work: "Face the Nation". */
    boolean looksLikeTitle(String text) {
        return isCapitalised(text) && !endsSentence(text);
    }

    /** Whether every word has a capital but those that titles leave small: "State of the Valley". */
    boolean isCapitalised(String text) {
        int capitals = 0;
        int small = 0;
        int i = innerStart;
        while (i < innerEnd) {
            int end = i;
            while (end < innerEnd && isLetter(text.charAt(end))) {
                end++;
            }
            if (end > i && Character.isLowerCase(text.charAt(i))) {
                if (capitals == 0 || !SMALL.contains(text.substring(i, end))) {
                    return false;
                }
                small++;
            } else if (end > i && !Character.isUpperCase(text.charAt(i)) && !Character.isDigit(text.charAt(i))) {
                return false;
            } else if (end > i) {
                capitals++;
            }
            i = Math.max(end, i + 1);
        }
        return capitals > 0 && small <= capitals && words <= LONGEST_TITLE;
    }

    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c) || c == '’' || c == '\'';
    }

    boolean startsUpper(String text) {
        for (int i = innerStart; i < innerEnd; i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                return !Character.isLowerCase(c);
            }
        }
        return false;
    }
}
