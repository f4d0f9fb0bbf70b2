package onrecord.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs of pages: lines that belong together by the document's own gaps between lines, by indents, and by
 * lines that end before their margin. What goes on in the next column or on the next page is joined.
 */
final class PdfParagraphs {
    /** How much wider than usual a gap is between paragraphs, in sizes of the letters. */
    private static final float WIDER = 0.2f;
    /** How wide a gap may be across which a sentence still goes on, in sizes of the letters. */
    private static final float WITHIN_SENTENCE = 2.6f;
    /** What a line leaves of its margin that ends on purpose, as a share of the column. */
    private static final float LEFT_FREE = 0.25f;

    private final PdfLeading leading;
    private final List<List<Paragraph>> pages = new ArrayList<>();
    private List<Paragraph> page = new ArrayList<>();
    private @Nullable PdfBlock before;

    /**
     * A paragraph, or what of it stands on one page.
     *
     * @param goesOn whether it goes on from the last one of the page before
     */
    record Paragraph(List<String> lines, boolean goesOn) {}

    private PdfParagraphs(PdfLeading leading) {
        this.leading = leading;
    }

    /** The paragraphs of each page. */
    static List<List<Paragraph>> of(List<List<PdfLine>> pages) {
        List<List<PdfLine>> even = PdfLeading.evened(pages);
        List<List<PdfBlock>> blocks = even.stream().map(PdfBlock::of).toList();
        PdfParagraphs paragraphs = new PdfParagraphs(PdfLeading.of(blocks));
        for (List<PdfBlock> page : blocks) {
            paragraphs.page = new ArrayList<>();
            page.forEach(paragraphs::add);
            paragraphs.pages.add(paragraphs.page);
        }
        return paragraphs.pages;
    }

    private void add(PdfBlock block) {
        float usual = leading.within(block);
        int start = 0;
        for (int i = 0; i < block.lines().size(); i++) {
            PdfLine line = block.lines().get(i);
            boolean goesOn = i == 0 ? before != null && goesOn(before, block) : !parts(block, start, i, usual);
            start = goesOn && i > 0 ? start : i;
            if (!goesOn || page.isEmpty()) {
                page.add(new Paragraph(new ArrayList<>(), goesOn));
            }
            page.getLast().lines().add(line.text());
        }
        before = block;
    }

    /** Whether a paragraph goes on from the end of one column to the start of the next. */
    private static boolean goesOn(PdfBlock from, PdfBlock to) {
        PdfLine last = from.lines().getLast();
        PdfLine first = to.lines().getFirst();
        if (!last.isSetLike(first) || last.ended() || first.isPoint()) {
            return false;
        }
        boolean full = from.lines().size() > 1
                && to.lines().size() > 1
                && !from.hasRoom(from.lines().size() - 1, first);
        return first.beginsSmall() || (full && last.bold() == first.bold() && !to.isIndented(0, 0));
    }

    /** Whether a paragraph that began at a line of a block ends before another. */
    private boolean parts(PdfBlock block, int start, int at, float usual) {
        PdfLine last = block.lines().get(at - 1);
        PdfLine line = block.lines().get(at);
        float gap = line.base() - last.base();
        if (!last.isSetLike(line)) {
            return true;
        }
        if (!last.ended() && line.beginsSmall() && gap <= Math.max(WITHIN_SENTENCE * line.size(), 1.1f * usual)) {
            return line.isPoint();
        }
        if (gap > usualFor(line, block, usual) + WIDER * line.size() || line.isPoint()) {
            return true;
        }
        if (last.bold() != line.bold()) {
            return !line.beginsSmall();
        }
        if (last.ended()) {
            return block.hasRoom(at - 1, line) || block.isIndented(start, at);
        }
        boolean alone = start == at - 1 && !leading.isHeading(line);
        return alone && block.hasRoom(at - 1, line) && block.end() - last.end() > LEFT_FREE * block.width();
    }

    private float usualFor(PdfLine line, PdfBlock block, float usual) {
        return block.isSetLike(line) ? usual : leading.of(line.size());
    }
}
