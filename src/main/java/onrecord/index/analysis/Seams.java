package onrecord.index.analysis;

import org.jspecify.annotations.Nullable;

/**
 * Places where two words are glued by a mark that stands inside words too, for the blank behind it is lost: the end of
 * a sentence ("left Moscow.In the evening") and a label ("Photo:Reuters"). A capital follows there, and small letters
 * or a whole word stand in front: no such place is in "U.S.Army", "example.com", "EU:n".
 */
final class Seams {
    private static final char BLANK = ' ';

    private Seams() {}

    /** The text with a blank for the mark at each seam, so that every character stays where it is. */
    static String open(String text) {
        char[] opened = open(text, '.', null);
        opened = open(text, ':', opened);
        return opened == null ? text : new String(opened);
    }

    private static char @Nullable [] open(String text, char mark, char @Nullable [] before) {
        char[] opened = before;
        for (int at = text.indexOf(mark, 2); at > 0; at = text.indexOf(mark, at + 1)) {
            if (isSeam(text, at)) {
                opened = opened == null ? text.toCharArray() : opened;
                opened[at] = BLANK;
            }
        }
        return opened;
    }

    private static boolean isSeam(String text, int at) {
        if (at + 1 == text.length() || !Character.isUpperCase(text.charAt(at + 1))) {
            return false;
        }
        char before = text.charAt(at - 1);
        char first = text.charAt(at - 2);
        return text.charAt(at) == '.'
                ? Character.isLowerCase(before) && Character.isLowerCase(first)
                : Character.isLetter(before) && Character.isLetter(first);
    }
}
