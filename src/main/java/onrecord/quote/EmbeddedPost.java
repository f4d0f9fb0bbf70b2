package onrecord.quote;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands under the words of a post on a social network when it is embedded in an article: the address of its
 * picture and the line "— Name (@handle) August 2, 2023". It belongs to the article's text and to nobody's words.
 */
final class EmbeddedPost {
    private static final int LONGEST_LINE = 200;
    /** "August 2, 2023", "2 August 2023". */
    private static final String DAY =
            "(?:\\p{Lu}\\p{L}{2,14}\\.? \\d{1,2}, \\d{4}|\\d{1,2} \\p{Lu}\\p{L}{2,14},? \\d{4})";

    private static final Pattern TAIL = Pattern.compile(
            "\\s+(?:pic\\.(?:twitter|x)\\.com/\\w|https?://t\\.co/\\w|[—–-] [^\\n]{1,100}\\(@\\w{1,30}\\) " + DAY
                    + "\\s*$)");

    private static final Pattern SIGNATURE = Pattern.compile("[—–-] [^\\n]{1,100}\\(@\\w{1,30}\\) " + DAY + "\\s*");

    private EmbeddedPost() {}

    /** Whether the text between two offsets is such a line of name, handle and day. */
    static boolean isSigned(String text, int from, int to) {
        return SIGNATURE.matcher(text).region(from, to).matches();
    }

    /**
     * Where the words end that stand from {@code from} to {@code to}, the end of their paragraph: there, or before such
     * a line.
     */
    static int endOfWords(String text, int from, int to) {
        Matcher tail = TAIL.matcher(text).region(Math.max(from, to - LONGEST_LINE), to);
        return tail.find() ? tail.start() : to;
    }
}
