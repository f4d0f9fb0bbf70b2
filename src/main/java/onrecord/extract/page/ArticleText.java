package onrecord.extract.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of a page's blocks are the article: the order in which the rules are asked. */
final class ArticleText {
    /** A line shorter than this, in letters and digits, may stand in a text twice: an ingredient, a result. */
    private static final int REPEATED = 50;
    /** A headline with less than this share of the running text behind it is of something else. */
    private static final double BEHIND_HEADLINE = 0.3;

    final Judgement judgement;
    final Deck deck;
    private final PageWalk page;
    private final @Nullable Block headline;
    private final Guide guide;
    private final List<Block> blocks;

    ArticleText(PageWalk page, @Nullable Block headline, Guide guide) {
        this.page = page;
        this.blocks = page.blocks;
        this.guide = guide;
        this.judgement = new Judgement(blocks);
        double all = judgement.prose(page.root());
        boolean early =
                headline != null && judgement.prose(headline.index() + 1, blocks.size()) >= BEHIND_HEADLINE * all;
        this.headline = early ? headline : null;
        this.deck = new Deck(judgement, this.headline, guide);
    }

    /** The blocks of the article in their order, its deck among them. */
    List<Block> find() {
        Set<Integer> guided = guide.blocksIn(judgement);
        new NamedParts(judgement, page, headline, guided).reject();
        rejectLines(guided);
        judgement.count();
        Teasers.rejectLists(judgement, page.regions, guided);
        Teasers.reject(judgement, headline, guided);
        judgement.count();
        Region container = ArticleContainer.find(judgement, page.root(), headline);
        int from = Math.max(container.start, headline == null ? 0 : headline.index() + 1);
        rejectOutside(from, container.end);
        new Edges(judgement, deck).trim(from, container.end);
        rejectRepeated();
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks) {
            if (judgement.isOpen(block.index())) {
                kept.add(block);
            }
        }
        return kept;
    }

    private void rejectLines(Set<Integer> guided) {
        Furniture furniture = Furniture.shipped();
        for (Block block : blocks) {
            if (judgement.isOpen(block.index()) && !block.is(headline) && !guided.contains(block.index())) {
                Reason reason = BylineLine.isByline(block.text()) ? Reason.BYLINE : furniture.of(block.text());
                if (reason != null) {
                    judgement.reject(block.index(), reason);
                }
            }
        }
    }

    private void rejectOutside(int from, int to) {
        for (Block block : blocks) {
            int i = block.index();
            boolean between = headline != null && i > headline.index() && i < from;
            if ((i < from || i >= to) && !(between && deck.take(block))) {
                judgement.reject(i, block.is(headline) ? Reason.HEADLINE : Reason.OUTSIDE);
            }
        }
    }

    private void rejectRepeated() {
        Set<String> seen = new HashSet<>();
        if (headline != null) {
            seen.add(Words.bare(headline.text()));
        }
        for (Block block : blocks) {
            if (judgement.isOpen(block.index())) {
                String bare = Words.bare(block.text());
                if (bare.length() > REPEATED && !seen.add(bare)) {
                    judgement.reject(block.index(), Reason.DUPLICATE);
                }
            }
        }
    }
}
