package onrecord.extract.page;

import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The lines under the headline that sum the article up. */
final class Deck {
    private static final int SHORTEST = 15;
    private static final int SHORTEST_HEADING = 40;
    private static final int MOST_BLOCKS = 3;
    private static final double LONGEST = 500;
    private static final int LONGEST_DATE_LINE = 90;

    private final Judgement judgement;
    private final @Nullable Block headline;
    private final Guide guide;
    private final SortedSet<Integer> found = new TreeSet<>();

    Deck(Judgement judgement, @Nullable Block headline, Guide guide) {
        this.judgement = judgement;
        this.headline = headline;
        this.guide = guide;
    }

    boolean holds(int block) {
        return found.contains(block);
    }

    /**
     * Keeps a block between headline and text that sums the article up, whatever its class may have been called: in the
     * deck, or as the beginning of the text where it leads into what follows ("What you need:", a subhead).
     */
    boolean take(Block block) {
        if (!sumsUp(block)) {
            return false;
        }
        judgement.restore(block.index());
        if (!block.text().endsWith(":") && !isSubhead(block)) {
            found.add(block.index());
        }
        return true;
    }

    private boolean sumsUp(Block block) {
        String bare = LineWords.bare(block.text());
        boolean caption = block.kind() == Block.Kind.CAPTION || judgement.reason(block.index()) == Reason.CAPTION;
        boolean full = found.size() > MOST_BLOCKS || bare.length() < SHORTEST;
        if (caption || full || block.linkDensity() > 0.5 || isDateLine(block) || repeatsHeadline(block)) {
            return false;
        }
        boolean heading = block.kind() == Block.Kind.HEADING && block.text().length() > SHORTEST_HEADING;
        return guide.opensSummary(bare)
                || (judgement.isOpen(block.index()) && (heading || judgement.weight(block.index()) > 0));
    }

    /** Whether headings set alike stand further down between paragraphs. */
    private boolean isSubhead(Block heading) {
        if (heading.kind() != Block.Kind.HEADING) {
            return false;
        }
        boolean behindText = false;
        for (int i = heading.index() + 1; i < judgement.blocks.size(); i++) {
            Block block = judgement.blocks.get(i);
            behindText |= judgement.isOpen(i) && judgement.weight(i) > 0;
            if (behindText
                    && judgement.isOpen(i)
                    && block.kind() == Block.Kind.HEADING
                    && block.region().signature.equals(heading.region().signature)) {
                return true;
            }
        }
        return false;
    }

    /** "Sport, 6 November 2023, by Jane Doe": a line with a date that is no sentence. */
    static boolean isDateLine(Block block) {
        return block.text().length() < LONGEST_DATE_LINE
                && !Prose.endsSentence(block.text())
                && BylineLine.hasDate(block.text());
    }

    /** Whether a block says the headline again, or a heading one of the titles. */
    boolean repeatsHeadline(Block block) {
        if (block.kind() == Block.Kind.HEADING && guide.isTitle(block)) {
            return true;
        }
        if (headline == null) {
            return false;
        }
        String bare = LineWords.bare(block.text());
        String other = LineWords.bare(headline.text());
        return (bare.contains(other) && bare.length() < 1.8 * other.length())
                || (other.contains(bare) && bare.length() > 0.5 * other.length());
    }

    /**
     * Takes running text at the start of the article into the deck, if it is of it: apart from the text that follows,
     * and called or known as a summary. A deck is one block, or several of the same part of the page.
     *
     * @param next the running text that follows
     */
    boolean takeOpening(Block block, Block next) {
        if (found.size() >= MOST_BLOCKS || judgement.weight(block.index()) > LONGEST || !leadsIn(block, next)) {
            return false;
        }
        Region around = block.region().parent;
        boolean ofText = around != null && around.article;
        for (int other : found) {
            if (!ofText && judgement.blocks.get(other).region().parent == around) {
                found.add(block.index());
                return true;
            }
        }
        return found.isEmpty() && found.add(block.index());
    }

    private boolean leadsIn(Block block, Block next) {
        Region own = block.region();
        Region other = next.region();
        boolean opens = block.text().endsWith(":");
        if (opens || own == other || (own.signature.equals(other.signature) && sameAround(own, other))) {
            return false;
        }
        if (own.parent == other.parent) {
            return own.deck;
        }
        for (Region r = own; r != null && !r.holds(next.index()); r = r.parent) {
            if (r.deck) {
                return true;
            }
        }
        return guide.isSummary(LineWords.bare(block.text()));
    }

    private static boolean sameAround(Region a, Region b) {
        return a.parent == null || b.parent == null || a.parent.signature.equals(b.parent.signature);
    }
}
