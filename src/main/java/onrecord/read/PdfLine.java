package onrecord.read;

import java.util.Locale;
import java.util.regex.Pattern;
import onrecord.text.SentenceEnds;

/**
 * A line of a page as it is printed. Lengths are in points. The line runs from its start to its end in the direction of
 * reading, so that a line of Arabic has its start at the right of the page.
 *
 * @param text its words, one blank between them
 * @param start where it begins, from the side of the page that reading starts from
 * @param end where it ends, from the same side
 * @param base how far down the page it stands
 * @param size the size of most of its letters
 * @param bold whether all of it is bold
 * @param turned by how many degrees it is turned on its page
 * @param first the width of its first word
 */
record PdfLine(String text, float start, float end, float base, float size, boolean bold, float turned, float first) {
    private static final Pattern ENDED =
            Pattern.compile(".*[:" + SentenceEnds.MARKS + "][\\s\"'”’»)\\]」』】*\\d]{0,4}", Pattern.DOTALL);
    private static final Pattern PARTED = Pattern.compile(".*\\p{L}[-\u2010\u00AD]", Pattern.DOTALL);
    private static final Pattern POINT =
            Pattern.compile("[•◦▪■●○‣⁃∙·–—*-]\\s.*|\\(?(?:\\d{1,2}|[a-z])[.)]\\s.*", Pattern.DOTALL);
    private static final float ALIKE = 1.12f;

    /** Whether a sentence ends at its end. */
    boolean ended() {
        return ENDED.matcher(text).matches();
    }

    /** Whether its last word may be parted: "the after-". */
    boolean parted() {
        return PARTED.matcher(text).matches();
    }

    /** Whether it begins a point of a list: "• the ferry". */
    boolean isPoint() {
        return POINT.matcher(text).matches();
    }

    /** Whether it begins with a small letter, perhaps after an opening quotation mark. */
    boolean beginsSmall() {
        int at = 0;
        while (at < text.length() && "\"'“‘„«(".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() && Character.isLowerCase(text.codePointAt(at));
    }

    boolean isSetLike(PdfLine other) {
        return turned == other.turned && size <= other.size * ALIKE && other.size <= size * ALIKE;
    }

    /** Whether the next line stands below this one, and not beside it or in another column. */
    boolean standsAbove(PdfLine next) {
        return turned == next.turned
                && next.base - base > 0.3f * Math.min(size, next.size)
                && next.start < end
                && start < next.end;
    }

    /** A copy of this line in another size. */
    PdfLine inSize(float other) {
        return new PdfLine(text, start, end, base, other, bold, turned, first);
    }

    /** A copy of this line with another start and other words. */
    PdfLine from(float other, String words) {
        return new PdfLine(words, other, end, base, size, bold, turned, first);
    }

    /** What a running head is known by: its words with their numbers made alike, for page numbers differ. */
    String key() {
        return text.replaceAll("\\d+", "#").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
