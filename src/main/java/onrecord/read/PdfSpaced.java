package onrecord.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Words whose letters are printed apart, as in headlines: "B A N D L O S E S". Each letter comes as a word of its own;
 * letters as far from one another as most are one word, and a wider gap is a blank.
 */
final class PdfSpaced {
    /** Fewer may be a list: "vitamins A B C D E". */
    private static final int FEWEST = 6;
    /** A gap is a blank where it is so many times the usual one. */
    private static final float BLANK = 1.7f;
    /** In parts of the size of the letters: what stands closer is printed as words always are. */
    private static final float LEAST_GAP = 0.08f;

    /** A word of more letters is several whose blanks are no wider than the gaps between letters. */
    private static final int LONGEST = 18;

    private PdfSpaced() {}

    /** A line with such letters as words; the line itself where it has none. */
    static List<PdfWord> joined(List<PdfWord> line) {
        List<PdfWord> out = new ArrayList<>();
        for (int from = 0; from < line.size(); ) {
            int to = from;
            while (to < line.size() && isLetter(line.get(to))) {
                to++;
            }
            List<PdfWord> run = line.subList(from, to);
            boolean whole = from == 0 && to == line.size();
            if (run.size() >= FEWEST && (whole || isApart(line, from, to))) {
                out.addAll(words(run));
            } else {
                out.addAll(run);
            }
            if (to < line.size()) {
                out.add(line.get(to));
            }
            from = to + 1;
        }
        return out;
    }

    private static boolean isLetter(PdfWord word) {
        String text = word.text();
        int first = text.codePointAt(0);
        boolean mark = text.length() == 1 && ".,:;!?'’\"”»-".indexOf(first) >= 0;
        return mark || (Character.isLetter(first) && text.length() == Character.charCount(first));
    }

    /** Whether the words around stand farther off than the letters from one another. */
    private static boolean isApart(List<PdfWord> line, int from, int to) {
        float usual = usualGap(line.subList(from, to));
        boolean before = from == 0 || gap(line.get(from - 1), line.get(from)) > usual * BLANK;
        boolean behind = to == line.size() || gap(line.get(to - 1), line.get(to)) > usual * BLANK;
        return before && behind;
    }

    private static List<PdfWord> words(List<PdfWord> letters) {
        float usual = usualGap(letters);
        if (usual < LEAST_GAP * letters.getFirst().size()) {
            return letters;
        }
        List<PdfWord> words = new ArrayList<>();
        PdfWord word = letters.getFirst();
        for (int i = 1; i < letters.size(); i++) {
            PdfWord next = letters.get(i);
            if (gap(letters.get(i - 1), next) > usual * BLANK) {
                words.add(word);
                word = next;
            } else {
                word = word.with(next);
            }
        }
        words.add(word);
        return words.stream().allMatch(one -> one.text().length() <= LONGEST) ? words : letters;
    }

    /** The gap in the middle of all, the smallest first: more letters than words follow one another. */
    private static float usualGap(List<PdfWord> letters) {
        List<Float> gaps = new ArrayList<>();
        for (int i = 1; i < letters.size(); i++) {
            gaps.add(gap(letters.get(i - 1), letters.get(i)));
        }
        gaps.sort(null);
        return gaps.get(gaps.size() / 2);
    }

    private static float gap(PdfWord one, PdfWord next) {
        return Math.max(next.left() - one.right(), one.left() - next.right());
    }
}
