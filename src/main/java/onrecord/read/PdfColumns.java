package onrecord.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns whose lines are written side by side, row by row, taken apart: first all lines of the left one, then those of
 * the next. Columns that are written one after the other, as most are, need nothing.
 */
final class PdfColumns {
    /** From so many rows with the same gap on, what stands beside it is a column. */
    private static final int ROWS = 4;
    /** Letters that a line of a column has on average; the cells of a table have fewer, and their rows stay whole. */
    private static final int LETTERS = 15;
    /** A gap between columns, in sizes of the letters. */
    private static final float GAP = 1.2f;

    private PdfColumns() {}

    /** A white strip from the left to the right. */
    private record Strip(float left, float right) {
        private @Nullable Strip shared(Strip other, float least) {
            float from = Math.max(left, other.left);
            float to = Math.min(right, other.right);
            return to - from >= least ? new Strip(from, to) : null;
        }
    }

    static List<List<PdfWord>> unwoven(List<List<PdfWord>> lines) {
        List<List<PdfWord>> out = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int end = at;
            Strip strip = null;
            for (Strip shared = first(lines.get(at)); shared != null; shared = narrowed(shared, lines, end)) {
                strip = shared;
                end++;
            }
            if (strip == null || !areColumns(lines.subList(at, end), strip)) {
                out.add(lines.get(at));
                at++;
                continue;
            }
            List<List<PdfWord>> rows = lines.subList(at, end);
            out.addAll(unwoven(side(rows, strip, true)));
            out.addAll(unwoven(side(rows, strip, false)));
            at = end;
        }
        return out;
    }

    private static @Nullable Strip first(List<PdfWord> line) {
        List<Strip> gaps = gaps(line);
        return gaps.isEmpty() ? null : gaps.getFirst();
    }

    private static @Nullable Strip narrowed(Strip strip, List<List<PdfWord>> lines, int at) {
        if (at >= lines.size()) {
            return null;
        }
        float least = 0.8f * lines.get(at).getFirst().size();
        for (Strip gap : gaps(lines.get(at))) {
            Strip shared = strip.shared(gap, least);
            if (shared != null) {
                return shared;
            }
        }
        return null;
    }

    private static List<Strip> gaps(List<PdfWord> line) {
        List<PdfWord> sorted = line.stream()
                .sorted((a, b) -> Float.compare(a.left(), b.left()))
                .toList();
        List<Strip> gaps = new ArrayList<>();
        float right = sorted.getFirst().right();
        for (PdfWord word : sorted) {
            if (word.left() - right > GAP * word.size()) {
                gaps.add(new Strip(/* left= */ right, /* right= */ word.left()));
            }
            right = Math.max(right, word.right());
        }
        return gaps;
    }

    private static boolean areColumns(List<List<PdfWord>> rows, Strip strip) {
        return rows.size() >= ROWS
                && letters(side(rows, strip, true)) >= LETTERS * rows.size()
                && letters(side(rows, strip, false)) >= LETTERS * rows.size();
    }

    private static int letters(List<List<PdfWord>> lines) {
        return lines.stream()
                .flatMap(List::stream)
                .mapToInt(word -> word.text().length())
                .sum();
    }

    private static List<List<PdfWord>> side(List<List<PdfWord>> rows, Strip strip, boolean left) {
        return rows.stream()
                .map(row -> row.stream()
                        .filter(word -> word.left() < strip.right() == left)
                        .toList())
                .filter(words -> !words.isEmpty())
                .toList();
    }
}
