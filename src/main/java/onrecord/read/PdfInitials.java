package onrecord.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Drop caps: a first letter as high as several lines, beside which the paragraph begins. It is put in front of its
 * word, and the lines beside it begin where it does.
 */
final class PdfInitials {
    /** How much larger than the text a drop cap is at least. */
    private static final float LARGER = 1.8f;
    /** How far from it, in sizes of the text, its word may stand. */
    private static final float NEAR = 1.5f;

    private PdfInitials() {}

    static List<List<PdfLine>> joined(List<List<PdfLine>> pages) {
        Map<String, Integer> words = words(pages);
        return pages.stream().map(page -> joined(page, words)).toList();
    }

    private static List<PdfLine> joined(List<PdfLine> page, Map<String, Integer> words) {
        List<PdfLine> out = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            PdfLine cap = page.get(i);
            if (i + 1 == page.size() || !isInitialOf(cap, page.get(i + 1))) {
                out.add(cap);
                continue;
            }
            PdfLine first = page.get(i + 1);
            out.add(first.from(cap.start(), joined(cap.text(), first.text(), words)));
            int beside = i + 2;
            while (beside < page.size() && standsBeside(cap, page.get(beside), first)) {
                out.add(page.get(beside).from(cap.start(), page.get(beside).text()));
                beside++;
            }
            i = beside - 1;
        }
        return out;
    }

    private static boolean isInitialOf(PdfLine cap, PdfLine first) {
        String letter = cap.text();
        return letter.codePointCount(0, letter.length()) <= 2
                && Character.isUpperCase(letter.codePointBefore(letter.length()))
                && cap.size() >= LARGER * first.size()
                && standsBeside(cap, first, first);
    }

    /** Whether a line is set beside the letter, as the first one is. */
    private static boolean standsBeside(PdfLine cap, PdfLine line, PdfLine first) {
        boolean near = line.start() >= cap.end() - first.size() / 2 && line.start() - cap.end() < NEAR * first.size();
        boolean level = line.base() <= cap.base() + first.size() / 2 && line.base() > cap.base() - 1.2f * cap.size();
        return line.turned() == cap.turned() && near && level && line.isSetLike(first);
    }

    /** "T" and "he harbour" are one word, "A" and "storm" two: the document has the second half elsewhere. */
    private static String joined(String letter, String line, Map<String, Integer> words) {
        String rest = line.split("[^\\p{L}\\p{M}]", 2)[0].toLowerCase(Locale.ROOT);
        String whole = letter.toLowerCase(Locale.ROOT) + rest;
        boolean apart = words.getOrDefault(rest, 0) > 1 && words.getOrDefault(whole, 0) == 0;
        return letter + (apart ? " " : "") + line;
    }

    private static Map<String, Integer> words(List<List<PdfLine>> pages) {
        Map<String, Integer> words = new HashMap<>();
        for (List<PdfLine> page : pages) {
            for (PdfLine line : page) {
                for (String word : line.text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+", -1)) {
                    words.merge(word, 1, Integer::sum);
                }
            }
        }
        return words;
    }
}
