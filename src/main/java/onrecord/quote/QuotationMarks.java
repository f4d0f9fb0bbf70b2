package onrecord.quote;

import java.util.ArrayList;
import java.util.List;

/**
 * Pairs the quotation marks of a body, paragraph by paragraph, in one pass. A mark opens or closes by its shape where
 * the shape tells, else by the white space around it; marks within an open pair belong to the quotation. A paragraph
 * that opens a quotation and never closes it is quoted to its end, as newspapers print quotes of several paragraphs.
 */
final class QuotationMarks {
    private static final String DOUBLE = "\"“”„‟«»「」『』〝〞＂״";
    private static final String ALWAYS_OPENS = "„「『〝";
    private static final String ALWAYS_CLOSES = "」』〞";
    private static final String SINGLE = "‘'‹";
    /** The marks that close those of {@link #SINGLE}, in their order. */
    private static final String SINGLE_CLOSES = "’'›";

    private static final int LONGEST_LABEL = 40;

    /** In characters: how far behind an inner quotation the outer one may go on. */
    private static final int LONGEST_BEHIND_INNER = 600;

    private final String text;
    private final List<Quotation> found = new ArrayList<>();
    /** Opening marks that nothing closes in the rest of the paragraph: looking again would make the time quadratic. */
    private String neverClosed = "";

    private QuotationMarks(String text) {
        this.text = text;
    }

    /** The quotations of the paragraphs, in order, none within another. */
    static List<Quotation> find(String text, List<Paragraph> paragraphs) {
        QuotationMarks marks = new QuotationMarks(text);
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : null;
            marks.paragraph(paragraphs.get(i), next != null && marks.opens(next.start()));
        }
        return marks.found;
    }

    private void paragraph(Paragraph paragraph, boolean nextOpens) {
        int i = paragraph.start();
        neverClosed = "";
        int lastDouble = lastDoubleMark(paragraph);
        while (i < paragraph.end()) {
            if (isPlain(text.charAt(i))) {
                i++;
                continue;
            }
            int length = markLength(i);
            if (length == 0) {
                i = single(i, paragraph, lastDouble);
            } else if (opens(i)) {
                i = pair(i, length, paragraph, nextOpens);
            } else {
                i += length;
            }
        }
    }

    /** Finds the end of the quotation that opens at {@code open}; the offset to go on from. */
    private int pair(int open, int length, Paragraph paragraph, boolean nextOpens) {
        boolean lost = neverClosed.indexOf(text.charAt(open)) >= 0;
        for (int i = open + length; !lost && i < paragraph.end(); i++) {
            int here = markLength(i);
            if (here > 0 && closes(i, here, open)) {
                int close = text.charAt(open) == '“' ? outerClose(open, i, paragraph.end()) : i;
                int end = close + markLength(close); // of “a '' b”, the outer mark is the shorter one
                add(open, open + length, close, end, false, false);
                return end;
            }
        }
        neverClosed += text.charAt(open);
        boolean atStart = text.substring(paragraph.start(), open).isBlank();
        boolean introduced = ":,.?!”".indexOf(before(open)) >= 0;
        if (atStart || nextOpens || introduced) {
            add(open, open + length, paragraph.end(), paragraph.end(), false, nextOpens);
            return paragraph.end();
        }
        return open + length;
    }

    /**
     * Of “a “b” c”, the mark that closes the outer pair, not far behind; {@code first} where the marks do not come out
     * even.
     */
    private int outerClose(int open, int first, int end) {
        int depth = 0;
        for (int i = open + 1; i < end && i < first + LONGEST_BEHIND_INNER; i++) {
            char mark = text.charAt(i);
            if (mark == '“' && ".,?!:".indexOf(before(i)) >= 0) {
                return first;
            }
            if (mark == '“') {
                depth++;
            } else if (mark == '”' && --depth < 0) {
                return i;
            }
        }
        return first;
    }

    private boolean closes(int i, int length, int open) {
        char mark = text.charAt(i);
        char opened = text.charAt(open);
        if (opened == '„' || opened == '‟') {
            return mark == '“' || mark == '”' || mark == '"';
        }
        if (opened == '«') {
            return mark == '»';
        }
        if (opened == '»') {
            return mark == '«';
        }
        if (opened == '「' || opened == '『') {
            return mark == (opened == '「' ? '」' : '』');
        }
        if (mark == '“' || mark == '„' || mark == '«' || mark == '»' || mark == '`') {
            return false;
        }
        boolean spaceBefore = Character.isWhitespace(text.charAt(i - 1));
        boolean wordAfter = i + length < text.length() && Character.isLetterOrDigit(text.charAt(i + length));
        return mark == '”' ? !(spaceBefore && wordAfter) : !wordAfter || !spaceBefore;
    }

    /** Whether a quotation mark stands at {@code i} that opens. */
    private boolean opens(int i) {
        int length = i < text.length() ? markLength(i) : 0;
        if (length == 0) {
            return false;
        }
        char mark = text.charAt(i);
        if (ALWAYS_OPENS.indexOf(mark) >= 0 || mark == '“' || mark == '`') {
            return true;
        }
        if (ALWAYS_CLOSES.indexOf(mark) >= 0) {
            return false;
        }
        boolean wordBefore =
                i > 0 && !Character.isWhitespace(text.charAt(i - 1)) && "([{—–-/:".indexOf(text.charAt(i - 1)) < 0;
        boolean spaceAfter = i + length >= text.length() || Character.isWhitespace(text.charAt(i + length));
        if (mark == '«') {
            return !wordBefore || spaceAfter;
        }
        return !wordBefore && !spaceAfter;
    }

    /** Whether a character is plainly no quotation mark, as nearly all are: a space, a letter, a digit, a comma. */
    private static boolean isPlain(char c) {
        return c == ' ' || (c > '\'' && c < 0x80 && c != '`');
    }

    private int markLength(int i) {
        char c = text.charAt(i);
        if (isPlain(c)) {
            return 0;
        }
        if (DOUBLE.indexOf(c) >= 0) {
            return 1;
        }
        boolean twice = (c == '`' || c == '\'') && i + 1 < text.length() && text.charAt(i + 1) == c;
        return twice ? 2 : 0;
    }

    /**
     * Handles a single quotation mark at {@code i}, if there is one that opens and is closed; the offset to go on from.
     */
    private int single(int i, Paragraph paragraph, int lastDouble) {
        char c = text.charAt(i);
        if (SINGLE.indexOf(c) < 0 || neverClosed.indexOf(c) >= 0 || !opensSingle(i)) {
            return i + 1;
        }
        int close = closeOfSingle(i, paragraph.end(), lastDouble);
        if (close < 0) {
            neverClosed += c == '\'' ? "'" : "";
            return i + 1;
        }
        add(i, i + 1, close, close + 1, true, false);
        return close + 1;
    }

    /**
     * The offset of the mark that closes the single one at {@code open}, or -1. One behind an s may be an apostrophe,
     * as in ‘the workers’ demands’: it closes where no other does.
     */
    private int closeOfSingle(int open, int end, int lastDouble) {
        char opening = text.charAt(open);
        char closing = SINGLE_CLOSES.charAt(SINGLE.indexOf(opening));
        int behindS = -1;
        for (int j = open + 1; j < end && !opensAnother(j, opening, lastDouble); j++) {
            if (text.charAt(j) == closing && closesSingle(j)) {
                if (text.charAt(j - 1) != 's' || opening == '‹') {
                    return j;
                }
                behindS = j;
            }
        }
        return behindS;
    }

    /** Whether another single quotation opens at {@code i}, or a double mark stands there that closes a pair. */
    private boolean opensAnother(int i, char opening, int lastDouble) {
        boolean single = text.charAt(i) == opening && opening != '\'' && opensSingle(i);
        return single || (i < lastDouble && markLength(i) > 0);
    }

    private boolean closesSingle(int i) {
        boolean wordAfter = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
        return !wordAfter && !Character.isWhitespace(text.charAt(i - 1));
    }

    private boolean opensSingle(int i) {
        char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        boolean free = i == 0
                || (!Character.isLetterOrDigit(text.charAt(i - 1)) && ".,!?”’\"".indexOf(text.charAt(i - 1)) < 0);
        return free && Character.isLetter(after);
    }

    private int lastDoubleMark(Paragraph paragraph) {
        int i = paragraph.end() - 1;
        while (i > paragraph.start() && markLength(i) == 0) {
            i--;
        }
        return i + 1;
    }

    private char before(int i) {
        int j = i - 1;
        while (j >= 0 && Character.isWhitespace(text.charAt(j))) {
            j--;
        }
        return j < 0 ? ' ' : text.charAt(j);
    }

    private void add(int start, int innerStart, int innerEnd, int end, boolean single, boolean continued) {
        int from = innerStart;
        int to = innerEnd;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        int label = atStart(start) ? labelEnd(from, to) : from;
        int opening = start;
        if (label > from) {
            from = label;
            opening = label;
        }
        int words = words(from, to);
        if (words > 0) {
            found.add(new Quotation(
                    opening,
                    from,
                    innerEnd == end ? to : innerEnd,
                    innerEnd == end ? to : end,
                    single,
                    continued,
                    words));
        }
    }

    private boolean atStart(int open) {
        int i = open - 1;
        while (i >= 0 && Character.isWhitespace(text.charAt(i)) && text.charAt(i) != '\n') {
            i--;
        }
        return i < 0 || text.charAt(i) == '\n';
    }

    /**
     * Behind the label of a transcript's line within the marks ("WALLACE: Let's start ..."), or {@code from} without
     * one.
     */
    private int labelEnd(int from, int to) {
        int i = from;
        while (i < to
                && i < from + LONGEST_LABEL
                && (Character.isUpperCase(text.charAt(i)) || " .'’-".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        if (i < from + 2 || i + 1 >= to || text.charAt(i) != ':' || !Character.isWhitespace(text.charAt(i + 1))) {
            return from;
        }
        i++;
        while (i < to && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int words(int from, int to) {
        int words = 0;
        boolean inside = false;
        for (int i = from; i < to; i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            if (letter && !inside) {
                words++;
            }
            inside = letter || (inside && "'’-.".indexOf(text.charAt(i)) >= 0);
        }
        return words;
    }
}
