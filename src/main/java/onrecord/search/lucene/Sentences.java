package onrecord.search.lucene;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;
import onrecord.text.Abbreviations;

/**
 * Where the sentences of a text end, as Unicode's rules have it (UAX 29), but for points that only shorten a word:
 * behind initials ("J. Smith", "U.S. President"), and behind common {@linkplain Abbreviations abbreviations} of the
 * languages of news. A sentence that does end in one is told together with the next. For one thread alone.
 */
final class Sentences {
    /** No further sentence. */
    static final int DONE = BreakIterator.DONE;

    private final BreakIterator boundaries = BreakIterator.getSentenceInstance(Locale.ROOT);
    private String text = "";

    /** Begins at the beginning of a text. */
    void setText(String text) {
        this.text = text;
        boundaries.setText(text);
    }

    /** The end of the next sentence with the white space behind it, or {@link #DONE}. */
    int next() {
        int end = boundaries.next();
        while (end != DONE && end < text.length() && isShortened(end)) {
            end = boundaries.next();
        }
        return end;
    }

    /** Whether only a shortened word and blanks stand before the place. */
    private boolean isShortened(int place) {
        int point = place - 1;
        while (point > 0 && text.charAt(point) == ' ') {
            point--;
        }
        if (point < 1 || text.charAt(point) != '.') {
            return false;
        }
        int start = point;
        while (start > 0 && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        String word = text.substring(start, point);
        return Abbreviations.isInitials(word) || Abbreviations.contain(word);
    }
}
