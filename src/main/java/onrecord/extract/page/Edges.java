package onrecord.extract.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the article begins and ends within its part of the page: behind the first running text and its deck, before the
 * notes, boxes and lists at its end.
 */
final class Edges {
    private static final int MOST_NOTES = 5;
    /** So much running text, in characters, must stand before a line that is taken for a note at the end. */
    private static final double TEXT_BEFORE_NOTES = 300;
    /** At most this share of the text may stand behind a heading that ends the article. */
    private static final double BEHIND_STOP = 0.3;
    /** Where this share of the text stands in paragraphs, lines outside of them are not text. */
    private static final double IN_PARAGRAPHS = 0.7;

    private final Judgement judgement;
    private final List<Block> blocks;
    private final Deck deck;
    private final Furniture furniture = Furniture.shipped();

    Edges(Judgement judgement, Deck deck) {
        this.judgement = judgement;
        this.blocks = judgement.blocks;
        this.deck = deck;
    }

    /** Rejects what is not the article from the block {@code from} up to the block before {@code to}. */
    void trim(int from, int to) {
        int first = trimStart(from, to);
        int last = trimEnd(first, to);
        rejectBehindStop(first, last);
        trimEnd(first, to);
        rejectOddLines(first, last);
    }

    private int text(int from, int to) {
        int next = from;
        while (next < to && !(judgement.isOpen(next) && judgement.weight(next) > 0)) {
            next++;
        }
        return next;
    }

    private int trimStart(int from, int to) {
        int first = text(from, to);
        if (first == to) {
            return from;
        }
        int next = text(first + 1, to);
        while (next < to && deck.takeOpening(blocks.get(first), blocks.get(next))) {
            first = next;
            next = text(first + 1, to);
        }
        for (int i = from; i < first; i++) {
            Block block = blocks.get(i);
            boolean subhead = i == first - 1
                    && block.kind() == Block.Kind.HEADING
                    && !deck.repeatsHeadline(block)
                    && !Deck.isDateLine(block);
            if (!deck.holds(i) && !deck.take(block) && !subhead && !opensText(block, blocks.get(first))) {
                judgement.reject(i, Reason.METADATA);
            }
        }
        return first;
    }

    /** Whether a short line is set as the first paragraph is, and is neither a byline nor a date: a place, mostly. */
    private static boolean opensText(Block line, Block paragraph) {
        boolean setAlike = line.region().tag.equals("p")
                && line.region().parent == paragraph.region().parent
                && line.region().signature.equals(paragraph.region().signature);
        return setAlike && isShortLabel(line);
    }

    private static boolean isShortLabel(Block line) {
        return line.linkDensity() < 0.5
                && line.text().length() < 60
                && line.text().chars().noneMatch(Character::isDigit)
                && BylineLine.alone(line.text()) == null
                && !BylineLine.isByline(line.text());
    }

    private int trimEnd(int from, int to) {
        int last = to - 1;
        int notes = 0;
        while (last > from) {
            if (judgement.isOpen(last)) {
                Block block = blocks.get(last);
                Reason note = note(block);
                boolean text = mayEndText(block);
                notes += text && note != null ? 1 : 0;
                if (text && (note == null || notes > MOST_NOTES || judgement.prose(from, last) < TEXT_BEFORE_NOTES)) {
                    return last;
                }
                judgement.reject(last, note != null ? note : Reason.METADATA);
            }
            last--;
        }
        return last;
    }

    /** Why a paragraph at the end is none of the text, or null. */
    private @Nullable Reason note(Block block) {
        Reason stock = furniture.atEnd(block.text());
        return stock == null && AuthorNotes.name(blocks, block.index()) != null ? Reason.AUTHOR_BOX : stock;
    }

    private boolean mayEndText(Block block) {
        boolean paragraph = block.region().tag.equals("p");
        String text = block.text();
        return switch (block.kind()) {
            case ITEM, ROW -> true;
            case HEADING -> false;
            default ->
                judgement.weight(block.index()) > 0
                        || isSentence(text, paragraph)
                        || isLongLine(block, paragraph)
                        || text.startsWith("___")
                        || block.enclosing("blockquote") != null;
        };
    }

    private void rejectBehindStop(int from, int to) {
        double all = judgement.prose(from, to + 1);
        for (int i = from; i <= to; i++) {
            Block block = blocks.get(i);
            boolean heading = block.kind() == Block.Kind.HEADING
                    || block.isBold()
                    || block.region().tag.equals("div");
            if (judgement.isOpen(i)
                    && heading
                    && furniture.stops(block.text())
                    && judgement.prose(i, to + 1) < BEHIND_STOP * all) {
                for (int j = i; j <= to; j++) {
                    judgement.reject(j, Reason.STOP_HEADING);
                }
                return;
            }
        }
    }

    private void rejectOddLines(int from, int to) {
        double inParagraphs = 0;
        double all = 0;
        for (int i = from; i <= to; i++) {
            if (judgement.isOpen(i)) {
                all += judgement.weight(i);
                inParagraphs += blocks.get(i).region().tag.equals("p") ? judgement.weight(i) : 0;
            }
        }
        for (int i = from; i <= to && inParagraphs >= IN_PARAGRAPHS * all; i++) {
            if (judgement.isOpen(i) && judgement.weight(i) == 0 && isOdd(blocks.get(i))) {
                judgement.reject(i, Reason.METADATA);
            }
        }
    }

    private static boolean isSentence(String text, boolean paragraph) {
        return Prose.endsSentence(text) && (paragraph || text.indexOf(' ') > 0);
    }

    private static boolean isLongLine(Block block, boolean paragraph) {
        return paragraph && block.text().length() > 30 && !block.isBold();
    }

    private boolean isOdd(Block block) {
        boolean outside =
                block.kind() == Block.Kind.PARAGRAPH && !block.region().tag.equals("p") && !block.region().deck;
        return outside
                && block.enclosing("blockquote") == null
                && !Prose.endsSentence(block.text())
                && !deck.holds(block.index());
    }
}
