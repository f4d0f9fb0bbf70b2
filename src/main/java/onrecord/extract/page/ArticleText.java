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

    /** So many times the running text must be gained for what the markup says to be disbelieved. */
    private static final double GAIN = 2;
    /**
     * The share of the text outside of the article's part that stands in numbered lists where that is of the article.
     */
    private static final double STEPS = 0.5;

    final Judgement judgement;
    final Deck deck;
    /** The blocks of the article in their order, its deck among them. */
    final List<Block> article = new ArrayList<>();

    /** How much of the markup was believed. */
    final Trust trust;

    private final PageWalk page;
    private final @Nullable Block headline;
    private final Guide guide;
    private final @Nullable String url;
    private final List<Block> blocks;

    private ArticleText(PageWalk page, @Nullable Block headline, Guide guide, @Nullable String url, Trust trust) {
        this.page = page;
        this.trust = trust;
        this.blocks = page.blocks;
        this.guide = guide;
        this.url = url;
        this.judgement = new Judgement(blocks);
        double all = judgement.prose(page.root());
        boolean early =
                headline != null && judgement.prose(headline.index() + 1, blocks.size()) >= BEHIND_HEADLINE * all;
        this.headline = early ? headline : null;
        this.deck = new Deck(judgement, this.headline, guide);
        find();
    }

    /**
     * Chooses the article's blocks. Where more running text is left out than kept, it chooses again and believes less
     * of what the markup says of its parts, at last takes the steps that other parts hold, and stays with that choice
     * if it gains much by it.
     */
    static ArticleText of(PageWalk page, @Nullable Block headline, Guide guide, @Nullable String url) {
        ArticleText chosen = new ArticleText(page, headline, guide, url, Trust.ALL);
        for (Trust less : List.of(Trust.TAGS, Trust.NOTHING, Trust.SEVERAL_PARTS)) {
            if (chosen.judgement.leftOut() <= chosen.judgement.kept()) {
                break;
            }
            if (less == Trust.SEVERAL_PARTS && !chosen.leavesSteps()) {
                break;
            }
            ArticleText again = new ArticleText(page, headline, guide, url, less);
            if (again.judgement.kept() > GAIN * chosen.judgement.kept()) {
                chosen = again;
            }
        }
        return chosen;
    }

    /**
     * Whether steps stand outside of the part that was chosen, as those of recipes do; other articles' openings do not.
     */
    private boolean leavesSteps() {
        double outside = 0;
        double steps = 0;
        for (Block block : blocks) {
            if (judgement.reason(block.index()) == Reason.OUTSIDE) {
                outside += judgement.weight(block.index());
                steps += block.enclosing("ol") == null ? 0 : judgement.weight(block.index());
            }
        }
        return steps > STEPS * outside;
    }

    private void find() {
        Set<Integer> guided = guide.blocksIn(judgement);
        new NamedParts(judgement, page, headline, guided, trust).reject();
        rejectLines(guided);
        judgement.count();
        Teasers teasers = new Teasers(judgement, guided, url);
        teasers.rejectLists(page.regions);
        teasers.reject(headline);
        judgement.count();
        Region container =
                trust == Trust.SEVERAL_PARTS ? page.root() : ArticleContainer.find(judgement, page.root(), headline);
        int from = Math.max(container.start, headline == null ? 0 : headline.index() + 1);
        int[] text = judgement.openText(from, container.end);
        teasers.restoreRanked(text[0], text[1]);
        rejectOutside(from, container.end);
        new Edges(judgement, deck).trim(from, container.end);
        rejectRepeated();
        for (Block block : blocks) {
            if (judgement.isOpen(block.index())) {
                article.add(block);
            }
        }
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
            seen.add(LineWords.bare(headline.text()));
        }
        for (Block block : blocks) {
            if (judgement.isOpen(block.index())) {
                String bare = LineWords.bare(block.text());
                if (bare.length() > REPEATED && !seen.add(bare)) {
                    judgement.reject(block.index(), Reason.DUPLICATE);
                }
            }
        }
    }
}
