package onrecord.read;

import java.util.ArrayList;
import java.util.List;

/** Lines of a page that stand one below the other, as in a column. */
record PdfBlock(List<PdfLine> lines) {
    /** How many lines around another tell where its margin is. */
    private static final int AROUND = 3;
    /** How far a first line is indented at least and at most, in sizes of the letters. */
    private static final float INDENT = 0.5f;

    private static final float DEEPEST_INDENT = 5;

    /** The blocks of a page, in the order of its lines. */
    static List<PdfBlock> of(List<PdfLine> page) {
        List<PdfBlock> blocks = new ArrayList<>();
        for (PdfLine line : page) {
            if (blocks.isEmpty() || !blocks.getLast().lines.getLast().standsAbove(line)) {
                blocks.add(new PdfBlock(new ArrayList<>()));
            }
            blocks.getLast().lines.add(line);
        }
        return blocks;
    }

    float start() {
        return (float) lines.stream().mapToDouble(PdfLine::start).min().orElse(0);
    }

    float end() {
        return (float) lines.stream().mapToDouble(PdfLine::end).max().orElse(0);
    }

    float width() {
        return end() - start();
    }

    /** The size of most of its lines. */
    float size() {
        return median(lines.stream().map(PdfLine::size).toList());
    }

    boolean isSetLike(PdfLine line) {
        float size = size();
        return line.size() <= size * 1.12f && size <= line.size() * 1.12f;
    }

    /**
     * Whether the first word of the next line would have found room at the end of a line, so that it ended on purpose.
     */
    boolean hasRoom(int at, PdfLine next) {
        PdfLine line = lines.get(at);
        float margin = line.end();
        for (int i = Math.max(0, at - AROUND); i <= Math.min(lines.size() - 1, at + AROUND); i++) {
            PdfLine near = lines.get(i);
            margin = near.isSetLike(line) ? Math.max(margin, near.end()) : margin;
        }
        return margin - line.end() > next.first() + 0.3f * line.size();
    }

    /**
     * Whether a line begins further in than those of the paragraph before it.
     *
     * @param start where that paragraph begins
     * @param at the line
     */
    boolean isIndented(int start, int at) {
        float usual = Float.MAX_VALUE;
        int from = at - start > 1 ? start + 1 : 0;
        int to = at - start > 1 ? at : lines.size();
        for (PdfLine line : lines.subList(from, to)) {
            usual = Math.min(usual, line.isSetLike(lines.get(at)) ? line.start() : usual);
        }
        float indent = (lines.get(at).start() - usual) / lines.get(at).size();
        return indent > INDENT && indent < DEEPEST_INDENT;
    }

    /** The middle one of some numbers; 0 of none. */
    static float median(List<Float> numbers) {
        List<Float> sorted = numbers.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}
