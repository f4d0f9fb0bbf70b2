package onrecord.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.TextPosition;

/**
 * A word of a page as it is printed, or several that stand close. Lengths are in points, from the page's upper left.
 *
 * @param base how far down the page most of its letters stand
 * @param size the size of most of its letters
 * @param turned by how many degrees it is turned on its page
 * @param first the width of the first of them
 */
record PdfWord(
        String text,
        float left,
        float right,
        float base,
        float size,
        boolean bold,
        float turned,
        float first,
        float pageWidth) {

    static PdfWord of(String text, List<TextPosition> letters) {
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        boolean bold = true;
        Map<Float, Integer> bases = new HashMap<>();
        Map<Float, Integer> sizes = new HashMap<>();
        // of a letter alone the blank beside it is none of its width, or letters printed apart had no words
        boolean alone = text.codePointCount(0, text.length()) == 1;
        for (TextPosition letter : letters) {
            if (alone && letter.getUnicode().isBlank()) {
                continue;
            }
            left = Math.min(left, letter.getXDirAdj());
            right = Math.max(right, letter.getXDirAdj() + letter.getWidthDirAdj());
            bases.merge(letter.getYDirAdj(), 1, Integer::sum);
            sizes.merge(Math.round(letter.getYScale() * 10) / 10f, 1, Integer::sum);
            bold &= isBold(letter.getFont());
        }
        TextPosition any = letters.getFirst();
        return new PdfWord(
                text,
                left,
                right,
                most(bases),
                most(sizes),
                bold,
                any.getDir(),
                firstWidth(letters),
                any.getPageWidth());
    }

    /** Whether most letters of a page are of a script that runs from right to left. */
    static boolean runLeftwards(List<List<PdfWord>> lines) {
        long balance = lines.stream()
                .flatMap(List::stream)
                .flatMapToInt(word -> word.text().codePoints())
                .filter(Character::isLetter)
                .mapToLong(letter -> {
                    byte direction = Character.getDirectionality(letter);
                    boolean leftwards = direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
                    return leftwards ? 1 : -1;
                })
                .sum();
        return balance > 0;
    }

    /** This word and the letter behind it as one. */
    PdfWord with(PdfWord letter) {
        float from = Math.min(left, letter.left);
        float to = Math.max(right, letter.right);
        return new PdfWord(text + letter.text, from, to, base, size, bold && letter.bold, turned, to - from, pageWidth);
    }

    /** The line that words make. */
    static PdfLine line(List<PdfWord> words, boolean leftwards) {
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        boolean bold = true;
        Map<Float, Integer> bases = new HashMap<>();
        Map<Float, Integer> sizes = new HashMap<>();
        for (PdfWord word : words) {
            left = Math.min(left, word.left);
            right = Math.max(right, word.right);
            bold &= word.bold;
            bases.merge(word.base, word.text.length(), Integer::sum);
            sizes.merge(word.size, word.text.length(), Integer::sum);
        }
        String text = words.stream()
                .map(PdfWord::text)
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ");
        PdfWord first = words.getFirst();
        return new PdfLine(
                text,
                leftwards ? first.pageWidth - right : left,
                leftwards ? first.pageWidth - left : right,
                most(bases),
                most(sizes),
                bold,
                first.turned,
                first.first);
    }

    /** Words that stand close come as one: the width of the first of them. */
    private static float firstWidth(List<TextPosition> letters) {
        float left = letters.getFirst().getXDirAdj();
        float width = 0;
        for (TextPosition letter : letters) {
            if (width > 0 && letter.getUnicode().isBlank()) {
                return width;
            }
            if (letter.getUnicode().isBlank()) {
                left = letter.getXDirAdj() + letter.getWidthDirAdj();
            } else {
                width = Math.max(width, letter.getXDirAdj() + letter.getWidthDirAdj() - left);
            }
        }
        return width;
    }

    private static float most(Map<Float, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    private static boolean isBold(PDFont font) {
        String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        return name.contains("bold") || name.contains("black") || name.contains("heavy");
    }
}
