package onrecord.quote;

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

    boolean isCapitalised(String text) {
        boolean inWord = false;
        boolean capital = false;
        int small = 0;
        for (int i = innerStart; i < innerEnd; i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c) || c == '’' || c == '\'';
            if (letter && !inWord && Character.isLowerCase(c)) {
                int end = i;
                while (end < innerEnd && Character.isLetter(text.charAt(end))) {
                    end++;
                }
                small += end - i > 4 || i == innerStart ? words : 1;
            }
            capital |= Character.isUpperCase(c) || Character.isDigit(c);
            inWord = letter;
        }
        return capital && words <= 8 && small * 2 < words;
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
