package onrecord.quote;

import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph of the body; a blank line parts two.
 *
 * @param start the offset of its first character that is not white space
 * @param end the offset behind its last
 */
record Paragraph(int start, int end) {
    static List<Paragraph> of(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = -1;
        int end = 0;
        int lineBreaks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                lineBreaks++;
            } else if (isSolid(c) || !Character.isWhitespace(c)) {
                if (start >= 0 && lineBreaks > 1) {
                    paragraphs.add(new Paragraph(start, end));
                    start = -1;
                }
                start = start < 0 ? i : start;
                end = i + 1;
                lineBreaks = 0;
            }
        }
        if (start >= 0) {
            paragraphs.add(new Paragraph(start, end));
        }
        return paragraphs;
    }

    /** Whether a character is plainly no white space: a letter, a digit or a mark of a European script. */
    private static boolean isSolid(char c) {
        return c > ' ' && c < '\u0600';
    }
}
