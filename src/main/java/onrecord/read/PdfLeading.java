package onrecord.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The usual gap between the lines of a paragraph, from base to base in points, as a document itself has it. */
final class PdfLeading {
    /** From so many gaps on, a column tells its own usual one. */
    private static final int ENOUGH = 6;
    /** Gaps that differ by so little are the same, in points. */
    private static final float SAME = 0.75f;
    /** What of all gaps the usual one has at least. */
    private static final float SHARE = 0.2f;
    /** A gap is one between lines that stand below each other when it is so many sizes of the letters wide. */
    private static final float LEAST = 0.8f;

    private static final float MOST = 3.5f;
    /** The gap where a document has too few to tell, in sizes of the letters. */
    private static final float UNKNOWN = 1.4f;
    /** How much wider than the gap of other lines one is that stands between paragraphs. */
    private static final float WIDE = 1.25f;
    /** A document with more sizes of letters, none of them the usual one, was recognised in pictures. */
    private static final int SIZES = 12;

    private static final float HEADING = 1.15f;

    private final List<PdfBlock> blocks;
    private final float body;
    private final Map<Float, Float> known = new HashMap<>();

    private PdfLeading(List<PdfBlock> blocks) {
        this.blocks = blocks;
        this.body = PdfBlock.median(blocks.stream()
                .flatMap(block -> block.lines().stream())
                .map(PdfLine::size)
                .toList());
    }

    static PdfLeading of(List<List<PdfBlock>> pages) {
        return new PdfLeading(pages.stream().flatMap(List::stream).toList());
    }

    /** Pages whose lines have one size, where programs that recognise text gave nearly each line another. */
    static List<List<PdfLine>> evened(List<List<PdfLine>> pages) {
        Map<Float, Integer> sizes = new HashMap<>();
        pages.stream().flatMap(List::stream).forEach(line -> sizes.merge(line.size(), 1, Integer::sum));
        int lines = sizes.values().stream().mapToInt(Integer::intValue).sum();
        int most = sizes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (sizes.size() <= SIZES || most * 3 > lines) {
            return pages;
        }
        float size = PdfBlock.median(
                pages.stream().flatMap(List::stream).map(PdfLine::size).toList());
        return pages.stream()
                .map(page -> page.stream().map(line -> line.inSize(size)).toList())
                .toList();
    }

    /** Whether a line is set larger than most of the document. */
    boolean isHeading(PdfLine line) {
        return line.size() > HEADING * body;
    }

    /** The usual gap of a block. */
    float within(PdfBlock block) {
        float size = block.size();
        List<Float> gaps = gaps(block, size);
        float inDocument = of(size);
        if (gaps.size() < ENOUGH) {
            return inDocument;
        }
        float own = usual(gaps, size);
        return own > WIDE * inDocument && mostEnded(block.lines(), 0.7f) ? inDocument : own;
    }

    /** The usual gap between lines of a size. */
    float of(float size) {
        return known.computeIfAbsent(size, s -> {
            List<Float> gaps = new ArrayList<>();
            blocks.forEach(block -> gaps.addAll(gaps(block, s)));
            float usual = usual(gaps, s);
            List<PdfLine> alike = blocks.stream()
                    .flatMap(block -> block.lines().stream())
                    .filter(line -> Math.abs(line.size() - s) < 0.1f * s)
                    .toList();
            return usual > WIDE * UNKNOWN * s && mostEnded(alike, 0.9f) ? UNKNOWN * s : usual;
        });
    }

    /** Whether lines are paragraphs of a line each: there is no gap within a paragraph then. */
    private static boolean mostEnded(List<PdfLine> lines, float share) {
        return lines.stream().filter(PdfLine::ended).count() > share * lines.size();
    }

    private static List<Float> gaps(PdfBlock block, float size) {
        List<Float> gaps = new ArrayList<>();
        for (int i = 1; i < block.lines().size(); i++) {
            PdfLine last = block.lines().get(i - 1);
            PdfLine line = block.lines().get(i);
            float gap = line.base() - last.base();
            boolean alike = last.isSetLike(line) && Math.abs(line.size() - size) < 0.1f * size;
            if (alike && gap >= LEAST * size && gap <= MOST * size) {
                gaps.add(gap);
            }
        }
        return gaps;
    }

    /** The smallest gap that is frequent: those between paragraphs are wider. */
    private static float usual(List<Float> gaps, float size) {
        List<Float> sorted = gaps.stream().sorted().toList();
        int end = 0;
        for (int i = 0; i < sorted.size() && sorted.size() > 2; i++) {
            while (end < sorted.size() && sorted.get(end) <= sorted.get(i) + SAME) {
                end++;
            }
            if (end - i >= Math.max(2, SHARE * sorted.size())) {
                return PdfBlock.median(sorted.subList(i, end));
            }
        }
        float smallest = sorted.isEmpty() ? UNKNOWN * size : sorted.getFirst();
        return Math.min(smallest, UNKNOWN * size);
    }
}
