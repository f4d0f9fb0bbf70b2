package onrecord.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import onrecord.text.RaisedNumber;
import org.apache.pdfbox.text.TextPosition;

/**
 * Small digits that a PDF prints above the line, which stand in its text like any others: "10⁶" is no 106, and the mark
 * of a note, "left.¹", is no part of the sentence.
 */
final class PdfRaised {
    private static final float SMALL = 0.8f;
    private static final float HIGH = 0.15f;
    private static final int LONGEST = 3;
    /** Measures that have a square and a cube: "40 km²". */
    private static final Pattern MEASURE = Pattern.compile("(?:.*\\P{L})?(?:[kcdm]?m|ft|mi|in|yd)");

    private PdfRaised() {}

    /**
     * A word with its raised digits as such, and without the mark of a note.
     *
     * @param text the word
     * @param letters where its letters stand
     * @param before the word in front of it, or nothing
     */
    static String printed(String text, List<TextPosition> letters, String before) {
        StringBuilder exact = new StringBuilder();
        letters.forEach(letter -> exact.append(letter.getUnicode()));
        if (!exact.toString().equals(text) || text.chars().noneMatch(Character::isDigit)) {
            return text;
        }
        float size = most(letters, false);
        float base = most(letters, true);
        StringBuilder printed = new StringBuilder();
        int at = 0;
        while (at < letters.size()) {
            int end = at;
            while (end < letters.size() && isRaisedDigit(letters.get(end), size, base)) {
                end++;
            }
            if (end == at) {
                printed.append(letters.get(at).getUnicode());
                at++;
            } else {
                String after = end < letters.size() ? letters.get(end).getUnicode() : "";
                printed.append(raised(printed.isEmpty() ? before : printed, digits(letters.subList(at, end)), after));
                at = end;
            }
        }
        return printed.toString();
    }

    private static String raised(CharSequence before, String digits, String after) {
        String power = RaisedNumber.behindDigit(before, digits, after);
        if (power != null) {
            return power;
        }
        if (MEASURE.matcher(before).matches()) {
            String measured = RaisedNumber.behindDigit("1", digits, after);
            return measured == null ? digits : measured;
        }
        boolean mark = !before.isEmpty() && digits.length() <= LONGEST;
        return mark ? "" : digits;
    }

    private static boolean isRaisedDigit(TextPosition letter, float size, float base) {
        return letter.getUnicode().length() == 1
                && Character.isDigit(letter.getUnicode().charAt(0))
                && letter.getYScale() <= SMALL * size
                && base - letter.getYDirAdj() >= HIGH * size;
    }

    private static String digits(List<TextPosition> letters) {
        StringBuilder digits = new StringBuilder();
        letters.forEach(letter -> digits.append(letter.getUnicode()));
        return digits.toString();
    }

    /** The size, or the place on the page, of most letters. */
    private static float most(List<TextPosition> letters, boolean place) {
        Map<Float, Integer> counts = new HashMap<>();
        for (TextPosition letter : letters) {
            counts.merge(place ? letter.getYDirAdj() : letter.getYScale(), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }
}
